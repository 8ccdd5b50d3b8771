//! A session keeps up with its method: a newer version is taken over where the session can go on
//! under it, and otherwise told of.

use std::fmt;
use std::rc::Rc;

use anyhow::Context as _;

use super::Room;
use crate::driver::{Keeper, Unchanged};
use crate::report::differences;
use crate::session::{Rules, Table};
use crate::time::Time;

/// Where newer versions of a method come from. Whoever looks knows no file.
pub trait Source<R>: fmt::Debug {
    /// The newest version, if it is another one than at the last look; asked for, it comes even
    /// so.
    fn look(&mut self, asked: bool) -> Look<R>;
}

/// What became of a method.
#[derive(Debug)]
pub enum Look<R> {
    /// Nothing since the last look.
    Same,
    /// It cannot be loaded; why, for its author.
    Wrong(String),
    /// It is there, with its closures.
    Found(Rc<Table>, R),
}

impl<R: Rules, K: Keeper> Room<R, K> {
    /// Looks for a newer version of the method and goes on under it, if it can; what there is to
    /// say about that. Asked for, it answers also that there is nothing new.
    ///
    /// # Errors
    /// The change could not be kept; then it did not happen.
    pub fn keep_up(&mut self, now: Time, asked: bool) -> anyhow::Result<String> {
        let look = self.source.as_mut().map_or(Look::Same, |source| source.look(asked));
        let said = match look {
            Look::Wrong(error) => format!("{error}{}", self.words.tell("reload-wrong")),
            Look::Found(table, rules) if table.method != self.session().table().method => {
                return self.take_over(&table, rules, now);
            }
            Look::Same if !asked => return Ok(String::new()),
            // Also after a version that was wrong or did not fit.
            Look::Same | Look::Found(..) => self.words.tell("reload-same"),
        };
        Ok(said + "\n")
    }

    fn take_over(&mut self, table: &Rc<Table>, rules: R, now: Time) -> anyhow::Result<String> {
        let now_it_is = differences(&self.words, &self.session().table().method, &table.method);
        let changes = now_it_is.changes(&self.words);
        match self.driver.change_method(now, table, rules, &changes) {
            Ok(_) => Ok(self.news()),
            Err(Unchanged::Hindered(obstacles)) => {
                let said = self.words.hindered(&obstacles);
                Ok(format!("{}{said}\n", self.news()))
            }
            Err(Unchanged::NotKept(error)) => Err(error).context(self.words.tell("not-kept")),
        }
    }
}
