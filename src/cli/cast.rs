//! A cast in a file: roles, each with a name or a list of names.

use std::path::Path;

use anyhow::{Context as _, anyhow};
use toml::{Table, Value};

use super::failure::Failure;
use crate::words::Words;

/// People in order of appearance, and who has which role.
pub(super) type Given = (Vec<String>, Vec<(String, String)>);

/// Reads a cast.
pub(super) fn read(words: &Words, path: &Path) -> Result<Given, Failure> {
    let about = |id: &str| words.say(id, &[("file", path.display().to_string().into())]);
    #[expect(clippy::disallowed_methods, reason = "a cast is read from disk here")]
    let text = std::fs::read_to_string(path);
    let text = text.with_context(|| about("cast-unread"))?;
    given(words, &text).with_context(|| about("cast-not-right")).map_err(Failure::File)
}

fn given(words: &Words, text: &str) -> anyhow::Result<Given> {
    let table: Table = text.parse()?;
    let (mut people, mut roles) = (Vec::new(), Vec::new());
    for (role, value) in table {
        for name in names(words, &role, value)? {
            if !people.contains(&name) {
                people.push(name.clone());
            }
            roles.push((role.clone(), name));
        }
    }
    Ok((people, roles))
}

fn names(words: &Words, role: &str, value: Value) -> anyhow::Result<Vec<String>> {
    let list = match value {
        Value::Array(list) => list,
        one => vec![one],
    };
    let text = |one: Value| match one {
        Value::String(name) => Ok(name),
        _ => Err(anyhow!(words.say("cast-wants-names", &[("role", role.into())]))),
    };
    list.into_iter().map(text).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn a_cast_names_people_once_and_every_role_they_have() {
        let words = Words::new(Language::English);
        let text = "gespreksleider = \"Bram\"\ndeelnemer = [\"Carla\", \"Bram\"]";
        let (people, roles) = given(&words, text).expect("it is right");
        assert_eq!(people, ["Bram", "Carla"]);
        assert_eq!(roles.len(), 3);
        let error = given(&words, "deelnemer = 3").expect_err("a number is no name");
        assert_eq!(
            error.to_string(),
            "`deelnemer` wants a name or a list of names, each in quotes"
        );
    }
}
