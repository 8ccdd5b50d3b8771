//! `intervisie run METHOD`: leads a session from its opening, or a meeting of several.

use std::rc::Rc;

use anyhow::Context as _;

use super::args::RunArgs;
use super::failure::Failure;
use super::lead::{Leading, Led, ear, lead};
use super::world::{World, store};
use super::{carried, cases, cast, followup};
use crate::driver::Driver;
use crate::repl::{CaseAtHand, Ear, seat};
use crate::script::{Given, Loaded};
use crate::session::{Cast, Held, Meeting, Opening, Round, Session};
use crate::store::{SessionFile, Store};
use crate::time::Time;

pub(super) fn execute(world: &World, args: &RunArgs) -> Result<(), Failure> {
    let name = args.method.clone();
    let (_, loaded) = world.load(&name, &args.opening.settings.given(&world.words)?)?;
    let (people, given) = match &args.cast {
        Some(path) => cast::read(&world.words, path)?,
        None => (args.people.clone(), args.opening.roles.clone()),
    };
    let prepared = cases::read(world, &args.opening.cases, &people)?;
    let store = store(world)?;
    let meeting = named(args.opening.meeting.as_deref());
    let (held, follows) = (Vec::new(), None);
    let mut rounds =
        Rounds { world, store, name, loaded, people, prepared, meeting, held, follows };
    let mut ear = ear(world)?;
    rounds.lead(&given, &mut *ear)
}

/// What every round of a meeting has in common; a single session is a meeting of one, without a
/// name.
pub(super) struct Rounds<'a> {
    pub(super) world: &'a World,
    pub(super) store: Store,
    /// By which the method is found.
    pub(super) name: String,
    pub(super) loaded: Loaded,
    pub(super) people: Vec<String>,
    pub(super) prepared: Vec<CaseAtHand>,
    pub(super) meeting: Option<String>,
    /// The rounds that were led since the program began; some may not be kept.
    pub(super) held: Vec<(u16, Held)>,
    /// The session that the next one follows.
    pub(super) follows: Option<String>,
}

