//! One way of saying a word: `Phase.may(who, what, rule?, reason?)`.

use super::types::{Type, named, of_argument};

/// One way of saying a word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// The word, or the sign of an operator.
    pub word: String,
    /// What it is said of.
    pub receiver: Option<&'static Type>,
    /// How it is written.
    pub shape: Shape,
    /// What it takes; of an operator the right side.
    pub arguments: Vec<Argument>,
    /// What it answers; nothing where it is there only to refuse.
    pub answer: Option<&'static Type>,
}

/// How a word is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// With brackets: `m.phase("een")`.
    Call,
    /// Without: `5.minutes`, `everyone`.
    Bare,
    /// Between or before what it is about: `a + b`, `!a`.
    Operator,
}

/// Something that a word takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Argument {
    /// What it is called.
    pub name: String,
    /// What it is.
    pub of: &'static Type,
    /// Whether it may be left out, with all that follow.
    pub is_optional: bool,
}

impl Form {
    /// Reads a form as an entry writes it. An argument whose name says what it is needs no type,
    /// and a word that answers with what it is said of needs no answer.
    ///
    /// # Errors
    /// It is no form, or names a type that does not exist.
    pub fn read(text: &str) -> Result<Form, String> {
        let (call, answer) = match text.split_once(" -> ") {
            Some((call, "refused")) => (call, Some(None)),
            Some((call, answer)) => (call, Some(Some(named(answer)?))),
            None => (text, None),
        };
        let mut form = operator(call)?.map_or_else(|| word(call), Ok)?;
        form.answer = answer.unwrap_or(form.receiver);
        match (answer, form.receiver) {
            (None, None) => Err(format!("say what `{text}` answers: `{text} -> Phase`")),
            _ => Ok(form),
        }
    }

    /// The whole form, with every type: `Phase.may(who: Who, what: What) -> Phase`.
    #[must_use]
    pub fn signature(&self) -> String {
        let answer = self.answer.map_or("refused", |answer| answer.name);
        format!("{} -> {answer}", self.as_written())
    }

    /// How it is written behind what it is said of, in short: `may(who, what, …)`.
    #[must_use]
    pub fn in_short(&self) -> String {
        if self.shape == Shape::Operator {
            return self.as_written();
        }
        let needed = self.arguments.iter().filter(|argument| !argument.is_optional);
        let mut arguments: Vec<String> = needed.map(|argument| argument.name.clone()).collect();
        if arguments.len() < self.arguments.len() {
            arguments.push("…".to_owned());
        }
        self.with_brackets(&arguments)
    }

    /// Whether another form is this one but for its word.
    #[must_use]
    pub fn differs_in_word(&self, other: &Form) -> bool {
        *self == Form { word: self.word.clone(), ..other.clone() }
    }

    /// What an engine knows of it: for each number of arguments the word with the nouns of all it
    /// takes.
    #[must_use]
    pub fn registered(&self) -> Vec<String> {
        let name = match (self.shape, self.receiver) {
            (Shape::Bare, None) => return vec![self.word.clone()],
            (Shape::Bare, Some(_)) => format!("get${}", self.word),
            _ => self.word.clone(),
        };
        let least = self.arguments.iter().filter(|argument| !argument.is_optional).count();
        let with = |count: usize| {
            let arguments = self.arguments[..count].iter().map(|argument| argument.of);
            let nouns: Vec<&str> = self.receiver.into_iter().chain(arguments).map(noun).collect();
            format!("{name}({})", nouns.join(", "))
        };
        (least..=self.arguments.len()).map(with).collect()
    }

    fn as_written(&self) -> String {
        let types: Vec<&str> = self.arguments.iter().map(|argument| argument.of.name).collect();
        let receiver = self.receiver.map(|receiver| receiver.name);
        match (self.shape, receiver, types.as_slice()) {
            (Shape::Operator, Some(left), [right]) => format!("{left} {} {right}", self.word),
            (Shape::Operator, Some(only), _) => format!("{}{only}", self.word),
            _ => {
                let of = receiver.map_or(String::new(), |receiver| format!("{receiver}."));
                let arguments: Vec<String> = self.arguments.iter().map(Argument::typed).collect();
                format!("{of}{}", self.with_brackets(&arguments))
            }
        }
    }

