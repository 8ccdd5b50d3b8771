//! The workload through the session: attempts become inputs, the journal becomes the canonical
//! lines.

use std::rc::Rc;

use intervisie::driver::{Driver, InMemory};
use intervisie::method::{KindId, PersonId, PhaseId, RoleId};
use intervisie::script::{Host, Loaded, Script, ScriptRules};
use intervisie::session::{Act, Actor, Cast, Command, Event, Input, Insist, Session};
use intervisie::time::Time;

use super::workload::{Attempt, Kind, Line, PEOPLE, Phase, Summary, person_name};

/// The method and its cast, loaded once.
pub(crate) struct Game {
    loaded: Loaded,
    cast: Rc<Cast>,
    kinds: [KindId; 6],
    /// Words to take `w` bytes from.
    words: String,
}

/// One running session and how much it refused.
pub(crate) struct Play<'a> {
    game: &'a Game,
    driver: Driver<ScriptRules, InMemory>,
    rejected: u32,
}

impl Game {
    /// Loads one of the two scripts beside this file.
    pub(crate) fn load(host: &Rc<Host>, text: &str) -> Game {
        let loaded = match host.load(&Script::new("method.rhai", text)) {
            Ok(loaded) => loaded,
            Err(error) => panic!("{}", error.render(false)),
        };
        let method = &loaded.table.method;
        let names = ["tell", "ask", "answer", "say", "advice", "last"];
        let kinds = names.map(|name| method.kind_id(name).expect("the script declares it"));
        let person = |at: u8| (person_name(at).to_owned(), vec![RoleId(at.min(2))]);
        let people: Vec<_> = (0_u8..).take(PEOPLE).map(person).collect();
        let cast = Rc::new(Cast::seat(method, &people).expect("six people fit"));
        Game { loaded, cast, kinds, words: "x".repeat(64) }
    }

    /// Its closures, to be called on their own.
    pub(crate) fn loaded(&self) -> &Loaded {
        &self.loaded
    }

    /// Opens a session.
    pub(crate) fn open(&self) -> Play<'_> {
        let mut rules = self.loaded.rules.clone();
        let table = Rc::clone(&self.loaded.table);
        let session = Session::open(table, Rc::clone(&self.cast), &mut rules);
        Play { game: self, driver: Driver::new(session, rules, InMemory), rejected: 0 }
    }

    fn command(&self, kind: Kind) -> Command<'static> {
        let at = match kind {
            Kind::Tell => 0,
            Kind::Ask => 1,
            Kind::Answer => 2,
            Kind::Say => 3,
            Kind::Advice => 4,
            Kind::Last => 5,
            Kind::Next | Kind::End | Kind::Enter | Kind::Overtime | Kind::Done => {
                return Command::Next(Insist::Politely);
            }
        };
        Command::Act(Act::of(self.kinds[at]))
    }
}

impl Play<'_> {
    /// One attempt; whether it was accepted.
    pub(crate) fn act(&mut self, attempt: &Attempt) -> bool {
        let input = Input {
            by: Actor::Person(PersonId(attempt.person)),
            command: self.game.command(attempt.kind),
            text: &self.game.words[..attempt.w as usize],
        };
        let accepted = self.driver.feed(Time(u64::from(attempt.t) * 1_000), &input).is_ok();
        self.rejected += u32::from(!accepted);
        accepted
    }

    /// The session, to be looked at.
    pub(crate) fn session(&self) -> &Session {
        self.driver.session()
    }

    /// The canonical lines of what happened.
    pub(crate) fn outcome(&self) -> (Vec<Line>, Summary) {
        let mut told = Telling { summary: Summary::default(), ..Telling::new(self.game) };
        told.summary.rejected = self.rejected;
        for (_, entry, events) in self.session().journal().iter() {
            let t = u32::try_from(entry.time.0 / 1_000).unwrap_or(u32::MAX);
            told.entry(t, entry.by, events, self.session());
        }
        (told.lines, told.summary)
    }
}

/// Walks a journal and says the same in the words of the specification.
struct Telling<'a> {
    game: &'a Game,
    lines: Vec<Line>,
    summary: Summary,
    phase: Phase,
    start: u32,
    budget: u32,
    over: bool,
}

const PHASES: [Phase; 5] =
    [Phase::BringIn, Phase::Explore, Phase::Discuss, Phase::Share, Phase::Close];

impl<'a> Telling<'a> {
    fn new(game: &'a Game) -> Telling<'a> {
        Telling {
            game,
            lines: Vec::new(),
            summary: Summary::default(),
            phase: Phase::BringIn,
            start: 0,
            budget: 0,
            over: false,
        }
    }

    fn entry(&mut self, t: u32, by: Actor, events: &[Event], session: &Session) {
        if let Actor::Person(person) = by {
            let (kind, text) = match events {
                [Event::Acted(act), ..] => {
                    let at = self.game.kinds.iter().position(|kind| *kind == act.kind);
                    let kinds =
                        [Kind::Tell, Kind::Ask, Kind::Answer, Kind::Say, Kind::Advice, Kind::Last];
                    (kinds[at.expect("a declared kind")], act.text)
                }
                [Event::PhaseLeft(PhaseId(4), text), ..] => (Kind::End, *text),
                [Event::PhaseLeft(_, text), ..] => (Kind::Next, *text),
                _ => return,
            };
            let w = u32::try_from(session.journal().text(text).len()).unwrap_or(u32::MAX);
            self.accepted(t, person.0, kind, w);
        }
        self.entered(t, events);
    }

    fn accepted(&mut self, t: u32, person: u8, kind: Kind, w: u32) {
        let spent = t - self.start;
        if !self.over && spent > self.budget {
            self.line(t, None, Kind::Overtime, spent - self.budget);
            self.over = true;
        }
        self.line(t, Some(person), kind, w);
        let who = usize::from(person);
        self.summary.n[who] += 1;
        self.summary.words[who] += w;
        self.summary.adv[who] += u32::from(kind == Kind::Advice);
    }

    fn entered(&mut self, t: u32, events: &[Event]) {
        let mut entered = false;
        for event in events {
            match event {
                Event::PhaseEntered(phase) => {
                    entered = true;
                    self.phase = PHASES[phase.index()];
                    (self.start, self.over) = (t, false);
                    let timebox = self.game.loaded.table.method.phase(*phase).timebox.as_ref();
                    self.budget = seconds(timebox.expect("every phase has a budget").most.0);
                }
                Event::Lengthened(span) => self.budget += seconds(span.0),
                Event::Ended(_) => {
                    self.phase = Phase::Done;
                    let all = self.summary.n.iter().sum();
                    self.line(t, None, Kind::Done, all);
                }
                _ => {}
            }
        }
        if entered {
            self.line(t, None, Kind::Enter, self.budget);
        }
    }

    fn line(&mut self, t: u32, person: Option<u8>, kind: Kind, w: u32) {
        self.lines.push(Line { t, phase: self.phase, person, kind, w });
    }
}

fn seconds(milliseconds: u64) -> u32 {
    u32::try_from(milliseconds / 1_000).unwrap_or(u32::MAX)
}
