//! Kinds, roles and groups that nothing in a method uses, and a record that may be for nobody.

use std::collections::BTreeSet;

use super::roles::{every_role, holds, is_allowed};
use super::{Finding, Severity};
use crate::method::{Kind, KindId, Method, RoleId, Rule, Visit, Who};
use crate::words::Words;

pub(super) fn findings(words: &Words, method: &Method) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (at, kind) in method.kinds.iter().enumerate().skip(KindId::RESERVED) {
        let id = KindId::at(at);
        let lost = is_meant(method, id, kind) && !is_allowed(&method.phases, id);
        if !kind.process && (lost || !may_be_done(method, id)) {
            let gaps = [("kind", kind.called().into())];
            let text = words.say("finding-unreachable-kind", &gaps);
            findings.push(Finding::new(Severity::Warning, kind.place, text));
        }
    }
    let spoken_of = spoken_of(method);
    for (at, role) in method.roles.iter().enumerate() {
        if !role.leads && !spoken_of.0.contains(&RoleId::at(at)) {
            let text = words.say("finding-unused-role", &[("role", role.called().into())]);
            findings.push(Finding::new(Severity::Warning, role.place, text));
        }
    }
    findings.extend(unformed(words, method));
    findings.extend(for_nobody(words, method));
    findings
}

/// A record for people none of whom has to be there.
fn for_nobody(words: &Words, method: &Method) -> Vec<Finding> {
    let papers = method.record_for.iter().chain(&method.export_for);
    let seated = |who: &Who| {
        every_role(method).any(|role| holds(method, who, role) && method.role(role).seats.least > 0)
    };
    let both = |role| {
        let of = |paper: &Option<(Who, Rule)>| {
            paper.as_ref().is_none_or(|(who, _)| holds(method, who, role))
        };
        of(&method.record_for) && of(&method.export_for)
    };
    let apart = !every_role(method).any(both);
    let told = papers.filter(|(who, _)| apart || !seated(who)).map(|(who, rule)| {
        let gaps = [("who", words.who(method, who).into())];
        Finding::new(Severity::Warning, rule.place, words.say("finding-record-for-nobody", &gaps))
    });
    told.collect()
}

/// Groups that nobody ever sits in.
fn unformed(words: &Words, method: &Method) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (at, own) in method.groupings.iter().enumerate() {
        let mut within = method.phases.iter().filter_map(|phase| phase.within.as_ref());
        if !within.any(|within| within.grouping.index() == at) {
            let text = words.say("finding-unused-groups", &[("groups", own.called().into())]);
            findings.push(Finding::new(Severity::Warning, own.place, text));
        }
    }
    findings
}

/// Whether a kind is to be said somewhere: it goes along, or is shown again.
fn is_meant(method: &Method, id: KindId, kind: &Kind) -> bool {
    let mut shows = method.phases.iter().flat_map(|phase| &phase.shows);
    kind.carried || kind.takeaway || shows.any(|show| show.what.names(id))
}

fn may_be_done(method: &Method, kind: KindId) -> bool {
    // A kind that some phase forbids by name is declared to be forbidden.
    let mut rights = method.phases.iter().flat_map(|phase| &phase.rights);
    rights.any(|right| right.what.names(kind))
}

/// The roles that something speaks of; whoever says `everyone` speaks of nobody in particular.
fn spoken_of(method: &Method) -> Roles {
    let mut roles = Roles::default();
    // Who sees a kind or divides topics is not yet somebody who does something.
    let mut course = Method { kinds: Vec::new(), topic_sets: Vec::new(), ..method.clone() };
    // Nor whoever is only given a role; those it is drawn from do something by taking it.
    let drawn = course.phases.iter().flat_map(|phase| &phase.appoints).map(|it| it.from);
    roles.0.extend(drawn);
    for phase in &mut course.phases {
        phase.appoints.clear();
    }
    course.visit(&mut roles);
    roles
}

#[derive(Default)]
struct Roles(BTreeSet<RoleId>);

impl Visit for Roles {
    fn role(&mut self, role: &mut RoleId) {
        self.0.insert(*role);
    }
}
