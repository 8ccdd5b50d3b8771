//! Parts of one draft in another: every number in them becomes that of the same name.

use rhai::EvalAltResult;

use super::draft::{Answer, Closure, Draft, check_new, check_room, unknown};
use super::effect::Pending;
use crate::method::{
    ClosureId, GroupingId, KindId, Method, PhaseId, Place, RoleId, SettingId, Tags, TopicId,
    TopicSet, Visit,
};

/// Numbers of scripts and closures of one draft in another.
pub(super) struct Moved {
    scripts: Vec<u16>,
    closures: usize,
}

impl Moved {
    /// Takes the scripts and closures of `base` into `draft`.
    pub(super) fn into(draft: &mut Draft, base: &Draft) -> Moved {
        let mut scripts = Vec::new();
        for (script, owner) in base.method.scripts.iter().zip(&base.owners) {
            let known = draft.method.scripts.iter().position(|known| known == script);
            let at = known.unwrap_or_else(|| {
                draft.method.scripts.push(script.clone());
                draft.owners.push(owner.clone());
                draft.method.scripts.len() - 1
            });
            scripts.push(u16::try_from(at).unwrap_or(u16::MAX));
        }
        let moved = Moved { scripts, closures: draft.closures.len() };
        let closures = base.closures.iter().map(|Closure { call, script }| Closure {
            call: call.clone(),
            script: moved.script(*script),
        });
        draft.closures.extend(closures);
        moved
    }

    /// Effects that wait for the end, at their new place.
    pub(super) fn pending(&self, mut pending: Pending) -> Pending {
        pending.place.script = self.script(pending.place.script);
        pending
    }

    /// A place in one of the scripts that were taken along.
    pub(super) fn placed(&self, place: Place) -> Place {
        Place { script: self.script(place.script), ..place }
    }

    fn script(&self, script: u16) -> u16 {
        self.scripts.get(usize::from(script)).copied().unwrap_or(script)
    }
}

impl Visit for Moved {
    fn place(&mut self, place: &mut Place) {
        place.script = self.script(place.script);
    }

    fn closure(&mut self, closure: &mut ClosureId) {
        *closure = ClosureId::at(closure.index() + self.closures);
    }
}

/// Takes a phase of `base` into `draft`, behind its other phases. Roles are those of the same
/// name; kinds and topics that it speaks of come along where the draft has none of that name, and
/// all settings, since any of them may have shaped it.
pub(super) fn transplant(draft: &mut Draft, base: Draft, found: PhaseId) -> Answer<()> {
    let mut moved = Moved::into(draft, &base);
    let Draft { method: from, mut pending, .. } = base;
    take_settings(&mut draft.method, &from, &mut moved)?;
    take_phase(draft, (&from, &mut pending), &mut moved, found)
}

/// Takes everything that happens in `base` into `draft`: its phases, behind the others, and what is
/// gone through again. Roles that the draft does not have come along.
pub(super) fn transplant_all(draft: &mut Draft, base: Draft) -> Answer<()> {
    let mut moved = Moved::into(draft, &base);
    let Draft { method: from, mut pending, .. } = base;
    take_settings(&mut draft.method, &from, &mut moved)?;
    take_roles(&mut draft.method, &from, &mut moved)?;
    for at in 0..from.phases.len() {
        take_phase(draft, (&from, &mut pending), &mut moved, PhaseId::at(at))?;
    }
    for repeat in &from.repeats {
        let mut repeat = repeat.clone();
        repeat.visit(&mut moved);
        rename(&mut draft.method, &from, &mut moved, |renamed| repeat.visit(renamed))?;
        draft.method.repeats.push(repeat);
    }
    Ok(())
}

fn take_phase(
    draft: &mut Draft,
    (from, pending): (&Method, &mut Vec<Pending>),
    moved: &mut Moved,
    found: PhaseId,
) -> Answer<()> {
    let mut phase = from.phase(found).clone();
    let known = draft.method.phases.iter().map(|phase| (phase.id.as_str(), phase.place));
    check_new("phase", &phase.id, known)?;
    check_room("phases", draft.method.phases.len(), 100)?;
    let own = pending.extract_if(.., |pending| pending.phase == phase.id);
    let mut own: Vec<Pending> = own.map(|pending| moved.pending(pending)).collect();
    phase.visit(moved);
    rename(&mut draft.method, from, moved, |renamed| {
        phase.visit(renamed);
        for pending in &mut own {
            pending.visit(renamed);
        }
    })?;
    draft.pending.extend(own);
    draft.method.phases.push(phase);
    Ok(())
}

