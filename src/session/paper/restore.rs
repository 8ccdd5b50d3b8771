//! A session to paper and back: its opening, its entries as records, and what they fold into.

use std::rc::Rc;

use super::write::Names;
use crate::session::{Cast, Opening, Record, Seq, Session, Table, UnknownName};
use crate::time::Time;

impl Session {
    /// What this session was opened with.
    #[must_use]
    pub fn opening(&self) -> Opening {
        let Session { table, cast, .. } = self.at(Seq(0));
        let (method, cast) = (table.method.clone(), (**cast).clone());
        Opening { method, cast, round: None, follows: None }
    }

    /// An entry with names, and its time.
    #[must_use]
    pub fn record(&self, seq: Seq) -> Option<(Time, Record)> {
        let entry = self.journal.entry(seq)?;
        let events = self.journal.events(seq);
        Some((entry.time, self.at(seq).names().record(&self.journal, entry.by, events)))
    }

    /// Folds records into a session again; nothing is decided anew and no script is asked.
    ///
    /// # Errors
    /// A record that speaks of a name which the method or the cast does not have.
    pub fn restore(
        table: Rc<Table>,
        cast: Rc<Cast>,
        records: impl IntoIterator<Item = (Time, Record)>,
    ) -> Result<Session, UnknownName> {
        let mut session = Session::empty(table, cast);
        session.extend(records)?;
        Ok(session)
    }

    /// Goes on with the records that come next, as if all had been restored at once.
    ///
    /// # Errors
    /// A record that speaks of a name which the method or the cast does not have. Then part of it
    /// may be in the journal, and the session is not to be gone on with.
    pub fn extend(
        &mut self,
        records: impl IntoIterator<Item = (Time, Record)>,
    ) -> Result<(), UnknownName> {
        for (time, record) in records {
            if let Some(method) = record.method() {
                self.refold();
                self.go_on_under(Rc::new(Table::new(method.clone())), time)?;
            }
            let names = Names { method: &self.table.method, cast: &self.cast };
            let by = names.actor(&record.by)?;
            for happened in &record.events {
                let event = names.event(&mut self.journal, happened)?;
                self.journal.take_back(&event);
                self.journal.pending().push(event);
            }
            self.journal.close(time, by);
        }
        self.refold();
        Ok(())
    }

    fn names(&self) -> Names<'_> {
        Names { method: &self.table.method, cast: &self.cast }
    }
}