    fn with_brackets(&self, arguments: &[String]) -> String {
        match self.shape {
            Shape::Call => format!("{}({})", self.word, arguments.join(", ")),
            Shape::Bare | Shape::Operator => self.word.clone(),
        }
    }
}

impl Argument {
    fn read(text: &str) -> Result<Argument, String> {
        let (name, of) = match text.split_once(": ") {
            Some((name, of)) => (name, Some(named(of)?)),
            None => (text, None),
        };
        let (name, is_optional) = match name.strip_suffix('?') {
            Some(name) => (name, true),
            None => (name, false),
        };
        let of = of.map_or_else(|| of_argument(name), Ok)?;
        Ok(Argument { name: name.to_owned(), of, is_optional })
    }

    fn typed(&self) -> String {
        let mark = if self.is_optional { "?" } else { "" };
        format!("{}{mark}: {}", self.name, self.of.name)
    }
}

fn noun(of: &'static Type) -> &'static str {
    of.noun
}

/// `Who + Who` or `!Condition`, if it is that.
fn operator(call: &str) -> Result<Option<Form>, String> {
    let (sign, left, right) = match call.split(' ').collect::<Vec<&str>>()[..] {
        [left, sign, right] if !sign.starts_with(char::is_alphabetic) && !left.contains('(') => {
            (sign, left, Some(right))
        }
        [only] if only.starts_with('!') => ("!", &only[1..], None),
        _ => return Ok(None),
    };
    let argument = |right: &str| -> Result<Argument, String> {
        Ok(Argument { name: right.to_lowercase(), of: named(right)?, is_optional: false })
    };
    Ok(Some(Form {
        word: sign.to_owned(),
        receiver: Some(named(left)?),
        shape: Shape::Operator,
        arguments: right.map(argument).transpose()?.into_iter().collect(),
        answer: None,
    }))
}

fn word(call: &str) -> Result<Form, String> {
    let (path, arguments, shape) = match call.split_once('(') {
        Some((path, rest)) => {
            let inside = rest.strip_suffix(')').ok_or_else(|| format!("`{call}` does not end"))?;
            (path, inside, Shape::Call)
        }
        None => (call, "", Shape::Bare),
    };
    let (receiver, word) = match path.split_once('.') {
        Some((receiver, word)) => (Some(named(receiver)?), word),
        None => (None, path),
    };
    let arguments = arguments.split(", ").filter(|argument| !argument.is_empty());
    let arguments = arguments.map(Argument::read).collect::<Result<Vec<_>, String>>()?;
    if arguments.windows(2).any(|pair| pair[0].is_optional && !pair[1].is_optional) {
        return Err(format!("`{call}` asks for something behind what may be left out"));
    }
    Ok(Form { word: word.to_owned(), receiver, shape, arguments, answer: None })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_read_as_it_is_written() {
        for (short, whole, registered) in [
            (
                "Phase.last(kind, rule?, reason?)",
                "Phase.last(kind: Text, rule?: Text, reason?: Text) -> Phase",
                &["last(phase, text)", "last(phase, text, text)", "last(phase, text, text, text)"]
                    [..],
            ),
            ("Number.minutes -> Span", "Number.minutes -> Span", &["get$minutes(number)"]),
            ("everyone -> Who", "everyone -> Who", &["everyone"]),
            ("end() -> Effect", "end() -> Effect", &["end()"]),
            ("Who + Who", "Who + Who -> Who", &["+(people, people)"]),
            ("!Condition", "!Condition -> Condition", &["!(condition)"]),
            ("Amount < n -> Condition", "", &[]),
            ("Phase.at(x) -> Phase", "", &[]),
            ("method(id)", "", &[]),
        ] {
            let form = Form::read(short);
            let signature = form.as_ref().map_or(String::new(), Form::signature);
            assert_eq!(signature, whole, "{form:?}");
            assert_eq!(form.map_or(Vec::new(), |form| form.registered()), registered);
        }
    }

    #[test]
    fn in_short_a_form_tells_what_it_needs() {
        let form = Form::read("Phase.limit(n, what, per, rule?, reason?)").expect("a form");
        assert_eq!(form.in_short(), "limit(n, what, per, …)");
    }
}
