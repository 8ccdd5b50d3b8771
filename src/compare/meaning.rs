//! What a statement means, whichever method it is taken from: names in place of numbers, and
//! nothing of where it stands or what it cites.

use std::collections::BTreeSet;

use super::part::Part;
use crate::method::{
    ClosureId, Condition, Done, Effect, Forming, GroupingId, KindId, Limit, Method, Pattern, Phase,
    PhaseId, Place, Presence, Repeat, RoleId, Rule, SettingId, Strength, Times, TopicId, TurnOrder,
    Verb, Visit, What, Who,
};
use crate::time::Span;

/// Equal for statements that mean the same.
#[derive(PartialEq, Eq)]
pub(super) struct Meaning {
    /// The statement; its numbers point into the names below.
    said: Method,
    names: Names,
    /// The text of what is left to a closure.
    closures: Vec<String>,
}

/// Names that a statement mentions, sorted.
#[derive(Default, PartialEq, Eq)]
struct Names {
    roles: BTreeSet<String>,
    kinds: BTreeSet<String>,
    topics: BTreeSet<String>,
    groupings: BTreeSet<String>,
    settings: BTreeSet<String>,
    phases: BTreeSet<String>,
}

/// What a part of a method means.
pub(super) fn meaning(method: &Method, part: &Part) -> Meaning {
    let mut said = part.alone();
    let mut names = Names::default();
    said.visit(&mut Mentioned { method, names: &mut names });
    jumps(&mut said, |phase| {
        names.phases.insert(method.phase(*phase).id.clone());
    });
    let closures = closures(method, &said);
    said.visit(&mut Named { method, names: &names });
    jumps(&mut said, |phase| *phase = PhaseId::at(at(&names.phases, &method.phase(*phase).id)));
    said.settings.iter_mut().for_each(|setting| setting.given = false);
    Meaning { said, names, closures }
}

/// The rules that a part cites, in its own order.
pub(super) fn rules(part: &Part) -> Vec<Rule> {
    let mut cited = Cited(Vec::new());
    part.alone().visit(&mut cited);
    cited.0
}

/// A phase with one statement, without what may change of it.
pub(super) fn rest_of(mut phase: Phase) -> Phase {
    for text in [&mut phase.title, &mut phase.name, &mut phase.about] {
        if !text.is_empty() {
            "…".clone_into(text);
        }
    }
    phase.rights.iter_mut().for_each(|right| right.verb = Verb::May);
    phase.stances.iter_mut().for_each(|stance| stance.presence = Presence::Present);
    phase.limits.iter_mut().for_each(|Limit { n, .. }| *n = 0);
    for watch in &mut phase.watches {
        // Words and length are watched apart.
        watch.phrases.clear();
        watch.most_words = watch.most_words.map(|_| 0);
    }
    if let Some(timebox) = &mut phase.timebox {
        (timebox.most, timebox.hard) = (Span::default(), false);
        timebox.each = None;
    }
    if let Some(floor) = &mut phase.floor {
        (floor.order, floor.per_turn) = (TurnOrder::Round, None);
        floor.who = Who::Everyone;
    }
    phase.within.iter_mut().for_each(|within| within.forming = Forming::Split);
    phase.starts.iter_mut().for_each(|starts| starts.before_end = Span::ZERO);
    phase.when.iter_mut().for_each(|when| when.condition = Condition::Retention);
    phase.aside.iter_mut().for_each(|who| *who = Who::Everyone);
    phase.choices.iter_mut().for_each(|choice| choice.gives = None);
    phase.prompts.iter_mut().for_each(|prompt| prompt.who = Who::Everyone);
    phase.shows.iter_mut().for_each(|show| show.who = Who::Everyone);
    phase.appoints.iter_mut().for_each(|appoint| appoint.from = appoint.role);
    phase.gates.iter_mut().for_each(|gate| gate.strength = Strength::Must);
    if let Some(done) = &mut phase.done_when {
        done.test = Done::Condition(Condition::Retention);
    }
    for hook in &mut phase.hooks {
        hook.effects.clear();
        hook.closure = None;
    }
    phase
}

/// Phases that are gone through again, without how often and until what.
pub(super) fn rest_of_repeat(repeat: Repeat) -> Repeat {
    Repeat { times: Times::AtMost(0), until: None, hands_over: None, ..repeat }
}

/// Names in a method that are mentioned.
struct Mentioned<'a> {
    method: &'a Method,
    names: &'a mut Names,
}

impl Visit for Mentioned<'_> {
    fn role(&mut self, role: &mut RoleId) {
        self.names.roles.insert(self.method.role(*role).id.clone());
    }

    fn kind(&mut self, kind: &mut KindId) {
        self.names.kinds.insert(self.method.kind(*kind).id.clone());
    }

    fn topic(&mut self, topic: &mut TopicId) {
        self.names.topics.insert(self.method.topic(*topic).id.clone());
    }

    fn grouping(&mut self, grouping: &mut GroupingId) {
        self.names.groupings.insert(self.method.groupings[grouping.index()].id.clone());
    }

    fn setting(&mut self, setting: &mut SettingId) {
        self.names.settings.insert(self.method.settings[setting.index()].id.clone());
    }
}

