//! Roles, tasks and questions: the state says of them what happened to them, and a gate waits for
//! what is still to be done.

use intervisie::method::{Method, PersonId, PhaseId, RoleId, Tags, TopicId};
use intervisie::session::{
    Actor, Command, Event, Lack, NoRules, People, Question, Retention, Session, missing,
};
use proptest::prelude::*;

use super::play::{Asked, Play};
use super::runner::{Kept, for_all};
use super::story::{Beat, Step, Story, story};

/// The questions of a phase that were asked, and those that were skipped.
type Done = (Vec<u8>, Vec<u8>);

/// What the circle divided, asked and chose, by what happened alone.
struct Model<'a> {
    method: &'a Method,
    roles: Vec<People>,
    tasks: Vec<People>,
    phase: PhaseId,
    asked: Vec<u8>,
    skipped: Vec<u8>,
    /// What was asked and skipped in the phase that was interrupted.
    held: Done,
    /// The same of each phase that was left.
    left: Vec<(PhaseId, Done)>,
    retention: Option<Retention>,
    consented: People,
    gone: People,
    goes_on: bool,
}

#[test]
fn the_state_is_what_the_circle_did() {
    for_all(375, story(40), |story: Story| {
        let mut draft = story.draft;
        draft.course.per = None;
        let mut play = Play::new(&draft);
        // An undo or a correction takes back what the model remembers.
        let stays = |beat: &&Beat| !matches!(beat.step, Step::Undo(_) | Step::Correct(..));
        for beat in story.beats.iter().filter(stays) {
            let _ = play.beat(beat);
            let mut model = Model::new(&play.session);
            for (_, _, events) in play.session.journal().iter() {
                for event in events {
                    model.follow(event);
                }
            }
            model.is_like(&play.session)?;
        }
        Ok(())
    });
}

impl Model<'_> {
    fn new(session: &Session) -> Model<'_> {
        let method = &session.table().method;
        let roles = (0..method.roles.len()).map(|at| session.cast().holders(RoleId::at(at)));
        Model {
            method,
            roles: roles.collect(),
            tasks: vec![People::NOBODY; method.topics.len()],
            phase: PhaseId(0),
            asked: Vec::new(),
            skipped: Vec::new(),
            held: (Vec::new(), Vec::new()),
            left: Vec::new(),
            retention: None,
            consented: People::NOBODY,
            gone: People::NOBODY,
            goes_on: false,
        }
    }

    fn follow(&mut self, event: &Event) {
        match *event {
            Event::PhaseEntered(phase) => {
                self.phase = phase;
                self.asked.clear();
                self.skipped.clear();
            }
            Event::PhaseLeft(phase, _) => {
                let left = (self.asked.clone(), self.skipped.clone());
                self.left.retain(|(own, _)| *own != phase);
                self.left.push((phase, left));
            }
            Event::TakenUp(phase) => {
                self.phase = phase;
                let left = self.left.iter().find(|(own, _)| *own == phase);
                (self.asked, self.skipped) = left.map_or_else(Default::default, |it| it.1.clone());
            }
            Event::Interrupted(phase) => {
                self.phase = phase;
                let open = (&mut self.asked, &mut self.skipped);
                self.held = (std::mem::take(open.0), std::mem::take(open.1));
            }
            Event::WentBack(phase) => {
                self.phase = phase;
                (self.asked, self.skipped) = std::mem::take(&mut self.held);
            }
            Event::Acted(act) => {
                self.asked.extend(act.asks().map(u8::from));
                if self.method.kind(act.kind).task {
                    for topic in act.tags.iter() {
                        let holders = &mut self.tasks[topic.index()];
                        *holders = *holders | People::only(act.person);
                    }
                }
            }
            Event::Skipped(number) => self.skipped.push(number),
            Event::Appointed(role, person) => self.appoint(role, person),
            Event::RetentionChosen(retention) => self.retention = Some(retention),
            Event::Consented(person, yes) => {
                let others = self.consented - People::only(person);
                self.consented = if yes { others | People::only(person) } else { others };
            }
            Event::Left(person, _) => self.gone = self.gone | People::only(person),
            Event::Returned(person) => self.gone = self.gone - People::only(person),
            Event::WentOn => self.goes_on = true,
            _ => {}
        }
    }

    /// Whoever gets the only seat of a role sends back who sat there; more seats fill up.
    fn appoint(&mut self, role: RoleId, person: PersonId) {
        let one = People::only(person);
        let before = self.roles[role.index()];
        let stay = if self.method.role(role).seats.most == 1 { People::NOBODY } else { before };
        self.roles[role.index()] = stay | one;
        let seat = self.method.role(role);
        let back = (0..self.roles.len()).map(RoleId::at).find(|given| {
            self.roles[given.index()].has(person) && self.method.drawn_from(*given) == Some(role)
        });
        if let Some(from) = self.method.drawn_from(role) {
            let from = &mut self.roles[from.index()];
            *from = (*from | (before - stay - one)) - one;
        } else if seat.leads && seat.seats.most == 1 && !before.has(person) {
            self.change_places(role, before, person);
        } else if let Some(given) = back.filter(|_| !seat.leads) {
            self.roles[given.index()] = self.roles[given.index()] - one;
        }
    }

    /// Whoever led and has nothing else gets what the new leader leaves, or shares it while away.
    fn change_places(&mut self, seat: RoleId, before: People, person: PersonId) {
        let one = People::only(person);
        let others = self.roles.iter().enumerate().filter(|(at, _)| *at != seat.index());
        if before.is_empty() || others.into_iter().any(|(_, holders)| holders.meets(before)) {
            return;
        }
        let leaves = if (before - self.gone).is_empty() { People::NOBODY } else { one };
        let others = self.roles.iter_mut().enumerate().filter(|(at, _)| *at != seat.index());
        let others = others.map(|(_, holders)| holders).chain(&mut self.tasks);
        for holders in others.filter(|holders| holders.has(person)) {
            *holders = (*holders - leaves) | before;
        }
    }

    fn is_like(&self, session: &Session) -> Kept {
        let state = session.state();
        for (at, holders) in self.roles.iter().enumerate() {
            prop_assert_eq!(state.holders_of_role(RoleId::at(at)), *holders, "role {}", at);
        }
        for (at, holders) in self.tasks.iter().enumerate() {
            let topic = Tags::default().with(TopicId::at(at));
            for person in session.cast().everyone().iter() {
                prop_assert_eq!(state.tasks_of(person).meets(topic), holders.has(person));
            }
        }
        for number in 1..=9 {
            let became = match number {
                _ if self.asked.contains(&number) => Some(Question::Asked),
                _ if self.skipped.contains(&number) => Some(Question::Skipped),
                _ => None,
            };
            prop_assert_eq!(state.question(number), became, "question {}", number);
        }
        prop_assert_eq!(state.retention, self.retention);
        prop_assert_eq!(state.consented, self.consented);
        prop_assert_eq!(state.goes_on, self.goes_on);
        Ok(())
    }
}

