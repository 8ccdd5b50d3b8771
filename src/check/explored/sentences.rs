//! Sentences about statements that make no difference.

use super::idle::Idle;
use super::tell::Teller;
use crate::check::{Finding, Severity};
use crate::method::{
    Done, Effect, Key, KindId, Method, Phase, PhaseId, Place, RoleId, SettingId, Strength, Verb,
};

impl Teller<'_> {
    /// Says what makes no difference, and how bad that is.
    pub(super) fn tell_idle(&self, idle: Idle) -> Finding {
        let severity = severity(self.method(), idle);
        let (place, text) = match idle {
            Idle::Phase(phase) if severity == Severity::Note => {
                self.of_phase("finding-reached-by-setting", phase)
            }
            Idle::Phase(phase) if severity == Severity::Warning => {
                self.of_phase("finding-no-hook-reaches", phase)
            }
            Idle::Phase(phase) => self.of_phase("finding-never-reached", phase),
            Idle::AtOnce(phase) => self.of_phase("finding-over-at-once", phase),
            Idle::Always(phase) => self.always_entered(phase),
            Idle::NeverDone(phase) => self.never_done(phase),
            Idle::Unasked(phase, nth) => self.never_asked(phase, nth),
            Idle::Closed(key, _) => self.of_gate("finding-never-held", key),
            Idle::Open(key) => self.of_gate("finding-always-held", key),
            Idle::Allows(key) if self.is_allowed_already(key) => {
                self.of_rule("finding-allowed-already", key)
            }
            Idle::Allows(key) => self.never_allows(key),
            Idle::Refuses(key) => self.of_rule("finding-never-refuses", key),
            Idle::Silent(role) => self.of_role("finding-never-speaks", role),
        };
        Finding::new(severity, place, text)
    }

    /// What can never be done, with the rules of its phase that speak of the same.
    fn never_allows(&self, key: Key) -> (Place, String) {
        let (place, text) = self.of_rule("finding-never-allows", key);
        let right = &self.method().phase(key.phase).rights[usize::from(key.nth)];
        (place, text + self.look_at(key.phase, &|kind| right.what.names(kind)).as_str())
    }

    /// Where the rules of a phase stand that keep acts of some kinds from being made.
    pub(super) fn look_at(&self, phase: PhaseId, names: &dyn Fn(KindId) -> bool) -> String {
        let phase = self.method().phase(phase);
        let orders = phase.orders.iter().filter(|order| order.kinds.iter().any(|it| names(*it)));
        let limits = phase.limits.iter().filter(|limit| limit.what.kinds().any(names));
        let nevers = phase.rights.iter().filter(|other| other.verb == Verb::Never);
        let nevers = nevers.filter(|other| other.what.kinds().any(names));
        let rules = orders.map(|order| &order.rule).chain(limits.map(|limit| &limit.rule));
        let rules = rules.chain(phase.lasts.iter().map(|last| &last.rule));
        let rules = rules.chain(phase.stances.iter().map(|stance| &stance.rule));
        let rules = rules.chain(nevers.map(|never| &never.rule));
        let places = rules.filter_map(|rule| self.words.place(self.method(), rule.place));
        let mut places: Vec<String> = places.collect();
        places.dedup();
        if places.is_empty() {
            return String::new();
        }
        self.words.say("finding-look-at", &[("rules", self.words.list(&places).into())])
    }

    /// Whether something of the same kinds is done there, because another right allows it.
    fn is_allowed_already(&self, key: Key) -> bool {
        let rights = &self.method().phase(key.phase).rights;
        let own = &rights[usize::from(key.nth)].what;
        (0_u8..).zip(rights).filter(|(nth, _)| *nth != key.nth).any(|(nth, other)| {
            let key = Key { nth, ..key };
            own.kinds().any(|kind| other.what.names(kind))
                && self.ways.iter().any(|way| way.explored.touched.kept(key))
        })
    }

    fn of_phase(&self, id: &str, phase: PhaseId) -> (Place, String) {
        let phase = self.method().phase(phase);
        (phase.place, self.words.say(id, &[("phase", phase.title.as_str().into())]))
    }

    fn always_entered(&self, id: PhaseId) -> (Place, String) {
        let (place, text) = self.of_phase("finding-always-entered", id);
        let when = self.method().phase(id).when.as_ref();
        (when.map_or(place, |when| when.rule.place), text)
    }

    fn never_done(&self, phase: PhaseId) -> (Place, String) {
        let phase = self.method().phase(phase);
        let done = phase.done_when.as_ref();
        let wants = match done.map(|done| &done.test) {
            Some(Done::Condition(condition)) => self.words.condition(self.method(), condition),
            _ => String::new(),
        };
        let gaps = [("phase", phase.title.as_str().into()), ("wants", wants.into())];
        let place = done.map_or(phase.place, |done| done.place);
        (place, self.words.say("finding-never-done", &gaps))
    }

    fn never_asked(&self, phase: PhaseId, nth: u8) -> (Place, String) {
        let phase: &Phase = self.method().phase(phase);
        let asked = phase.questions().nth(usize::from(nth) - 1);
        let text = asked.map_or("", |prompt| &prompt.text);
        let place = asked.map_or(phase.place, |prompt| prompt.rule.place);
        (place, self.words.say("finding-never-asked", &[("question", text.into())]))
    }

    fn of_gate(&self, id: &str, key: Key) -> (Place, String) {
        let gate = &self.method().phase(key.phase).gates[usize::from(key.nth)];
        let wants = self.words.condition(self.method(), &gate.condition);
        (gate.rule.place, self.words.say(id, &[("wants", wants.into())]))
    }

    fn of_rule(&self, id: &str, key: Key) -> (Place, String) {
        let place = self.method().rule(key).map_or_else(Place::default, |rule| rule.place);
        let gaps = [("rule", self.words.ids(self.method(), key).into())];
        (place, self.words.say(id, &gaps))
    }

    fn of_role(&self, id: &str, role: RoleId) -> (Place, String) {
        let role = self.method().role(role);
        (role.place, self.words.say(id, &[("role", role.called().into())]))
    }
}

/// What a session never comes to is an error, unless a setting sees to that.
fn severity(method: &Method, idle: Idle) -> Severity {
    let hooks = || method.phases.iter().flat_map(|phase| &phase.hooks);
    let is_set = |setting| {
        hooks()
            .flat_map(|hook| &hook.effects)
            .any(|it| matches!(it, Effect::Set(own, _) if *own == setting))
    };
    let settings = || (0..method.settings.len()).map(SettingId::at);
    let by_setting = |phase: PhaseId| {
        let when = method.phase(phase).when.as_ref();
        when.is_some_and(|when| when.condition.names_setting())
    };
    // A hook was to see to it, and does not.
    let by_hook = |phase: PhaseId| {
        let when = method.phase(phase).when.as_ref();
        when.is_some_and(|when| settings().any(|it| when.condition.asks_for(it) && is_set(it)))
    };
    match idle {
        Idle::Phase(phase) if by_hook(phase) => Severity::Warning,
        Idle::Phase(phase) if by_setting(phase) => Severity::Note,
        Idle::Phase(_) | Idle::AtOnce(_) | Idle::Closed(_, Strength::Must) => Severity::Error,
        // Somebody may pass or leave, and then it holds something up after all.
        Idle::Open(_) => Severity::Note,
        _ => Severity::Warning,
    }
}
