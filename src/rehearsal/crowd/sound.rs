//! Whether counts can be those of a method and a plan. Whoever reads them from paper asks, before
//! anything is looked up by them.

use super::cause::Cause;
use super::circumstance::{Group, Sort};
use super::plan::Plan;
use super::tally::{Tally, Witness};
use crate::method::{Method, PhaseId};

impl Tally {
    /// Whether rehearsals of this plan of this method can come to such counts.
    #[must_use]
    pub fn is_of(&self, method: &Method, plan: &Plan) -> bool {
        let of = Of { method, plan };
        let phases = self.phases.keys().all(|phase| of.has_phase(*phase));
        let measures = self.measures.iter().all(|((people, sort), measures)| {
            let roles = measures.talk.keys().all(|role| role.index() < method.roles.len());
            of.has_sort(*people, *sort) && roles
        });
        let failures = self.failures.iter().all(|(cause, failures)| {
            let groups = failures.groups.keys().all(|group| of.has(*group));
            of.can_fail(*cause) && groups && of.saw(failures.first) && of.saw(failures.shortest)
        });
        let caught = self.bots.values().flat_map(|conduct| &conduct.caught);
        let mut caught = caught.map(|((_, by), caught)| {
            let by = by.is_none_or(|key| of.has_phase(key.phase));
            by && of.has_phase(caught.phase) && of.saw(caught.first)
        });
        phases
            && measures
            && failures
            && caught.all(|is_of| is_of)
            && self.groups.keys().all(|group| of.has(*group))
            && self.bots.keys().all(|bot| of.has_bot(*bot))
    }
}

struct Of<'a> {
    method: &'a Method,
    plan: &'a Plan,
}

impl Of<'_> {
    fn has(&self, group: Group) -> bool {
        self.plan.sorts().iter().any(|(_, groups)| groups.contains(&group))
    }

    fn has_sort(&self, people: u8, sort: Sort) -> bool {
        let mut own = self.plan.sorts().iter().filter(|(own, _)| *own == sort);
        own.any(|(_, groups)| groups.iter().any(|group| group.people == people))
    }

    fn has_bot(&self, bot: u8) -> bool {
        self.plan.sorts().iter().any(|(sort, _)| *sort == Sort::With(bot))
    }

    fn saw(&self, witness: Witness) -> bool {
        self.has(witness.group)
    }

    fn has_phase(&self, phase: PhaseId) -> bool {
        phase.index() < self.method.phases.len()
    }

    fn can_fail(&self, cause: Cause) -> bool {
        match cause {
            Cause::Held(phase, _) | Cause::Missed(phase, _) | Cause::Endless(phase) => {
                self.has_phase(phase)
            }
            Cause::RuleFailed(script, _) | Cause::EffectRefused(script, _) => {
                usize::from(script) < self.method.scripts.len()
            }
            Cause::Astray(bot) => self.has_bot(bot),
            Cause::Late | Cause::Unsaid => true,
        }
    }
}
