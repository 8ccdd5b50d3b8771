//! Requirements that no right lets anybody fulfil, and rights that get in each other's way.

use super::roles::{every_role, holds, is_plain};
use super::{Finding, Severity};
use crate::method::{
    Amount, Condition, Gate, KindId, Method, Over, Pattern, Phase, Presence, Relation, Right,
    RoleId, Rule, Seats, Strength, Verb, What, Who,
};
use crate::words::Words;

pub(super) fn findings(words: &Words, method: &Method) -> Vec<Finding> {
    let look = Look { words, method };
    method.phases.iter().flat_map(|phase| look.phase(phase)).collect()
}

struct Look<'a> {
    words: &'a Words,
    method: &'a Method,
}

impl Look<'_> {
    fn phase(&self, phase: &Phase) -> Vec<Finding> {
        let mut findings = Vec::new();
        for gate in &phase.gates {
            self.gate(phase, gate, &gate.condition, &mut findings);
        }
        let only = phase.rights.iter().any(|right| right.verb == Verb::Only);
        let beside = phase.rights.iter().filter(|right| right.verb == Verb::May);
        for right in beside.filter(|right| only && self.is_content(&right.what)) {
            let gaps = [("phase", phase.title.as_str().into())];
            let text = self.words.say("finding-may-beside-only", &gaps);
            findings.push(finding(Severity::Error, &right.rule, text));
        }
        findings.extend(self.said_in_silence(phase));
        findings
    }

    /// In silence only what others do not hear can be done.
    fn said_in_silence(&self, phase: &Phase) -> Vec<Finding> {
        if phase.silence.is_none() {
            return Vec::new();
        }
        let allows = phase.rights.iter().filter(|right| right.verb != Verb::Never);
        let dead = allows.filter(|right| right.what.kinds().all(|kind| self.is_heard(kind)));
        let gaps = [("phase", phase.title.as_str().into())];
        let told = |right: &Right| {
            finding(Severity::Warning, &right.rule, self.words.say("finding-silent", &gaps))
        };
        dead.map(told).collect()
    }

    /// Whether others hear acts of a kind as they are made.
    fn is_heard(&self, kind: KindId) -> bool {
        let kind = self.method.kind(kind);
        !kind.process && !kind.sealed && kind.seen_by.is_none()
    }

    fn gate(&self, phase: &Phase, gate: &Gate, condition: &Condition, findings: &mut Vec<Finding>) {
        match condition {
            Condition::Each { over: Over::People(who), what, .. } => {
                self.each_person(phase, gate, who, what, findings);
            }
            Condition::EachYes { who, .. } => findings.extend(self.of_nobody(phase, gate, who)),
            Condition::Since(_, part) => findings.extend(self.overall(gate, part)),
            Condition::Each {
                over: Over::Topics(_) | Over::Groups(_) | Over::Together(_),
                what,
                ..
            } => {
                self.somebody(phase, gate, what, findings);
            }
            Condition::Each { over: Over::Acts(kind), what, .. } => {
                let replies = What(what.kinds().map(|own| reply(own, *kind)).collect());
                let known = self.can_somebody(phase, &replies) || self.can_somebody(phase, what);
                if !known {
                    findings.push(self.nobody_may((phase, gate), what, &[]));
                }
            }
            Condition::Compare(Amount::Count(what), relation, right) => {
                if matches!(relation, Relation::AtLeast | Relation::More | Relation::Equal) {
                    self.somebody(phase, gate, what, findings);
                }
                if let Amount::People(who) = right {
                    let who = self.words.who(self.method, who);
                    let text = self.words.say("finding-count-of-people", &[("who", who.into())]);
                    findings.push(finding(Severity::Warning, &gate.rule, text));
                }
            }
            Condition::All(parts) => {
                for part in parts {
                    self.gate(phase, gate, part, findings);
                }
            }
            Condition::Any(parts) => findings.extend(self.any(phase, gate, parts)),
            _ => {}
        }
    }

    /// One way open is enough; each part alone may be closed.
    fn any(&self, phase: &Phase, gate: &Gate, parts: &[Condition]) -> Vec<Finding> {
        let mut closed: Vec<Vec<Finding>> = Vec::new();
        for part in parts {
            let mut own = Vec::new();
            self.gate(phase, gate, part, &mut own);
            closed.push(own);
        }
        let all = closed.iter().all(|own| !own.is_empty());
        closed.into_iter().flatten().filter(|_| all).collect()
    }

    /// What was there in an earlier phase may open it; any phase will do.
    fn overall(&self, gate: &Gate, condition: &Condition) -> Vec<Finding> {
        let mut found = Vec::new();
        for phase in &self.method.phases {
            found.clear();
            self.gate(phase, gate, condition, &mut found);
            if found.is_empty() {
                break;
            }
        }
        found
    }

    fn each_person(
        &self,
        phase: &Phase,
        gate: &Gate,
        who: &Who,
        what: &What,
        findings: &mut Vec<Finding>,
    ) {
        let asked = self.roles().filter(|role| holds(self.method, who, *role));
        let closed: Vec<RoleId> = asked.filter(|role| !self.can(phase, *role, what)).collect();
        if !closed.is_empty() {
            findings.push(self.nobody_may((phase, gate), what, &closed));
        }
        findings.extend(self.neutral(gate, who, what));
        findings.extend(self.of_nobody(phase, gate, who));
    }

    /// Where none of them has to be there, it holds without anybody.
    fn of_nobody(&self, phase: &Phase, gate: &Gate, who: &Who) -> Option<Finding> {
        let mut asked = self.roles().filter(|role| holds(self.method, who, *role));
        let optional = asked
            .all(|role| self.method.role(role).seats.least == 0 && !self.is_seen_to(phase, role));
        let who = self.words.who(self.method, who);
        let text = self.words.say("finding-each-of-nobody", &[("who", who.into())]);
        optional.then(|| finding(Severity::Warning, &gate.rule, text))
    }

    /// Somebody who is neutral brings in what the others work with.
    fn neutral(&self, gate: &Gate, who: &Who, what: &What) -> Option<Finding> {
        let role = self.roles().find(|role| who.names(*role) && self.method.role(*role).neutral)?;
        let own = |kind: KindId| self.method.kind(kind).takeaway;
        let asked =
            self.is_content(what) && !what.kinds().any(own) && holds(self.method, who, role);
        let gaps = [
            ("role", self.method.role(role).called().into()),
            ("what", self.words.what(self.method, what).into()),
        ];
        asked.then(|| {
            finding(Severity::Warning, &gate.rule, self.words.say("finding-neutral-asked", &gaps))
        })
    }

    /// Whether something sees to it that there is somebody of a role by then.
    fn is_seen_to(&self, phase: &Phase, role: RoleId) -> bool {
        let wants = |condition: &Condition| condition.wants_people(role);
        let before = self.method.phases.iter().take_while(|one| one.id != phase.id);
        let mut gates = before.chain([phase]).flat_map(|phase| &phase.gates);
        let mut choices = self.method.choices();
        gates.any(|gate| gate.strength == Strength::Must && wants(&gate.condition))
            || phase.when.as_ref().is_some_and(|when| wants(&when.condition))
            || choices.any(|choice| choice.gives.is_some_and(|(own, _)| own == role))
    }

    fn somebody(&self, phase: &Phase, gate: &Gate, what: &What, findings: &mut Vec<Finding>) {
        if !self.can_somebody(phase, what) {
            findings.push(self.nobody_may((phase, gate), what, &[]));
        }
    }

    fn nobody_may(&self, (phase, gate): (&Phase, &Gate), what: &What, roles: &[RoleId]) -> Finding {
        let names: Vec<String> =
            roles.iter().map(|role| self.method.role(*role).called().to_owned()).collect();
        let who =
            if names.is_empty() { self.words.tell("nobody") } else { self.words.list(&names) };
        let because = self.because(phase, what, roles);
        let what = self.words.what(self.method, what);
        let gaps = [
            ("who", who.into()),
            ("what", what.into()),
            ("n", names.len().into()),
            ("because", because.into()),
        ];
        let id = if names.is_empty() { "finding-nobody-may" } else { "finding-may-not" };
        let severity = match gate.strength {
            Strength::Must => Severity::Error,
            Strength::Should => Severity::Warning,
        };
        finding(severity, &gate.rule, self.words.say(id, &gaps))
    }

    /// What holds people back who otherwise might: somebody is silent or away, or a `never`.
    fn because(&self, phase: &Phase, what: &What, roles: &[RoleId]) -> String {
        let among = |role: &RoleId| roles.is_empty() || roles.contains(role);
        let allowed = |role: &RoleId| {
            phase.rights.iter().any(|right| {
                right.verb != Verb::Never
                    && holds(self.method, &right.who, *role)
                    && what.kinds().any(|kind| right.what.names(kind))
            })
        };
        let mut held = self.roles().filter(among).filter(allowed);
        let by = held.find_map(|role| {
            let stance = phase.stances.iter().find(|stance| {
                stance.presence != Presence::Present && holds(self.method, &stance.who, role)
            });
            let never = phase.rights.iter().find(|right| {
                right.verb == Verb::Never
                    && holds(self.method, &right.who, role)
                    && what.kinds().any(|kind| right.what.names(kind))
            });
            stance.map(|stance| &stance.rule).or(never.map(|right| &right.rule))
        });
        let Some(rule) = by.or(phase.silence.as_ref()) else { return String::new() };
        let place = self.words.place(self.method, rule.place);
        let cited = rule.ids.iter().cloned().chain(place).collect::<Vec<_>>().join(", ");
        self.words.say("finding-because", &[("rule", cited.into())])
    }

    fn can_somebody(&self, phase: &Phase, what: &What) -> bool {
        self.roles().any(|role| self.can(phase, role, what))
    }

    /// Whether somebody with only this role can do something of this in this phase.
    fn can(&self, phase: &Phase, role: RoleId, what: &What) -> bool {
        what.0.iter().any(|pattern| self.can_do(phase, role, pattern))
    }

    fn can_do(&self, phase: &Phase, role: RoleId, pattern: &Pattern) -> bool {
        if pattern.kind.index() < KindId::RESERVED {
            return true;
        }
        let kind = self.method.kind(pattern.kind);
        let process = kind.process || kind.task;
        if kind.process
            && (self.method.role(role).leads || !self.method.roles.iter().any(|r| r.leads))
        {
            return true;
        }
        let silent = phase.stances.iter().any(|stance| {
            stance.presence != Presence::Present && holds(self.method, &stance.who, role)
        });
        let own = phase.rights.iter().filter(|right| holds(self.method, &right.who, role));
        let own = own.filter(|right| right.what.names(pattern.kind));
        let never = own.clone().any(|right| right.verb == Verb::Never && is_plain(&right.what));
        let only = phase.rights.iter().any(|right| right.verb == Verb::Only);
        let mut allows = own.filter(|right| match right.verb {
            Verb::Only => true,
            Verb::May | Verb::Avoid => !only || process,
            Verb::Never => false,
        });
        let unheard = phase.silence.is_some() && self.is_heard(pattern.kind);
        !silent && !unheard && !never && allows.next().is_some()
    }

    fn is_content(&self, what: &What) -> bool {
        what.kinds().any(|kind| !self.method.kind(kind).process && !self.method.kind(kind).task)
    }

    fn roles(&self) -> impl Iterator<Item = RoleId> {
        let possible = |role: &RoleId| self.method.role(*role).seats != Seats { least: 0, most: 0 };
        every_role(self.method).filter(possible)
    }
}

fn finding(severity: Severity, rule: &Rule, text: String) -> Finding {
    Finding::new(severity, rule.place, text)
}

fn reply(kind: KindId, to: KindId) -> Pattern {
    Pattern { to: Some(to), ..Pattern::of(kind) }
}