#[test]
fn what_a_gate_waits_for_can_be_done() {
    for_all(250, story(30), |story: Story| {
        let mut play = Play::new(&story.draft);
        for beat in &story.beats {
            let _ = play.beat(beat);
            gates_open(&play)?;
        }
        Ok(())
    });
}

/// Whatever a gate names of questions, agreements and choices is done by whoever can; then no
/// gate names it any more.
fn gates_open(play: &Play) -> Kept {
    let mut session = play.session.clone();
    let ask = |session: &mut Session, by, command| {
        let asked = Asked { time: play.now, by, command, text: String::new() };
        session.handle(play.now, &asked.input(), &mut NoRules).is_ok()
    };
    let running = (session.state().phase, session.state().paused());
    for lack in lacks(&session) {
        let done = match &lack {
            Lack::Questions(numbers) => numbers.iter().all(|number| {
                let leader = session.leader();
                ask(&mut session, leader, Command::Skip(*number))
            }),
            Lack::Retention => {
                let leader = session.leader();
                ask(&mut session, leader, Command::Keep(Retention::Nothing))
            }
            Lack::AnotherCase => {
                let leader = session.leader();
                ask(&mut session, leader, Command::GoOn)
            }
            Lack::Answer(question, people) if !running.1 => people.iter().all(|person| {
                let answer = Command::Answer { question: *question, yes: true };
                ask(&mut session, Actor::Person(person), answer)
            }),
            _ => continue,
        };
        // What was done may have ended the phase, and with it the question.
        if (session.state().phase, session.state().paused()) != running || session.state().ended {
            return Ok(());
        }
        prop_assert!(done, "{:?}", lack);
        let still = lacks(&session).contains(&lack);
        prop_assert!(!still || nobody(&lack), "still {:?}", lack);
    }
    Ok(())
}

fn nobody(lack: &Lack) -> bool {
    matches!(lack, Lack::Answer(_, people) if people.is_empty())
}

fn lacks(session: &Session) -> Vec<Lack> {
    let gates = missing(session.table(), session.state());
    gates.into_iter().flat_map(|gate| gate.lacks).collect()
}
