//! Who holds which role: as given, and for the rest asked.

use std::time::Duration;

use anyhow::bail;

use super::{Board, Ear, Heard, Vocabulary};
use crate::method::{Method, Role, RoleId};
use crate::session::{Cast, CastError};
use crate::words::Words;

/// Whose turn a role is, of those who have none yet.
pub type Turn<'a> = dyn Fn(&str, &[String]) -> Option<String> + 'a;

/// Seats people: roles that were given, then those that are asked for; whoever is left gets the
/// one role that has room for any number. `turn` proposes somebody for roles that go round.
///
/// # Errors
/// A name or role that does not exist, a cast that does not fit, or no answer.
pub fn seat(
    words: &Words,
    method: &Method,
    people: &[String],
    given: &[(String, String)],
    turn: &Turn<'_>,
    ear: &mut dyn Ear,
) -> anyhow::Result<Cast> {
    // Before anybody is asked for a role.
    Cast::check_names(people.iter().map(String::as_str))
        .or_else(|error| bail!(words.cast_error(method, &error)))?;
    let mut seats: Vec<(String, Vec<RoleId>)> =
        people.iter().map(|name| (name.clone(), Vec::new())).collect();
    let mut settled = Vec::new();
    for (role, name) in given {
        let role = find_role(words, method, role)?;
        // `gespreksleider=` says that nobody is, `coach=Bram,Carla` that both are.
        for name in name.split(',').map(str::trim).filter(|name| !name.is_empty()) {
            put(words, &mut seats, name, role)?;
        }
        settled.push(role);
    }
    let open = open_role(method);
    for (at, role) in method.roles.iter().enumerate() {
        let id = RoleId::at(at);
        let asked = role.seats.most > 0 && Some(id) != open && !method.goes_round(id);
        if asked && !settled.contains(&id) {
            ask(words, method, id, &mut seats, turn, ear)?;
        }
    }
    if let Some(open) = open {
        for (_, roles) in seats.iter_mut().filter(|(_, roles)| roles.is_empty()) {
            roles.push(open);
        }
    }
    Cast::seat(method, &seats).or_else(|error| bail!(words.cast_error(method, &error)))
}

/// Who is there this time: the same people, unless whoever reads along names others.
///
/// # Errors
/// No answer.
pub fn gather(words: &Words, same: &[String], ear: &mut dyn Ear) -> anyhow::Result<Vec<String>> {
    if !ear.reads_along() {
        return Ok(same.to_vec());
    }
    let vocabulary = Vocabulary::of_names(same.iter().cloned());
    let question = words.say("who-again", &[("names", same.join(", ").into())]);
    ear.ask(Board { prompt: format!("{question} "), vocabulary, ..Board::default() });
    let line = answer(words, ear)?;
    let names = line.split(',').map(str::trim).filter(|name| !name.is_empty());
    let others: Vec<String> = names.map(str::to_owned).collect();
    Ok(if others.is_empty() { same.to_vec() } else { others })
}

/// The only role with room for any number of people.
fn open_role(method: &Method) -> Option<RoleId> {
    let mut open = method.roles.iter().enumerate().filter(|(_, role)| role.seats.most == u8::MAX);
    let (at, _) = open.next()?;
    open.next().is_none().then(|| RoleId::at(at))
}

fn find_role(words: &Words, method: &Method, role: &str) -> anyhow::Result<RoleId> {
    let Some(found) = method.role_called(role) else {
        let names: Vec<&str> = method.roles.iter().map(Role::called).collect();
        bail!(words.unknown("unknown-role", role, &names));
    };
    Ok(found)
}

fn put(
    words: &Words,
    seats: &mut [(String, Vec<RoleId>)],
    name: &str,
    role: RoleId,
) -> anyhow::Result<()> {
    let wanted = name.to_lowercase();
    let found = seats.iter_mut().find(|(own, _)| own.to_lowercase() == wanted);
    let Some((_, roles)) = found else {
        let names: Vec<&str> = seats.iter().map(|(own, _)| own.as_str()).collect();
        bail!(words.unknown("unknown-person", name, &names));
    };
    roles.push(role);
    Ok(())
}

