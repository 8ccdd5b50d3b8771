//! Walks through everything that a method names, so that it can be renumbered or cited anew.

use super::{
    Amount, ClosureId, Condition, Done, Effect, Gate, Grouping, GroupingId, Hook, Kind, KindId,
    Limit, Method, Over, Phase, Place, Repeat, Right, Role, RoleId, Rule, SettingId, Tags, Timebox,
    Times, TopicId, TopicSet, Trigger, What, Who,
};

/// What is done with each thing that is named; nothing, unless it is said.
pub trait Visit {
    /// A role.
    fn role(&mut self, _: &mut RoleId) {}
    /// A kind.
    fn kind(&mut self, _: &mut KindId) {}
    /// A topic.
    fn topic(&mut self, _: &mut TopicId) {}
    /// A way of sitting in groups.
    fn grouping(&mut self, _: &mut GroupingId) {}
    /// A setting.
    fn setting(&mut self, _: &mut SettingId) {}
    /// A closure.
    fn closure(&mut self, _: &mut ClosureId) {}
    /// A place in a script.
    fn place(&mut self, _: &mut Place) {}
    /// A set of people, once its parts were visited.
    fn people(&mut self, _: &mut Who) {}
    /// Acts, once their parts were visited.
    fn acts(&mut self, _: &mut What) {}
    /// A citation; its place is visited by itself.
    fn rule(&mut self, _: &mut Rule) {}
}

impl Method {
    /// Visits everything that this names.
    pub fn visit(&mut self, to: &mut dyn Visit) {
        self.circle.iter_mut().for_each(|(_, rule)| cited(rule, to));
        self.in_order.iter_mut().for_each(|rule| cited(rule, to));
        self.timebox.iter_mut().for_each(|timebox| limit(timebox, to));
        for (who, rule) in self.record_for.iter_mut().chain(&mut self.export_for) {
            people(who, to);
            cited(rule, to);
        }
        self.groupings.iter_mut().for_each(|grouping| grouping.visit(to));
        self.repeats.iter_mut().for_each(|repeat| repeat.visit(to));
        self.settings.iter_mut().for_each(|setting| to.place(&mut setting.place));
        self.roles.iter_mut().for_each(|role| role.visit(to));
        self.topics.iter_mut().for_each(|topic| to.place(&mut topic.place));
        self.topic_sets.iter_mut().for_each(|set| set.visit(to));
        self.kinds.iter_mut().for_each(|kind| kind.visit(to));
        self.phases.iter_mut().for_each(|phase| phase.visit(to));
    }
}

impl Role {
    /// Visits everything that this names.
    pub fn visit(&mut self, to: &mut dyn Visit) {
        to.place(&mut self.place);
        self.per.iter_mut().for_each(|grouping| to.grouping(grouping));
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
        self.aside.iter_mut().for_each(|who| people(who, to));
        self.flow(to);
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
        self.timebox.iter_mut().for_each(|timebox| limit(timebox, to));
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

    /// How one comes into it, in which groups, who has the turn, what is chosen and opened.
    fn flow(&mut self, to: &mut dyn Visit) {
        if let Some(when) = &mut self.when {
            test(&mut when.condition, to);
            cited(&mut when.rule, to);
        }
        self.starts.iter_mut().for_each(|starts| cited(&mut starts.rule, to));
        if let Some(within) = &mut self.within {
            to.grouping(&mut within.grouping);
            cited(&mut within.rule, to);
        }
        if let Some(floor) = &mut self.floor {
            people(&mut floor.who, to);
            cited(&mut floor.rule, to);
        }
        self.silence.iter_mut().for_each(|rule| cited(rule, to));
        for choice in &mut self.choices {
            to.kind(&mut choice.kind);
            if let Some((role, from)) = &mut choice.gives {
                to.role(role);
                to.role(from);
            }
            cited(&mut choice.rule, to);
        }
        for reveal in &mut self.reveals {
            to.kind(&mut reveal.kind);
            cited(&mut reveal.rule, to);
        }
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

impl Grouping {
    /// Visits everything that this names.
    pub fn visit(&mut self, to: &mut dyn Visit) {
        to.place(&mut self.place);
        people(&mut self.who, to);
    }
}

impl Repeat {
    /// Visits everything that this names, but its phases: they are found by name.
    pub fn visit(&mut self, to: &mut dyn Visit) {
        if let Times::ForEach(who) = &mut self.times {
            people(who, to);
        }
        self.until.iter_mut().for_each(|condition| test(condition, to));
        if let Some(hand) = &mut self.hands_over {
            to.role(&mut hand.role);
            to.role(&mut hand.from);
        }
        cited(&mut self.rule, to);
    }
}

fn limit(timebox: &mut Timebox, to: &mut dyn Visit) {
    timebox.each.iter_mut().for_each(|who| people(who, to));
    cited(&mut timebox.rule, to);
}

impl Who {
    /// Visits everything that this names.
    pub fn visit(&mut self, to: &mut dyn Visit) {
        people(self, to);
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
    to.people(who);
}

fn acts(what: &mut What, to: &mut dyn Visit) {
    for pattern in &mut what.0 {
        to.kind(&mut pattern.kind);
        pattern.to.iter_mut().for_each(|kind| to.kind(kind));
        tags(&mut pattern.tagged, to);
        tags(&mut pattern.outside, to);
    }
    to.acts(what);
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
                Over::People(who) | Over::Together(who) => people(who, to),
                Over::Groups(grouping) => to.grouping(grouping),
                Over::Topics(topics) => tags(topics, to),
                Over::Acts(kind) => to.kind(kind),
            }
        }
        Condition::Compare(left, _, right) => (amount(left, to), amount(right, to)).0,
        Condition::Yes { who, .. } | Condition::EachYes { who, .. } => people(who, to),
        Condition::Asked(topic) | Condition::Chosen(_, topic) => to.topic(topic),
        Condition::Divided(topics) => tags(topics, to),
        Condition::Retention | Condition::GoesOn | Condition::Lasted(_) | Condition::WentRound => {}
        Condition::All(parts) | Condition::Any(parts) => {
            for part in parts {
                test(part, to);
            }
        }
        Condition::Not(part) | Condition::Since(_, part) => test(part, to),
    }
}

fn amount(amount: &mut Amount, to: &mut dyn Visit) {
    match amount {
        Amount::Number(_) => {}
        Amount::Count(what) => acts(what, to),
        Amount::People(who) => people(who, to),
        Amount::Setting(setting) => to.setting(setting),
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
            Effect::Remind(who, _) | Effect::Nudge(who, _) => people(who, to),
            Effect::Reveal(kind) => to.kind(kind),
            Effect::HandOver(role) => to.role(role),
            Effect::Set(setting, _) => to.setting(setting),
            Effect::Say(_) | Effect::Lengthen(_) | Effect::Jump(_) | Effect::End => {}
        }
    }
}
