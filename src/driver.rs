//! The driver: steps a session through time, one input after another, and keeps every entry
//! before it is acknowledged. The prompt steps it by the wall clock, a rehearsal by a virtual one.

use std::fmt;
use std::rc::Rc;

use crate::session::{Input, Obstacle, Refusal, Rules, Seq, Session, Table, View, Viewer};
use crate::time::Time;

/// Where entries are kept.
pub trait Keeper {
    /// Keeps the entry `seq` of `session`; once this returns, it lasts.
    ///
    /// # Errors
    /// It is not kept, and nothing of it turns up later.
    fn keep(&mut self, session: &Session, seq: Seq) -> Result<(), KeepError>;

    /// Notes how far the clock went; this need not last.
    fn beat(&mut self, _: Time) {}
}

/// An entry could not be kept, because of what went wrong for whoever runs the program.
#[derive(Debug)]
pub enum KeepError {
    /// Not now, as on a disk that is full; the same can be asked again.
    Refused(Box<dyn std::error::Error + Send + Sync>),
    /// Never again: the session goes on elsewhere.
    TakenOver(Box<dyn std::error::Error + Send + Sync>),
}

impl fmt::Display for KeepError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("could not keep an entry")
    }
}

impl std::error::Error for KeepError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        let (KeepError::Refused(why) | KeepError::TakenOver(why)) = self;
        Some(&**why)
    }
}

/// Keeps nothing beyond the session's own journal.
#[derive(Clone, Copy, Debug, Default)]
pub struct InMemory;

impl Keeper for InMemory {
    fn keep(&mut self, _: &Session, _: Seq) -> Result<(), KeepError> {
        Ok(())
    }
}

/// Why a step did not happen.
#[derive(Debug)]
pub enum Halt {
    /// The session does not accept it; nothing changed.
    Refused(Refusal),
    /// It was accepted but could not be kept, so it did not happen.
    NotKept(KeepError),
}

impl From<KeepError> for Halt {
    fn from(error: KeepError) -> Halt {
        Halt::NotKept(error)
    }
}

/// Why a session goes on under the method that it had.
#[derive(Debug)]
pub enum Unchanged {
    /// It cannot go on under the other one; nothing changed.
    Hindered(Vec<Obstacle>),
    /// The change could not be kept, so it did not happen.
    NotKept(KeepError),
}

impl From<KeepError> for Unchanged {
    fn from(error: KeepError) -> Unchanged {
        Unchanged::NotKept(error)
    }
}

/// A session, its closures and where its entries are kept.
#[derive(Debug)]
pub struct Driver<R, K> {
    session: Session,
    rules: R,
    keeper: K,
}

impl<R: Rules, K: Keeper> Driver<R, K> {
    /// Drives `session`, of which every entry so far is kept already.
    pub fn new(session: Session, rules: R, keeper: K) -> Driver<R, K> {
        Driver { session, rules, keeper }
    }

    /// Keeps the opening entry of `session`, then drives it.
    ///
    /// # Errors
    /// It could not be kept.
    pub fn begin(session: Session, rules: R, mut keeper: K) -> Result<Driver<R, K>, KeepError> {
        keeper.keep(&session, Seq(0))?;
        Ok(Driver::new(session, rules, keeper))
    }

    /// The session.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// What a line of script answers about the session as `viewer` sees it; nothing changes.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn evaluate(&mut self, code: &str, viewer: Viewer, now: Time) -> Result<String, String> {
        let moment = View::new(&self.session, viewer).moment(now);
        self.rules.evaluate(code, moment)
    }

    /// Where its entries are kept.
    pub fn keeper(&self) -> &K {
        &self.keeper
    }

    /// Notes how far the clock went.
    pub fn beat(&mut self, time: Time) {
        self.keeper.beat(time);
    }

    /// Lets what is due until `time` happen, then takes `input`.
    ///
    /// # Errors
    /// A refusal changes nothing but that time went on; an entry that cannot be kept did not
    /// happen.
    pub fn feed(&mut self, time: Time, input: &Input<'_>) -> Result<Seq, Halt> {
        self.advance_to(time)?;
        let handled = self.session.handle(time, input, &mut self.rules);
        let seq = handled.map_err(Halt::Refused)?;
        self.keep(seq)?;
        Ok(seq)
    }

    /// Lets what is due until `time` happen, then goes on under another version of the method,
    /// with its closures; `text` says what changed.
    ///
    /// # Errors
    /// It cannot go on under that one, or the change could not be kept; then it goes on as it was.
    pub fn change_method(
        &mut self,
        time: Time,
        table: &Rc<Table>,
        rules: R,
        text: &str,
    ) -> Result<Seq, Unchanged> {
        self.advance_to(time)?;
        let changed = self.session.change_method(time, table, text);
        let seq = changed.map_err(Unchanged::Hindered)?;
        self.keep(seq)?;
        self.rules = rules;
        Ok(seq)
    }

    /// When something happens by itself next, if nobody does anything before.
    pub fn next_deadline(&self) -> Option<Time> {
        self.session.next_deadline()
    }

    /// Lets everything happen that is due until `time`, in order of time, then of declaration.
    ///
    /// # Errors
    /// What could not be kept did not happen.
    pub fn advance_to(&mut self, time: Time) -> Result<(), KeepError> {
        while let Some(seq) = self.session.tick(time, &mut self.rules) {
            self.keep(seq)?;
        }
        Ok(())
    }

    fn keep(&mut self, seq: Seq) -> Result<(), KeepError> {
        let kept = self.keeper.keep(&self.session, seq);
        if kept.is_err() {
            self.session.forget_last();
        }
        kept
    }
}
