//! Telling what came of simulated people, in the form that was asked for.

use super::paper;
use super::prepared::Prepared;
use super::verdict;
use crate::cli::failure::Failure;
use crate::cli::told::{Form, ToldArgs, for_programs};
use crate::cli::world::World;
use crate::cli::written;
use crate::rehearsal::crowd::{Part, Tally};
use crate::rehearsal::report::{self, Looked, Sheet};
use crate::words::Words;

/// Of how many it is told what they touch: looking takes longer than playing.
const LOOKED_AT: u64 = 200;

impl Prepared {
    /// Tells it, and ends as it ended.
    pub(in crate::cli) fn tell(
        &self,
        world: &World,
        tally: Tally,
        told: &ToldArgs,
    ) -> Result<(), Failure> {
        let words = &world.words;
        let part = self.part(tally);
        let text = match told.format {
            Form::Text => report::crowd(&self.told(), &part.tally, words),
            Form::Json => paper::write(&part)?,
            Form::Html => self.page(&part.tally, words),
            form => {
                let checks = report::circumstances(&self.told(), &part.tally, words);
                for_programs(form, &checks)?
            }
        };
        written::put(words, &text, told.output.as_deref())?;
        verdict(&part.tally)
    }

    /// As a page, with what some of them touch of the method.
    fn page(&self, tally: &Tally, words: &Words) -> String {
        let most = tally.runs().min(LOOKED_AT);
        let touched = self.crowd.touched(&self.loaded, most);
        let method = &self.loaded.table.method;
        let sheet = Sheet::of(words, &self.asked.method, method, &touched);
        let looked = Looked { sheet, rehearsals: touched.sessions() };
        report::crowd_page(&self.told(), tally, &looked, words)
    }

    fn part(&self, tally: Tally) -> Part {
        Part {
            report: Part::REPORT,
            program: env!("CARGO_PKG_VERSION").to_owned(),
            stamp: self.stamp(),
            asked: self.asked.clone(),
            partition: self.partition,
            partial: !self.is_whole(&tally),
            tally,
        }
    }
}
