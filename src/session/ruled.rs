//! What only a rule does: a word to all or some, a setting, what was sealed, a role for the next.

use super::circle::present;
use super::{Actor, Asked, Command, Event, Events, People, Refusal, State, Table};
use crate::method::{At, PersonId, RoleId, Trigger};

/// Decides an effect of a hook that is no command of people.
pub(super) fn by_rule(
    table: &Table,
    state: &State,
    asked: &Asked<'_>,
    command: Command<'_>,
    out: &mut Events,
) -> Result<(), Refusal> {
    match command {
        Command::Say => {
            let audience = out.audience(state.hearing() | People::HOST);
            out.push(Event::Said(asked.text, audience));
        }
        Command::Remind(who) => {
            let some = state.people(table, who, People::NOBODY) & state.hearing();
            let audience = out.audience(some | People::HOST);
            out.push(Event::Reminded(asked.text, audience));
        }
        Command::Nudge(who) => {
            let recurs = match asked.by {
                Actor::Rule(hook) => {
                    matches!(table.hook(hook).1.trigger, Trigger::Time(At::Every(_)))
                }
                _ => false,
            };
            let arranged = state.arranged.as_ref();
            let spoke = arranged.map(|it| if recurs { it.lately } else { it.spoke });
            let spoke = spoke.unwrap_or_default();
            let some = state.people(table, who, People::NOBODY) & state.hearing();
            if !(some - spoke).is_empty() {
                let audience = out.audience((some - spoke) | People::HOST);
                out.push(Event::Reminded(asked.text, audience));
            }
        }
        Command::Set(setting, value) => out.push(Event::SettingChanged(setting, value)),
        Command::Reveal(kind) => out.push(Event::Revealed(kind)),
        Command::HandOver(role) => {
            if let Some(next) = next_holder(table, state, role) {
                out.push(Event::Appointed(role, next));
            }
        }
        _ => return Err(Refusal::NotARule),
    }
    Ok(())
}

/// Who gets a role behind whoever has it: the next as they sit, who is there.
fn next_holder(table: &Table, state: &State, role: RoleId) -> Option<PersonId> {
    let pool = state.holders_of_role(table.method.drawn_from(role)?) & present(state);
    let last = state.holders_of_role(role).iter().last();
    let after = pool.iter().find(|one| last.is_none_or(|last| *one > last));
    after.or_else(|| pool.iter().next())
}