fn take_roles(to: &mut Method, from: &Method, moved: &mut Moved) -> Answer<()> {
    let before = to.roles.len();
    for role in &from.roles {
        if to.role_id(&role.id).is_none() {
            check_room("roles", to.roles.len(), 63)?;
            let mut role = role.clone();
            role.visit(moved);
            to.roles.push(role);
        }
    }
    // Groups are made of roles, so those come first.
    for at in before..to.roles.len() {
        let mut per = to.roles[at].per;
        rename(to, from, moved, |renamed| {
            if let Some(grouping) = &mut per {
                renamed.grouping(grouping);
            }
        })?;
        to.roles[at].per = per;
    }
    Ok(())
}

fn take_settings(to: &mut Method, from: &Method, moved: &mut Moved) -> Answer<()> {
    for setting in &from.settings {
        if to.setting_id(&setting.id).is_none() {
            check_room("settings", to.settings.len(), 64)?;
            let mut setting = setting.clone();
            moved.place(&mut setting.place);
            to.settings.push(setting);
        }
    }
    Ok(())
}

fn rename(
    to: &mut Method,
    from: &Method,
    moved: &mut Moved,
    visit: impl FnOnce(&mut Renamed<'_>),
) -> Answer<()> {
    let mut renamed = Renamed { to, from, moved, failed: None };
    visit(&mut renamed);
    renamed.failed.map_or(Ok(()), Err)
}

/// Gives everything the number that it has in another method, by name.
struct Renamed<'a> {
    to: &'a mut Method,
    from: &'a Method,
    moved: &'a mut Moved,
    failed: Option<Box<EvalAltResult>>,
}

impl Visit for Renamed<'_> {
    fn role(&mut self, role: &mut RoleId) {
        let id = self.from.role(*role).id.as_str();
        if let Some(own) = self.to.role_id(id) {
            *role = own;
        } else {
            let known = self.to.roles.iter().map(|role| role.id.as_str());
            self.failed.get_or_insert_with(|| unknown("role", id, known));
        }
    }

    fn kind(&mut self, kind: &mut KindId) {
        let id = self.from.kind(*kind).id.as_str();
        if let Some(own) = self.to.kind_id(id) {
            *kind = own;
            return;
        }
        let mut new = self.from.kind(*kind).clone();
        new.visit(self.moved);
        // Who may see it is named in roles, too.
        new.visit(self);
        self.to.kinds.push(new);
        *kind = KindId::at(self.to.kinds.len() - 1);
    }

    fn topic(&mut self, topic: &mut TopicId) {
        let id = self.from.topic(*topic).id.as_str();
        if self.to.topic_id(id).is_none()
            && let Some(set) = self.from.topic_sets.iter().find(|set| set.topics.contains(topic))
        {
            self.take_set(set);
        }
        if let Some(own) = self.to.topic_id(id) {
            *topic = own;
        }
    }

    fn grouping(&mut self, grouping: &mut GroupingId) {
        let own = &self.from.groupings[grouping.index()];
        if let Some(known) = self.to.grouping_id(&own.id) {
            *grouping = known;
            return;
        }
        let mut new = own.clone();
        new.visit(self.moved);
        new.visit(self);
        self.to.groupings.push(new);
        *grouping = GroupingId::at(self.to.groupings.len() - 1);
    }

    fn setting(&mut self, setting: &mut SettingId) {
        let own = &self.from.settings[setting.index()];
        *setting = self.to.setting_id(&own.id).unwrap_or(*setting);
    }
}

impl Renamed<'_> {
    /// A set of topics comes along whole: tasks and tags belong together.
    fn take_set(&mut self, set: &TopicSet) {
        let mut new = TopicSet { topics: Vec::new(), ..set.clone() };
        new.visit(self.moved);
        new.visit(self);
        for topic in &set.topics {
            let mut topic = self.from.topic(*topic).clone();
            self.moved.place(&mut topic.place);
            self.to.topics.push(topic);
            new.topics.push(TopicId::at(self.to.topics.len() - 1));
        }
        if self.to.topics.len() > Tags::MOST {
            let error = check_room("topics", self.to.topics.len(), Tags::MOST);
            self.failed = self.failed.take().or(error.err());
        }
        self.to.topic_sets.push(new);
    }
}
