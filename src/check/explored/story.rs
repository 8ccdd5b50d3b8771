//! The steps to a place as lines, as one types them in a session or plays them in a rehearsal.

use std::rc::Rc;

use super::ways::Way;
use crate::check::Shown;
use crate::explore::NodeId;
use crate::method::{ClosureId, Effect, RoleId};
use crate::notation::written;
use crate::session::{Input, Measure, Moment, Rules, Step, Table, Trial, View, Viewer};
use crate::time::Span;

/// The session that leads to a place.
pub(super) fn shown(table: &Rc<Table>, way: &Way, to: NodeId, rules: &mut dyn Rules) -> Shown {
    let cast = &way.circle.cast;
    let seated = table.method.roles.iter().enumerate().map(|(at, role)| {
        let holders = cast.holders(RoleId::at(at)).iter();
        (role.id.clone(), holders.map(|person| cast.name(person).to_owned()).collect())
    });
    let seated = seated.filter(|(_, names): &(String, Vec<String>)| !names.is_empty());
    Shown { cast: seated.collect(), settings: Vec::new(), lines: lines(table, way, to, rules) }
}

fn lines(table: &Rc<Table>, way: &Way, to: NodeId, rules: &mut dyn Rules) -> Vec<String> {
    let measure = Measure::of(table);
    let mut trial = Trial::new(Rc::clone(table), Rc::new(way.circle.cast.clone()));
    trial.opening(rules);
    let mut lines = Vec::new();
    for (step, done) in way.explored.way_to(to) {
        let mut told = Told { rules, done };
        let before = trial.session().state().now;
        let line = asked(&trial, &step);
        if trial.go_on(&step, &measure, &mut told).is_err() {
            break;
        }
        let waited = trial.session().state().now.since(before);
        if waited > Span::ZERO {
            lines.push(format!("+ {}", waited.typed()));
        }
        lines.extend(line);
    }
    lines
}

fn asked(trial: &Trial, step: &Step) -> Option<String> {
    let Step::Ask { by, command, said } = *step else { return None };
    let text = said.text();
    written(&Input { by, command, text: &text }, &View::new(trial.session(), Viewer::Host))
}

/// A closure says again what it was taken to say.
struct Told<'a> {
    rules: &'a mut dyn Rules,
    done: bool,
}

impl Rules for Told<'_> {
    fn effects(&mut self, closure: ClosureId, moment: Moment) -> Result<Vec<Effect>, String> {
        self.rules.effects(closure, moment)
    }

    fn is_done(&mut self, _: ClosureId, _: Moment) -> Result<bool, String> {
        Ok(self.done)
    }

    fn evaluate(&mut self, code: &str, moment: Moment) -> Result<String, String> {
        self.rules.evaluate(code, moment)
    }
}
