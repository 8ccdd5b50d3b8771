//! What hooks answer with: effects that name phases and settings, found once all are declared.

use rhai::Array;

use super::draft::{Answer, Draft, find_phase, unknown};
use super::flow::must_be_sealed;
use super::sound::nobodys;
use crate::method::{Effect, Method, PhaseId, Place, RoleId, Visit, Who};
use crate::script::error::{complaint, found};
use crate::time::Span;

/// An effect in a script; what it names may be declared later.
#[derive(Clone)]
pub(in crate::script) enum EffectValue {
    Remind(Who, String),
    Nudge(Who, String),
    Reveal(String),
    HandOver(Who),
    Say(String),
    Lengthen(Span),
    Jump(String),
    Set(String, i64),
    End,
}

/// Effects that were given as data and wait for the end of the script.
pub(in crate::script) struct Pending {
    pub(in crate::script) phase: String,
    pub(in crate::script) hook: usize,
    pub(in crate::script) place: Place,
    pub(in crate::script) effects: Vec<EffectValue>,
}

impl Pending {
    /// Visits everything that its effects name; phases and settings are found by name later.
    pub(in crate::script) fn visit(&mut self, to: &mut dyn Visit) {
        for effect in &mut self.effects {
            if let EffectValue::Remind(who, _)
            | EffectValue::Nudge(who, _)
            | EffectValue::HandOver(who) = effect
            {
                who.visit(to);
            }
        }
    }

    /// What it says to people.
    pub(in crate::script) fn texts(&mut self) -> impl Iterator<Item = &mut String> {
        self.effects.iter_mut().filter_map(|effect| match effect {
            EffectValue::Say(text) | EffectValue::Remind(_, text) | EffectValue::Nudge(_, text) => {
                Some(text)
            }
            _ => None,
        })
    }
}

impl EffectValue {
    /// The effect, with what it names.
    pub(in crate::script) fn find(&self, method: &Method) -> Answer<Effect> {
        Ok(match self {
            EffectValue::Remind(who, _) | EffectValue::Nudge(who, _) if who.names_author() => {
                return Err(nobodys());
            }
            EffectValue::Remind(who, text) => Effect::Remind(who.clone(), text.clone()),
            EffectValue::Nudge(who, text) => Effect::Nudge(who.clone(), text.clone()),
            EffectValue::Reveal(kind) => {
                let known = method.kinds.iter().map(|kind| kind.id.as_str());
                let found = method.kind_id(kind).ok_or_else(|| unknown("kind", kind, known))?;
                must_be_sealed(method, found)?;
                Effect::Reveal(found)
            }
            EffectValue::HandOver(Who::Role(role)) => {
                must_be_drawn(method, *role)?;
                Effect::HandOver(*role)
            }
            EffectValue::HandOver(_) => {
                let hint = "name a role: `hand_over(inbrenger)`".to_owned();
                return Err(complaint("only a role can be handed over", hint));
            }
            EffectValue::Say(text) => Effect::Say(text.clone()),
            EffectValue::Lengthen(span) => Effect::Lengthen(*span),
            EffectValue::Jump(phase) => {
                let found = find_phase(method, phase)?;
                if method.phase(found).aside.is_some() {
                    let hint = format!("people put it in between: `/tussendoor {phase}`");
                    return Err(complaint(format!("`{phase}` lies off the main line"), hint));
                }
                Effect::Jump(found)
            }
            EffectValue::Set(id, value) => {
                let known = method.settings.iter().map(|setting| setting.id.as_str());
                let found = method.setting_id(id).ok_or_else(|| unknown("setting", id, known))?;
                Effect::Set(found, *value)
            }
            EffectValue::End => Effect::End,
        })
    }
}

/// A role goes on to somebody where it is said among whom.
fn must_be_drawn(method: &Method, role: RoleId) -> Answer<()> {
    if method.drawn_from(role).is_some() {
        return Ok(());
    }
    let id = &method.role(role).id;
    let hint = format!("say to whom it may go: `.appoint({id}, deelnemer)`");
    Err(complaint(format!("nothing says to whom `{id}` goes"), hint))
}

/// Effects that do not fit.
pub(in crate::script) struct Unsettled {
    pub(in crate::script) error: Box<rhai::EvalAltResult>,
    /// Where they stand.
    pub(in crate::script) place: Place,
    /// Where the phase was taken away that they name, if one was.
    pub(in crate::script) gone: Option<Place>,
}

/// Puts the pending effects of a draft in their hooks.
pub(in crate::script) fn settle(draft: &mut Draft) -> Result<(), Unsettled> {
    for pending in std::mem::take(&mut draft.pending) {
        let method = &mut draft.method;
        let effects: Answer<Vec<_>> = pending.effects.iter().map(|one| one.find(method)).collect();
        let gone = &draft.gone;
        let effects = effects.map_err(|error| {
            let mut named = pending.effects.iter().filter_map(|effect| match effect {
                EffectValue::Jump(phase) => gone.get(phase),
                _ => None,
            });
            Unsettled { error, place: pending.place, gone: named.next().copied() }
        })?;
        let phase = method.phase_id(&pending.phase).map_or(0, PhaseId::index);
        method.phases[phase].hooks[pending.hook].effects = effects;
    }
    Ok(())
}

/// An array of effects, as values.
pub(in crate::script) fn effects(array: Array) -> Answer<Vec<EffectValue>> {
    let one = |value: rhai::Dynamic| {
        let given = value.type_name();
        value.try_cast::<EffectValue>().ok_or_else(|| {
            let hint = "use `say`, `remind`, `nudge`, `lengthen`, `jump`, `reveal`, `hand_over`, \
                        `set` or `end`"
                .to_owned();
            complaint(format!("{} is not an effect", found(given)), hint)
        })
    };
    array.into_iter().map(one).collect()
}