/// Asks until the answer fits.
fn ask(
    words: &Words,
    method: &Method,
    role: RoleId,
    seats: &mut [(String, Vec<RoleId>)],
    turn: &Turn<'_>,
    ear: &mut dyn Ear,
) -> anyhow::Result<()> {
    let free: Vec<String> =
        seats.iter().filter(|(_, roles)| roles.is_empty()).map(|(name, _)| name.clone()).collect();
    let own = method.role(role);
    let proposed = own.rotates.then(|| turn(&own.id, &free)).flatten();
    // A role that is given to somebody on the way may wait for that.
    let optional = own.seats.least == 0 || method.appoints(role);
    if optional && free.is_empty() {
        return Ok(());
    }
    // Where everybody has a role, this one comes beside another.
    let free =
        if free.is_empty() { seats.iter().map(|(name, _)| name.clone()).collect() } else { free };
    let question = question(words, own, &free, proposed.as_deref(), optional);
    loop {
        let vocabulary = Vocabulary::of_names(free.iter().cloned());
        ear.ask(Board { prompt: format!("{question} "), vocabulary, ..Board::default() });
        let line = answer(words, ear)?;
        let line = match (line.trim(), &proposed) {
            ("", Some(turn)) => turn.clone(),
            ("-", Some(_)) => String::new(),
            _ => line,
        };
        may_be_people(words, own, (&line, &free), ear)?;
        let names: Vec<&str> =
            line.split([',', ' ']).map(str::trim).filter(|name| !name.is_empty()).collect();
        let fits = own.seats.fit(names.len()) || (optional && names.is_empty());
        if !fits {
            let error = CastError::Seats { role, given: names.len() };
            ear.say(&format!("✗ {}\n", words.cast_error(method, &error)));
            continue;
        }
        let mut tried = seats.to_vec();
        match names.iter().try_for_each(|name| put(words, &mut tried, name, role)) {
            Ok(()) => {
                seats.clone_from_slice(&tried);
                return Ok(());
            }
            Err(error) => ear.say(&format!("✗ {error}\n")),
        }
    }
}

/// Whether an answer can be names: no line of a story, such as `Anna vraag: …` or `iedereen ja`.
fn can_be_people(line: &str, free: &[String]) -> bool {
    let signs = line.contains(':') || line.trim_start().starts_with(['/', '+', '#', '-']);
    let known = |name: &str| free.iter().any(|own| own.to_lowercase() == name.to_lowercase());
    let mut spoken = line.split_whitespace();
    !signs && (line.contains(',') || spoken.clone().count() < 2 || spoken.all(known))
}

/// A story from a pipe would be refused line by line, to its end: its first line is enough.
fn may_be_people(
    words: &Words,
    role: &Role,
    (line, free): (&str, &[String]),
    ear: &dyn Ear,
) -> anyhow::Result<()> {
    if ear.reads_along() || can_be_people(line, free) {
        return Ok(());
    }
    let enough = usize::from(role.seats.least.max(1));
    let names: Vec<&str> = free.iter().take(enough).map(String::as_str).collect();
    let gaps =
        [("line", line.into()), ("role", role.called().into()), ("names", names.join(",").into())];
    bail!(words.say("not-people", &gaps))
}

fn question(
    words: &Words,
    role: &Role,
    free: &[String],
    proposed: Option<&str>,
    optional: bool,
) -> String {
    let id = match (proposed, optional) {
        (Some(_), true) => "who-is-turn-optional",
        (Some(_), false) => "who-is-turn",
        (None, true) => "who-is-optional",
        (None, false) => "who-is",
    };
    let gaps = [
        ("role", role.called().into()),
        ("names", free.join(", ").into()),
        ("turn", proposed.unwrap_or_default().into()),
    ];
    words.say(id, &gaps)
}

fn answer(words: &Words, ear: &mut dyn Ear) -> anyhow::Result<String> {
    loop {
        match ear.hear(Duration::from_secs(1)) {
            Heard::Line(line) => return Ok(line),
            Heard::Nothing => {}
            Heard::Interrupt | Heard::End => bail!(words.tell("not-cast")),
        }
    }
}
