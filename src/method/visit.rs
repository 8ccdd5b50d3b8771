//! Walks through everything that a method names, so that it can be renumbered or cited anew.

use super::{
    Amount, ClosureId, Condition, Done, Effect, Gate, Hook, Kind, KindId, Limit, Method, Over,
    Phase, Place, Right, Role, RoleId, Rule, SettingId, Tags, TopicId, TopicSet, Trigger, What,
    Who,
};

/// What is done with each thing that is named; nothing, unless it is said.
pub trait Visit {
    /// A role.
    fn role(&mut self, _: &mut RoleId) {}
    /// A kind.
    fn kind(&mut self, _: &mut KindId) {}
    /// A topic.
    fn topic(&mut self, _: &mut TopicId) {}
    /// A setting.
    fn setting(&mut self, _: &mut SettingId) {}
    /// A closure.
    fn closure(&mut self, _: &mut ClosureId) {}
    /// A place in a script.
    fn place(&mut self, _: &mut Place) {}
    /// A citation; its place is visited by itself.
    fn rule(&mut self, _: &mut Rule) {}
}

impl Method {
    /// Visits everything that this names.
    pub fn visit(&mut self, to: &mut dyn Visit) {
        self.circle.iter_mut().for_each(|(_, rule)| cited(rule, to));
        self.in_order.iter_mut().for_each(|rule| cited(rule, to));
        self.settings.iter_mut().for_each(|setting| to.place(&mut setting.place));
        self.roles.iter_mut().for_each(|role| role.visit(to));
        self.topics.iter_mut().for_each(|topic| to.place(&mut topic.place));
        self.topic_sets.iter_mut().for_each(|set| set.visit(to));
        self.kinds.iter_mut().for_each(|kind| kind.visit(to));
        self.phases.iter_mut().for_each(|phase| phase.visit(to));
    }
}

impl Role {
    fn visit(&mut self, to: &mut dyn Visit) {
        to.place(&mut self.place);
        self.rule.iter_mut().chain(&mut self.advised).for_each(|rule| cited(rule, to));
    }
}

impl Kind {
    /// Visits everything that this names.
    pub fn visit(&mut self, to: &mut dyn Visit) {
        to.place(&mut self.place);
        self.seen_by.iter_mut().for_each(|who| people(who, to));
    }
}

impl TopicSet {
    /// Visits everything that this names.
    pub fn visit(&mut self, to: &mut dyn Visit) {
        to.place(&mut self.place);
        self.topics.iter_mut().for_each(|topic| to.topic(topic));
        self.divided_over.iter_mut().for_each(|who| people(who, to));
    }
}

impl Phase {
    /// Visits everything that this names.
    pub fn visit(&mut self, to: &mut dyn Visit) {
        to.place(&mut self.place);
        for Right { who, what, rule, .. } in &mut self.rights {
            people(who, to);
            acts(what, to);
            cited(rule, to);
        }
        for stance in &mut self.stances {
            people(&mut stance.who, to);
            cited(&mut stance.rule, to);
        }
        self.sequence(to);
        for watch in &mut self.watches {
            acts(&mut watch.what, to);
            cited(&mut watch.rule, to);
        }
        for appoint in &mut self.appoints {
            to.role(&mut appoint.role);
            to.role(&mut appoint.from);
            cited(&mut appoint.rule, to);
        }
        self.timebox.iter_mut().for_each(|timebox| cited(&mut timebox.rule, to));
        for prompt in &mut self.prompts {
            people(&mut prompt.who, to);
            cited(&mut prompt.rule, to);
            prompt.topic.iter_mut().for_each(|topic| to.topic(topic));
        }
        for show in &mut self.shows {
            acts(&mut show.what, to);
            people(&mut show.who, to);
            cited(&mut show.rule, to);
        }
        for Gate { condition, rule, .. } in &mut self.gates {
            test(condition, to);
            cited(rule, to);
        }
        if let Some(done) = &mut self.done_when {
            to.place(&mut done.place);
            match &mut done.test {
                Done::Condition(condition) => test(condition, to),
                Done::Closure(closure) => to.closure(closure),
            }
        }
        self.hooks.iter_mut().for_each(|hook| visit_hook(hook, to));
    }

    fn sequence(&mut self, to: &mut dyn Visit) {
        for order in &mut self.orders {
            order.kinds.iter_mut().for_each(|kind| to.kind(kind));
            cited(&mut order.rule, to);
        }
        for Limit { what, rule, .. } in &mut self.limits {
            acts(what, to);
            cited(rule, to);
        }
        for last in &mut self.lasts {
            to.kind(&mut last.kind);
            cited(&mut last.rule, to);
        }
    }
}

fn cited(rule: &mut Rule, to: &mut dyn Visit) {
    to.place(&mut rule.place);
    to.rule(rule);
}

fn people(who: &mut Who, to: &mut dyn Visit) {
    match who {
        Who::Everyone | Who::Author => {}
        Who::Role(role) => to.role(role),
        Who::Holders(topic) => to.topic(topic),
        Who::Both(a, b) | Who::Without(a, b) => (people(a, to), people(b, to)).0,
    }
}

fn acts(what: &mut What, to: &mut dyn Visit) {
    for pattern in &mut what.0 {
        to.kind(&mut pattern.kind);
        pattern.to.iter_mut().for_each(|kind| to.kind(kind));
        tags(&mut pattern.tagged, to);
        tags(&mut pattern.outside, to);
    }
}

fn tags(tags: &mut Tags, to: &mut dyn Visit) {
    *tags = tags.iter().fold(Tags::default(), |all, mut topic| {
        to.topic(&mut topic);
        all.with(topic)
    });
}

fn test(condition: &mut Condition, to: &mut dyn Visit) {
    match condition {
        Condition::Each { over, what, .. } => {
            acts(what, to);
            match over {
                Over::People(who) => people(who, to),
                Over::Topics(topics) => tags(topics, to),
                Over::Acts(kind) => to.kind(kind),
            }
        }
        Condition::Compare(left, _, right) => (amount(left, to), amount(right, to)).0,
        Condition::Yes { who, .. } | Condition::EachYes { who, .. } => people(who, to),
        Condition::Asked(topic) => to.topic(topic),
        Condition::Divided(topics) => tags(topics, to),
        Condition::Retention | Condition::GoesOn => {}
        Condition::All(parts) | Condition::Any(parts) => {
            for part in parts {
                test(part, to);
            }
        }
        Condition::Not(part) => test(part, to),
    }
}

fn amount(amount: &mut Amount, to: &mut dyn Visit) {
    match amount {
        Amount::Number(_) => {}
        Amount::Count(what) => acts(what, to),
        Amount::People(who) => people(who, to),
    }
}

/// Where a hook jumps to is not visited: phases are found by name when a script is through.
fn visit_hook(hook: &mut Hook, to: &mut dyn Visit) {
    to.place(&mut hook.place);
    hook.closure.iter_mut().for_each(|closure| to.closure(closure));
    if let Trigger::Act(what) = &mut hook.trigger {
        acts(what, to);
    }
    for effect in &mut hook.effects {
        match effect {
            Effect::Remind(who, _) => people(who, to),
            Effect::Set(setting, _) => to.setting(setting),
            Effect::Say(_) | Effect::Lengthen(_) | Effect::Jump(_) | Effect::End => {}
        }
    }
}
