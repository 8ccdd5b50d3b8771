//! A cast in a file: roles, each with a name or a list of names.

use std::path::Path;

use anyhow::{Context as _, anyhow};
use toml::{Table, Value};

use super::failure::Failure;

/// People in order of appearance, and who has which role.
pub(super) type Given = (Vec<String>, Vec<(String, String)>);

/// Reads a cast.
pub(super) fn read(path: &Path) -> Result<Given, Failure> {
    #[expect(clippy::disallowed_methods, reason = "a cast is read from disk here")]
    let text = std::fs::read_to_string(path);
    let text = text.with_context(|| format!("cannot read the cast {}", path.display()))?;
    given(&text)
        .with_context(|| format!("the cast {} is not right", path.display()))
        .map_err(Failure::File)
}

fn given(text: &str) -> anyhow::Result<Given> {
    let table: Table = text.parse()?;
    let (mut people, mut roles) = (Vec::new(), Vec::new());
    for (role, value) in table {
        for name in names(&role, value)? {
            if !people.contains(&name) {
                people.push(name.clone());
            }
            roles.push((role.clone(), name));
        }
    }
    Ok((people, roles))
}

fn names(role: &str, value: Value) -> anyhow::Result<Vec<String>> {
    let list = match value {
        Value::Array(list) => list,
        one => vec![one],
    };
    let text = |one: Value| match one {
        Value::String(name) => Ok(name),
        _ => Err(anyhow!("`{role}` wants a name or a list of names, each in quotes")),
    };
    list.into_iter().map(text).collect()
}

#[cfg(test)]
mod tests {
    use super::given;

    #[test]
    fn a_cast_names_people_once_and_every_role_they_have() {
        let text = "gespreksleider = \"Bram\"\ndeelnemer = [\"Carla\", \"Bram\"]";
        let (people, roles) = given(text).expect("it is right");
        assert_eq!(people, ["Bram", "Carla"]);
        assert_eq!(roles.len(), 3);
        let error = given("deelnemer = 3").expect_err("a number is no name");
        assert_eq!(
            error.to_string(),
            "`deelnemer` wants a name or a list of names, each in quotes"
        );
    }
}
