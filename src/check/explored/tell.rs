//! What exploring brought to light, as findings in sentences.

use std::rc::Rc;

use super::idle::idle;
use super::lost::lost;
use super::story::shown;
use super::stuck::{Stuck, stuck};
use super::ways::Way;
use crate::check::{Finding, Severity};
use crate::method::{Key, Method, Place, Word};
use crate::session::{Rules, Table};
use crate::words::Words;

/// Tells what was found in sentences.
pub(super) struct Teller<'a> {
    pub(super) words: &'a Words,
    pub(super) table: &'a Rc<Table>,
    pub(super) ways: &'a [Way],
    pub(super) rules: &'a mut dyn Rules,
}

impl Teller<'_> {
    pub(super) fn method(&self) -> &Method {
        &self.table.method
    }

    /// Where a session does not come to its end: once for each place, in the circle where that
    /// takes least.
    pub(super) fn caught(&mut self) -> Vec<Finding> {
        let mut found: Vec<(Place, Vec<(&Way, Stuck)>)> = Vec::new();
        for way in self.ways {
            for stuck in stuck(self.method(), &way.explored) {
                let place = self.place_of(&stuck);
                match found.iter_mut().find(|(own, _)| *own == place) {
                    Some((_, ways)) => ways.push((way, stuck)),
                    None => found.push((place, vec![(way, stuck)])),
                }
            }
        }
        found.into_iter().filter_map(|(place, ways)| self.tell_stuck(place, &ways)).collect()
    }

    fn place_of(&self, stuck: &Stuck) -> Place {
        let phase = self.method().phase(stuck.phase);
        stuck.open.first().map_or(phase.place, |nth| phase.gates[*nth].rule.place)
    }

    fn tell_stuck(&mut self, place: Place, found: &[(&Way, Stuck)]) -> Option<Finding> {
        let all = self.ways.iter().filter(|way| way.leaves.is_none()).count();
        let plain = found.iter().filter(|(way, _)| way.leaves.is_none()).count();
        let (way, stuck) = found.first()?;
        let phase = self.method().phase(stuck.phase);
        let wants = stuck
            .open
            .iter()
            .map(|nth| self.words.condition(self.method(), &phase.gates[*nth].condition));
        let wants: Vec<String> = wants.collect();
        let id = match (stuck.always, wants.is_empty()) {
            (true, false) => "finding-stuck",
            (true, true) => "finding-stuck-somehow",
            (false, false) => "finding-may-be-stuck",
            (false, true) => "finding-may-be-stuck-somehow",
        };
        let circle = way.told(self.words, self.method());
        let gaps = [
            ("phase", phase.title.as_str().into()),
            ("wants", self.words.list(&wants).into()),
            ("circle", circle.into()),
            ("everywhere", u8::from(plain == all).into()),
        ];
        let asked = |kind| stuck.open.iter().any(|nth| phase.gates[*nth].condition.counts(kind));
        let text = self.words.say(id, &gaps) + self.look_at(stuck.phase, &asked).as_str();
        let severity = match plain {
            0 if found.iter().all(|(way, _)| way.loses_whom_it_needs(self.method())) => {
                Severity::Note
            }
            0 => Severity::Warning,
            _ => Severity::Error,
        };
        let shown_by = Some(shown(self.table, way, stuck.at, self.rules));
        Some(Finding { severity, place, text, shown_by })
    }

    /// Wishes that can be lost on the way, once each. A method may mean that.
    pub(super) fn lost(&mut self) -> Vec<Finding> {
        let mut found: Vec<Finding> = Vec::new();
        for way in self.ways.iter().filter(|way| way.is_whole() && way.explored.is_complete()) {
            for lost in lost(self.method(), way) {
                let gate = &self.method().phase(lost.phase).gates[lost.nth];
                let place = gate.rule.place;
                if found.iter().any(|known| known.place == place) {
                    continue;
                }
                let title = self.method().phase(lost.phase).title.as_str();
                let wants = self.words.condition(self.method(), &gate.condition);
                let gaps = [
                    ("phase", title.into()),
                    ("wants", wants.into()),
                    ("circle", way.told(self.words, self.method()).into()),
                ];
                let text = self.words.say("finding-lost", &gaps);
                let shown_by = Some(shown(self.table, way, lost.at, self.rules));
                found.push(Finding { severity: Severity::Note, place, text, shown_by });
            }
        }
        found
    }

    /// Rules of the method that go wrong.
    pub(super) fn failed(&mut self) -> Vec<Finding> {
        let mut found: Vec<Finding> = Vec::new();
        for way in self.ways {
            for failed in &way.explored.failed {
                if found.iter().any(|known| known.place == failed.place) {
                    continue;
                }
                let id = match failed.why {
                    Some(_) => "finding-rule-fails",
                    None => "finding-rule-refused",
                };
                let refused = failed.refused_by.map(|key| self.refused_by(key));
                let why = failed.why.clone().or(refused).unwrap_or_default();
                let circle = way.told(self.words, self.method());
                let gaps = [("why", why.into()), ("circle", circle.into())];
                let text = self.words.say(id, &gaps);
                let shown_by = Some(shown(self.table, way, failed.at, self.rules));
                let (severity, place) = (Severity::Error, failed.place);
                found.push(Finding { severity, place, text, shown_by });
            }
        }
        found
    }

    /// A rule that refuses something, by what it asks for where it asks for something.
    fn refused_by(&self, key: Key) -> String {
        let (words, method) = (self.words, self.method());
        let cited = words.ids(method, key);
        let gate = method.phase(key.phase).gates.get(usize::from(key.nth));
        match gate.filter(|_| key.word == Word::Gate) {
            Some(gate) => words.condition(method, &gate.condition) + cited.as_str(),
            None => cited.trim_start().to_owned(),
        }
    }

    /// What makes no difference, if everything was looked at and a session comes to its end.
    pub(super) fn idle(&self) -> Vec<Finding> {
        let plain = || self.ways.iter().filter(|way| way.leaves.is_none());
        let ends = |way: &Way| way.explored.nodes.iter().any(|node| node.ended);
        if plain().any(|way| !way.explored.is_complete()) || !plain().any(ends) {
            return Vec::new();
        }
        let plain: Vec<&Way> = plain().collect();
        idle(self.method(), &plain).into_iter().map(|one| self.tell_idle(one)).collect()
    }
}
