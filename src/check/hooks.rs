//! Hooks that never come, that end a session before its time, or do what nobody notices.

use super::roles::{can_be_done, every_role, holds, speaks};
use super::{Finding, Severity};
use crate::method::{At, Effect, Hook, KindId, Method, Phase, PhaseId, SettingId, Trigger};
use crate::time::Span;
use crate::words::Words;

/// A bell that rings more often in a phase is no longer heard.
const MOST_BELLS: u64 = 30;

pub(super) fn findings(words: &Words, method: &Method) -> Vec<Finding> {
    let look = Look { words, method };
    let phases = method.phases.iter().enumerate();
    phases.flat_map(|(at, phase)| look.phase(PhaseId::at(at), phase)).collect()
}

struct Look<'a> {
    words: &'a Words,
    method: &'a Method,
}

impl Look<'_> {
    fn phase(&self, id: PhaseId, phase: &Phase) -> Vec<Finding> {
        let mut findings = Vec::new();
        for hook in &phase.hooks {
            findings.extend(self.never_comes(phase, hook));
            findings.extend(self.ends_early(id, phase, hook));
            findings.extend(self.opens_too_soon(phase, hook));
            findings.extend(self.sets_in_vain(hook));
            findings.extend(self.goes_on_and_on(phase, hook));
            findings.extend(self.rings_often(phase, hook));
            findings.extend(self.has_no_end(phase, hook));
            findings.extend(self.nudges_in_vain(phase, hook));
            findings.extend(self.throws_back(id, phase, hook));
            findings.extend(self.cuts_off(id, phase, hook));
        }
        findings
    }

    /// A hook on acts that nobody may do in its phase.
    fn never_comes(&self, phase: &Phase, hook: &Hook) -> Option<Finding> {
        let Trigger::Act(what) = &hook.trigger else { return None };
        let none = !what.kinds().any(|kind| can_be_done(self.method, phase, kind));
        none.then(|| self.tell(hook, "finding-hook-never", phase, &[]))
    }

    /// The session is over at a moment that its phase is meant to reach, and others come after it.
    fn ends_early(&self, id: PhaseId, phase: &Phase, hook: &Hook) -> Option<Finding> {
        let most = phase.timebox.as_ref().filter(|timebox| timebox.each.is_none())?.most;
        let at = match hook.trigger {
            Trigger::Time(At::After(span) | At::Every(span)) => span,
            Trigger::Time(At::BeforeEnd(span)) => most.less(span),
            _ => return None,
        };
        let next = self.method.phase(self.method.phase_after(id)?);
        let ends = at <= most && hook.effects.contains(&Effect::End);
        let gaps = [("at", at.to_string()), ("next", next.title.clone())];
        ends.then(|| self.tell(hook, "finding-ends-early", phase, &gaps))
    }

    /// What is written in secret is opened by the first who writes, while others still do.
    fn opens_too_soon(&self, phase: &Phase, hook: &Hook) -> Option<Finding> {
        let Trigger::Act(what) = &hook.trigger else { return None };
        let opens = |kind: &KindId| hook.effects.contains(&Effect::Reveal(*kind));
        let kind = what.kinds().find(opens)?;
        let gaps = [("kind", self.method.kind(kind).called().to_owned())];
        Some(self.tell(hook, "finding-opens-too-soon", phase, &gaps))
    }

    /// A setting gets another value, and no condition ever asks for it.
    fn sets_in_vain(&self, hook: &Hook) -> Option<Finding> {
        let mut sets = hook.effects.iter().filter_map(|effect| match effect {
            Effect::Set(setting, _) => Some(*setting),
            _ => None,
        });
        // What a closure asks, nobody knows before.
        let in_vain = |setting: &SettingId| {
            let mut conditions = self.method.conditions();
            !self.method.has_closures() && !conditions.any(|it| it.asks_for(*setting))
        };
        let setting = sets.find(in_vain)?;
        let name = &self.method.settings[setting.index()].id;
        let text = self.words.say("finding-set-in-vain", &[("setting", name.as_str().into())]);
        Some(Finding::new(Severity::Warning, hook.place, text))
    }

    /// Every act of a kind makes its phase longer, and nothing limits how many there are.
    fn goes_on_and_on(&self, phase: &Phase, hook: &Hook) -> Option<Finding> {
        let Trigger::Act(what) = &hook.trigger else { return None };
        let more = hook.effects.iter().find_map(|effect| match effect {
            Effect::Lengthen(span) if *span > Span::ZERO => Some(*span),
            _ => None,
        })?;
        let is_limited = |kind| phase.limits.iter().any(|limit| limit.what.names(kind));
        let gaps = [("what", self.words.what(self.method, what)), ("more", more.to_string())];
        let is_endless = !what.kinds().any(is_limited);
        is_endless.then(|| self.tell(hook, "finding-longer-and-longer", phase, &gaps))
    }

    /// A bell rings so often that nobody listens any more.
    fn rings_often(&self, phase: &Phase, hook: &Hook) -> Option<Finding> {
        let Trigger::Time(At::Every(span)) = hook.trigger else { return None };
        let most = phase.timebox.as_ref()?.most;
        let times = most.0.checked_div(span.0)?;
        let gaps = [("times", times.to_string()), ("span", span.to_string())];
        (times > MOST_BELLS).then(|| self.tell(hook, "finding-rings-often", phase, &gaps))
    }

    /// So long before the end of what has no end.
    fn has_no_end(&self, phase: &Phase, hook: &Hook) -> Option<Finding> {
        let before_end = matches!(hook.trigger, Trigger::Time(At::BeforeEnd(_)));
        let endless = before_end && phase.timebox.is_none();
        endless.then(|| self.tell(hook, "finding-no-end", phase, &[]))
    }

    /// Somebody is told to take part who may not.
    fn nudges_in_vain(&self, phase: &Phase, hook: &Hook) -> Option<Finding> {
        let nudged = hook.effects.iter().find_map(|effect| match effect {
            Effect::Nudge(who, _) => Some(who),
            _ => None,
        })?;
        let role = every_role(self.method).find(|role| {
            nudged.names(*role)
                && holds(self.method, nudged, *role)
                && !speaks(self.method, phase, *role)
        })?;
        let gaps = [("role", self.method.role(role).called().to_owned())];
        Some(self.tell(hook, "finding-nudges-in-vain", phase, &gaps))
    }

    /// What the phase asks for ends the session, and others come after it.
    fn cuts_off(&self, id: PhaseId, phase: &Phase, hook: &Hook) -> Option<Finding> {
        let Trigger::Act(what) = &hook.trigger else { return None };
        let mut gates = phase.gates.iter().map(|gate| &gate.condition);
        let asked = gates.any(|condition| what.kinds().any(|kind| condition.counts(kind)));
        let again = self.method.repeats.iter().find(|repeat| {
            self.method.phases_of(repeat).is_some_and(|phases| phases.contains(&id))
        });
        let next = self.method.phase_after(id).map(|next| self.method.phase(next).title.clone());
        let first = again.and_then(|again| self.method.phase_id(&again.first));
        let next = next.or(first.map(|first| self.method.phase(first).title.clone()))?;
        let ends = asked && hook.effects.contains(&Effect::End);
        let gaps = [("what", self.words.what(self.method, what)), ("next", next)];
        ends.then(|| self.tell(hook, "finding-cuts-off", phase, &gaps))
    }

    /// What the phase asks for throws the session back.
    fn throws_back(&self, id: PhaseId, phase: &Phase, hook: &Hook) -> Option<Finding> {
        let Trigger::Act(what) = &hook.trigger else { return None };
        let back = hook.effects.iter().find_map(|effect| match effect {
            Effect::Jump(to) if *to <= id => Some(*to),
            _ => None,
        })?;
        let mut gates = phase.gates.iter().map(|gate| &gate.condition);
        let asked = gates.any(|condition| what.kinds().any(|kind| condition.counts(kind)));
        let gaps = [
            ("what", self.words.what(self.method, what)),
            ("back", self.method.phase(back).title.clone()),
        ];
        asked.then(|| self.tell(hook, "finding-throws-back", phase, &gaps))
    }

    fn tell(
        &self,
        hook: &Hook,
        id: &str,
        phase: &Phase,
        more: &[(&'static str, String)],
    ) -> Finding {
        let mut gaps = vec![("phase", phase.title.as_str().into())];
        gaps.extend(more.iter().map(|(name, text)| (*name, text.as_str().into())));
        Finding::new(Severity::Warning, hook.place, self.words.say(id, &gaps))
    }
}
