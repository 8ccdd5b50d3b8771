//! A session keeps up with its method: a newer version is taken over where the session can go on
//! under it, and otherwise told of.

use std::fmt;
use std::rc::Rc;

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
    /// One that could not be kept is tried again the next time.
    ///
    /// # Errors
    /// The session goes on elsewhere, so that nothing will be kept from here on.
    pub fn keep_up(&mut self, now: Time, asked: bool) -> anyhow::Result<String> {
        let again = std::mem::take(&mut self.unkept.version);
        let look = self.source.as_mut().map_or(Look::Same, |source| source.look(asked || again));
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
            Err(Unchanged::NotKept(error)) => {
                self.unkept.version = true;
                self.not_kept("not-kept-version", error)
            }
        }
    }
}
