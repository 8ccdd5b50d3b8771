//! `intervisie follow [ID]`: looks along with a session that somebody else leads, as the room may.

use std::io::{self, IsTerminal as _};
use std::time::{Duration, SystemTime};

use super::args::FollowArgs;
use super::failure::Failure;
use super::world::{Meant, World, named_or_open, store};
use super::{home, out};
use crate::screen::{self, Look, Next, Scene};
use crate::session::{Seq, Session, View, Viewer};
use crate::store::{StoreError, Watch};
use crate::time::{Span, Time};
use crate::words::Words;

/// A session that is led is noted every second. After this long without, nobody leads it.
const LED: Duration = Duration::from_secs(3);

/// How long to wait before looking again.
const LOOK: Duration = Duration::from_millis(150);

pub(super) fn execute(world: &World, args: &FollowArgs) -> Result<(), Failure> {
    if args.screen && !(io::stdin().is_terminal() && io::stdout().is_terminal()) {
        return Err(Failure::Usage(world.words.tell("room-no-terminal")));
    }
    let store = store(world)?;
    let id = named_or_open(world, &store, args.id.as_deref(), Meant::ToFollow)?;
    let (watch, session) = store.watch(&id)?;
    let followed = Followed { words: &world.words, watch, session };
    let ended = if args.once {
        out::say(&followed.scene().told(&world.words).join("\n"));
        out::say("\n");
        Ok(())
    } else if args.screen {
        let colourless = world.plain || home::variable("NO_COLOR").is_some();
        on_screen(followed, Look { colourless, ascii: world.plain })
    } else {
        in_lines(followed)
    };
    match ended {
        // Its group wanted nothing kept, or somebody removed it.
        Err(Failure::Kept(StoreError::NoSuchSession { .. })) => {
            out::say(&format!("{}\n", world.words.say("room-removed", &[("id", id.into())])));
            Ok(())
        }
        ended => ended,
    }
}

/// A session that somebody else leads.
struct Followed<'a> {
    words: &'a Words,
    watch: Watch,
    session: Session,
}

fn on_screen(mut followed: Followed<'_>, look: Look) -> Result<(), Failure> {
    screen::show(look, || {
        followed.watch.catch_up(&mut followed.session)?;
        Ok(Next::Scene(Box::new(followed.scene())))
    })
}

/// Says what happens, until the session is over.
fn in_lines(mut followed: Followed<'_>) -> Result<(), Failure> {
    let words = followed.words;
    out::say(&format!("{}\n", followed.scene().told(words).join("\n")));
    let (_, mut led) = followed.now();
    while !followed.session.state().ended {
        wait();
        let first = followed.session.journal().next_seq();
        if followed.watch.catch_up(&mut followed.session)? {
            followed.tell(first);
        }
        let (_, leads) = followed.now();
        if leads != led && !followed.session.state().ended {
            led = leads;
            let id = if led { "room-leads-again" } else { "room-nobody-leads" };
            out::say(&format!("{}\n", words.tell(id)));
        }
    }
    Ok(())
}

impl Followed<'_> {
    fn view(&self) -> View<'_> {
        View::new(&self.session, Viewer::Room)
    }

    fn scene(&self) -> Scene {
        let (now, led) = self.now();
        Scene::of(self.words, &self.view(), now, led)
    }

    /// Says what happened in the entries from `first` on.
    fn tell(&self, first: Seq) {
        let lines = screen::news(self.words, &self.view(), first, &self.scene());
        for line in lines {
            out::say(&format!("{line}\n"));
        }
    }

    /// What time it is in the session, and whether anybody leads it.
    fn now(&self) -> (Time, bool) {
        let Some(beat) = self.watch.beat() else { return (self.session.state().now, false) };
        let age = today().duration_since(beat.noted).unwrap_or_default();
        let passed = Span(u64::try_from(age.as_millis()).unwrap_or(u64::MAX));
        if age > LED { (beat.time, false) } else { (beat.time + passed, true) }
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Failure {
        Failure::World(error.into())
    }
}

#[expect(clippy::disallowed_methods, reason = "the heartbeat of a session is as old as it is")]
fn today() -> SystemTime {
    SystemTime::now()
}

#[expect(clippy::disallowed_methods, reason = "what another process writes is looked at again")]
fn wait() {
    std::thread::sleep(LOOK);
}