/// Numbers become places among the names, and lists get one order.
struct Named<'a> {
    method: &'a Method,
    names: &'a Names,
}

impl Visit for Named<'_> {
    fn role(&mut self, role: &mut RoleId) {
        *role = RoleId::at(at(&self.names.roles, &self.method.role(*role).id));
    }

    fn kind(&mut self, kind: &mut KindId) {
        *kind = KindId::at(at(&self.names.kinds, &self.method.kind(*kind).id));
    }

    fn topic(&mut self, topic: &mut TopicId) {
        *topic = TopicId::at(at(&self.names.topics, &self.method.topic(*topic).id));
    }

    fn grouping(&mut self, grouping: &mut GroupingId) {
        let id = &self.method.groupings[grouping.index()].id;
        *grouping = GroupingId::at(at(&self.names.groupings, id));
    }

    fn setting(&mut self, setting: &mut SettingId) {
        let id = &self.method.settings[setting.index()].id;
        *setting = SettingId::at(at(&self.names.settings, id));
    }

    fn closure(&mut self, closure: &mut ClosureId) {
        *closure = ClosureId::default();
    }

    fn place(&mut self, place: &mut Place) {
        *place = Place::default();
    }

    fn rule(&mut self, rule: &mut Rule) {
        *rule = Rule::default();
    }

    fn people(&mut self, who: &mut Who) {
        let mut sets = Vec::new();
        flatten(who, &mut sets);
        sets.sort_by_key(|set| format!("{set:?}"));
        sets.dedup();
        let both = |a: Who, b: Who| Who::Both(Box::new(a), Box::new(b));
        if let Some(sorted) = sets.into_iter().reduce(both) {
            *who = sorted;
        }
    }

    fn acts(&mut self, what: &mut What) {
        let key = |it: &Pattern| (it.kind, it.to, it.tagged.0, it.outside.0);
        what.0.sort_by_key(key);
        what.0.dedup();
    }
}

/// Collects what is cited.
struct Cited(Vec<Rule>);

impl Visit for Cited {
    fn rule(&mut self, rule: &mut Rule) {
        self.0.push(rule.clone());
    }
}

/// The sets that a set of people is put together from.
pub(super) fn flatten(who: &Who, sets: &mut Vec<Who>) {
    match who {
        Who::Both(a, b) => {
            flatten(a, sets);
            flatten(b, sets);
        }
        one => sets.push(one.clone()),
    }
}

fn at(names: &BTreeSet<String>, name: &str) -> usize {
    names.iter().position(|known| known == name).unwrap_or(usize::MAX)
}

fn jumps(said: &mut Method, mut visit: impl FnMut(&mut PhaseId)) {
    let hooks = said.phases.iter_mut().flat_map(|phase| &mut phase.hooks);
    for effect in hooks.flat_map(|hook| &mut hook.effects) {
        if let Effect::Jump(phase) = effect {
            visit(phase);
        }
    }
}

fn closures(method: &Method, said: &Method) -> Vec<String> {
    let of_hooks = said.phases.iter().flat_map(|phase| &phase.hooks);
    let of_hooks = of_hooks.filter(|hook| hook.closure.is_some()).map(|hook| hook.place);
    let done = said.phases.iter().filter_map(|phase| phase.done_when.as_ref());
    let done = done.filter(|done| matches!(done.test, Done::Closure(_))).map(|done| done.place);
    of_hooks.chain(done).map(|place| written(method, place)).collect()
}

/// The closure in the call that begins on a line of a script: on to where every bracket that the
/// call opens is closed.
fn written(method: &Method, place: Place) -> String {
    let Some(script) = method.scripts.get(usize::from(place.script)) else { return String::new() };
    let lines = script.text.lines().skip(place.line.saturating_sub(1) as usize);
    let mut depth = 0_i32;
    let mut call = Vec::new();
    for line in lines {
        call.push(line.trim());
        depth += brackets(line);
        if depth <= 0 {
            break;
        }
    }
    let call = call.join("\n");
    // What it hangs on stands before it, and is compared as data.
    call.find('|').map_or(call.clone(), |at| call[at..].to_owned())
}

/// How many brackets a line opens more than it closes, outside quoted texts and comments.
fn brackets(line: &str) -> i32 {
    let mut quote = None;
    let mut depth = 0;
    let mut signs = line.chars().peekable();
    while let Some(sign) = signs.next() {
        match (quote, sign) {
            (Some(_), '\\') => drop(signs.next()),
            (Some(open), _) if open == sign => quote = None,
            (None, '"' | '`') => quote = Some(sign),
            (None, '/') if signs.peek() == Some(&'/') => break,
            (None, '(' | '[' | '{') => depth += 1,
            (None, ')' | ']' | '}') => depth -= 1,
            _ => {}
        }
    }
    depth
}
