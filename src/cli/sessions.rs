//! `intervisie sessions`: what is kept.

use super::failure::Failure;
use super::out;
use super::world::{World, store};
use crate::repl::with_causes;
use crate::store::Listed;

pub(super) fn execute(world: &World) -> Result<(), Failure> {
    let listed = store(world)?.list()?;
    if listed.is_empty() {
        out::say(&format!("{}\n", world.words.tell("no-sessions")));
    }
    let made = |one: &Listed| Some((one.id.clone(), one.found.as_ref().ok()?.created));
    let kept: Vec<(String, i64)> = listed.iter().filter_map(made).collect();
    for one in listed {
        out::say(&match one.found {
            Ok(summary) => {
                let gaps = [
                    ("title", summary.title.as_str().into()),
                    ("people", summary.people.join(", ").into()),
                    ("when", local(summary.created).into()),
                ];
                let id = match (summary.ended, one.led) {
                    (true, _) => "listed-closed",
                    (false, true) => "listed-led",
                    (false, false) => "listed-open",
                };
                let after = summary.follows.map_or_else(String::new, |follows| {
                    // An id that was freed may be that of a later session now.
                    let there =
                        kept.iter().any(|(id, made)| *id == follows && *made <= summary.created);
                    let id = if there { "listed-follows" } else { "listed-gone" };
                    world.words.say(id, &[("id", follows.into())])
                });
                format!("{:<28} {}{after}\n", one.id, world.words.say(id, &gaps))
            }
            Err(error) => {
                format!("{:<28} ✗ {}\n", one.id, with_causes(&world.words, &error))
            }
        });
    }
    Ok(())
}

/// A moment as a date and a time of day on this machine.
fn local(milliseconds: i64) -> String {
    written(milliseconds, "%Y-%m-%d %H:%M")
}

/// A moment as a date on this machine.
pub(super) fn day(milliseconds: i64) -> String {
    written(milliseconds, "%Y-%m-%d")
}

fn written(milliseconds: i64, form: &str) -> String {
    let moment = jiff::Timestamp::from_millisecond(milliseconds);
    let zoned = moment.map(|moment| moment.to_zoned(jiff::tz::TimeZone::system()));
    zoned.map_or_else(|_| "?".to_owned(), |zoned| zoned.strftime(form).to_string())
}
