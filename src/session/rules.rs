//! The closures of a method as a session knows them: asked about a moment, answering with data.

use std::rc::Rc;

use super::{Acted, Cast, State, Table};
use crate::method::{ClosureId, Effect};
use crate::time::Time;

/// The closures of a method, called by whoever can: the script host, or nobody.
pub trait Rules {
    /// What a hook wants to happen.
    ///
    /// # Errors
    /// How the closure failed, in words for whoever leads.
    fn effects(&mut self, closure: ClosureId, moment: Moment) -> Result<Vec<Effect>, String>;

    /// Whether a closure says that the phase is done.
    ///
    /// # Errors
    /// How the closure failed, in words for whoever leads.
    fn is_done(&mut self, closure: ClosureId, moment: Moment) -> Result<bool, String>;

    /// What a line of script answers when it is asked about a moment, which it cannot change.
    ///
    /// # Errors
    /// What is wrong with it, in words for whoever typed it.
    fn evaluate(&mut self, code: &str, moment: Moment) -> Result<String, String>;
}

/// The moment a closure is asked about. It shares the state and cannot change it.
#[derive(Clone, Debug)]
pub struct Moment {
    /// The method.
    pub table: Rc<Table>,
    /// The people.
    pub cast: Rc<Cast>,
    /// Where the session stands.
    pub state: Rc<State>,
    /// When.
    pub time: Time,
    /// The act that the hook hangs on, if it hangs on one.
    pub act: Option<Acted>,
}

/// The rules of a method without closures.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoRules;

impl Rules for NoRules {
    fn effects(&mut self, _: ClosureId, _: Moment) -> Result<Vec<Effect>, String> {
        Ok(Vec::new())
    }

    fn is_done(&mut self, _: ClosureId, _: Moment) -> Result<bool, String> {
        Ok(false)
    }

    fn evaluate(&mut self, _: &str, _: Moment) -> Result<String, String> {
        Err("there is no script here that could answer".to_owned())
    }
}