impl Rounds<'_> {
    /// Leads one case after another, as long as the leader says that another one follows.
    pub(super) fn lead(
        &mut self,
        given: &[(String, String)],
        ear: &mut dyn Ear,
    ) -> Result<(), Failure> {
        let mut given = given;
        while self.one(given, ear)? == Led::GoesOn {
            if self.meeting.is_none() {
                self.point_to_meeting(ear);
                break;
            }
            given = &[];
            self.look_again();
        }
        Ok(())
    }

    /// The next case begins with the method as it is then, if it is right.
    fn look_again(&mut self) {
        let given = Given::to(&self.loaded.table.method);
        match self.world.load(&self.name, &given) {
            Ok((_, loaded)) => self.loaded = loaded,
            Err(failure) => failure.tell(&self.world.words),
        }
    }

    fn one(&mut self, given: &[(String, String)], ear: &mut dyn Ear) -> Result<Led, Failure> {
        let (words, method) = (&self.world.words, &self.loaded.table.method);
        let Next { round, held, followed } = self.next_round()?;
        if let Some(Round { meeting, nth }) = &round {
            let gaps = [("meeting", meeting.as_str().into()), ("n", (*nth).into())];
            ear.say(&format!("{}\n", words.say("meeting-next", &gaps)));
        }
        let follows = self.follows.take();
        let root = follows.as_ref().or(followed.as_ref());
        let before = root.map(|id| followup::held_until(&self.store, id)).transpose()?;
        let goes_round = round.is_some() || before.is_some();
        let all = held.clone().after(before.unwrap_or_default());
        let turn = |role: &str, free: &[String]| {
            all.whose_turn(role, free).filter(|_| goes_round).map(str::to_owned)
        };
        let mut scripts = self.world.scripts(&self.name, Given::to(method));
        scripts.knows(method);
        let cast = seat(words, method, &self.people, given, &turn, ear)
            .map_err(|error| Failure::Usage(format!("{error:#}")))?;
        let along = self.along(follows.as_deref(), &held, &cast)?;
        let mut rules = self.loaded.rules.clone();
        let session = Session::open(Rc::clone(&self.loaded.table), Rc::new(cast), &mut rules);
        let opening = Opening { round: round.clone(), follows, ..session.opening() };
        let file = self.file_of_today(&opening)?;
        let id = file.id().to_owned();
        let gaps = [("title", method.title.as_str().into()), ("id", id.as_str().into())];
        ear.say(&format!("{}\n", words.say("session-opened", &gaps)));
        if let Some(along) = along {
            ear.say(&along);
        }
        cases::tell(words, method, &self.prepared, ear);
        ear.say("\n");
        let driver = Driver::begin(session, rules, file).or_else(|error| {
            // Nothing happened in it; the error is what there is to tell of.
            let _ = self.store.forget(&id);
            Err(error).context(words.tell("not-begun"))
        })?;
        self.held.extend(round.as_ref().map(|it| (it.nth, Held::of(&id, &opening, false))));
        let (world, store, prepared) = (self.world, &self.store, self.prepared.as_slice());
        let leading = Leading { world, store, id: &id, prepared, scripts, at_once: false };
        let led = lead(leading, driver, ear, Time::ZERO)?;
        if let (Led::Closed, Some(Round { meeting, nth })) = (led, &round) {
            let gaps = [("meeting", meeting.as_str().into()), ("n", (*nth).into())];
            ear.say(&format!("{}\n", words.say("meeting-closed", &gaps)));
        }
        Ok(led)
    }

    fn file_of_today(&self, opening: &Opening) -> Result<SessionFile, Failure> {
        let today = today();
        let hint = format!("{}-{}", opening.method.id, today.strftime("%Y-%m-%d"));
        let created = today.timestamp().as_millisecond();
        Ok(self.store.create(&hint, created, opening)?)
    }

    /// What is told of what people took along.
    fn along(
        &self,
        follows: Option<&str>,
        held: &Meeting,
        cast: &Cast,
    ) -> Result<Option<String>, Failure> {
        let (world, store) = (self.world, &self.store);
        let Some(id) = follows else { return Ok(carried::told(world, store, held, cast)) };
        let ids = followup::meeting_of(store, id)?;
        let circle = (cast, &self.loaded.table.method);
        Ok(Some(carried::asked_about(world, store, &ids, circle)))
    }

    /// The place of the next session in the meeting, and what went before it.
    fn next_round(&self) -> Result<Next, Failure> {
        let Some(name) = &self.meeting else { return Ok(Next::default()) };
        let listed = self.store.list()?.into_iter().filter_map(|one| one.found.ok());
        let (mut rounds, mut followed) = (Vec::<(u16, Held)>::new(), None);
        for summary in listed {
            if let Some((round, held)) = summary.round.filter(|(round, _)| round.meeting == *name) {
                rounds.push((round.nth, held));
                followed = followed.or(summary.follows);
            }
        }
        let kept = |nth: u16| rounds.iter().any(|(known, _)| *known == nth);
        let gone: Vec<_> = self.held.iter().filter(|(nth, _)| !kept(*nth)).cloned().collect();
        rounds.extend(gone);
        rounds.sort_by_key(|(nth, _)| *nth);
        let meeting = Meeting::of(rounds.into_iter().map(|(_, held)| held).collect());
        let nth = meeting.next().map_err(|open| {
            let gaps = [("meeting", name.as_str().into()), ("id", open.session.as_str().into())];
            Failure::Usage(self.world.words.say("meeting-open", &gaps))
        })?;
        let round = Some(Round { meeting: name.clone(), nth });
        Ok(Next { round, held: meeting, followed })
    }

    /// A session that stood alone, and yet another case follows.
    fn point_to_meeting(&self, ear: &mut dyn Ear) {
        let method = self.loaded.table.method.id.as_str();
        let name = meeting_of_today();
        let gaps = [("method", method.into()), ("meeting", name.into())];
        ear.say(&format!("{}\n", self.world.words.say("meeting-later", &gaps)));
    }
}

/// What comes next in a meeting, if it is one.
#[derive(Default)]
struct Next {
    round: Option<Round>,
    /// The rounds so far.
    held: Meeting,
    /// The session that the meeting follows.
    followed: Option<String>,
}

/// The name of a meeting that is asked for.
pub(super) fn named(meeting: Option<&str>) -> Option<String> {
    meeting.map(|name| if name.is_empty() { meeting_of_today() } else { name.to_owned() })
}

/// A meeting that was not given a name is called after its day.
fn meeting_of_today() -> String {
    format!("bijeenkomst-{}", today().strftime("%Y-%m-%d"))
}

#[expect(clippy::disallowed_methods, reason = "a session is named after the day it was opened")]
pub(super) fn today() -> jiff::Zoned {
    jiff::Zoned::now()
}
