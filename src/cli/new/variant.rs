//! The script of a variant: one line that works, and below it, as comments, what the base has and
//! what could be changed of it.

use std::fmt::Write as _;

use super::example::{Example, examples};
use super::execute::New;
use super::name::title;
use super::story::{commented, set_aside};
use crate::check::{Severity, check};
use crate::method::{Kind, Method, PhaseId, Role, Visit};
use crate::words::Words;

/// A variant of a base, which is asked for as `from`.
pub(super) fn write(new: &New<'_>, base: &Method, from: &str) -> String {
    let words = &new.world.words;
    let (asked, title) = (quoted(from), title(new.name));
    let gaps = [
        ("title", title.as_str().into()),
        ("base", base.title.as_str().into()),
        ("from", from.into()),
    ];
    let mut script = commented(&words.say("new-variant-head", &gaps));
    let start = format!("let m = extend({asked}).named(\"{}\").title(\"{title}\");\n", new.name);
    script.push_str(&start);
    script.push('\n');
    script.push_str(&commented(&overview(words, base)));
    script.push_str("//\n");
    let gaps = [("from", from.into()), ("name", new.name.into())];
    script.push_str(&commented(&words.say("new-examples", &gaps)));
    for Example { about, code } in working(new, &start, examples(words, base)) {
        let _ = write!(script, "\n{}{}", commented(&about), set_aside(&code));
    }
    if let Some(setting) = base.settings.first() {
        let gaps = [("setting", setting.id.as_str().into())];
        let code = format!("let m = extend({asked}, set(\"{}\", {}))…", setting.id, setting.value);
        let about = words.say("new-example-setting", &gaps);
        let _ = write!(script, "\n{}{}", commented(&about), set_aside(&code));
    }
    script
}

/// Those of the examples that work here: each by itself, and with all before it.
fn working(new: &New<'_>, start: &str, examples: Vec<Example>) -> Vec<Example> {
    let mut all = start.to_owned();
    let works = |example: &Example| {
        let both = format!("{all}{}\n", example.code);
        let alone = format!("{start}{}\n", example.code);
        let works = is_right(new, &alone) && is_right(new, &both);
        if works {
            all = both;
        }
        works
    };
    examples.into_iter().filter(works).collect()
}

/// Whether a script builds a method that nothing is wrong with.
fn is_right(new: &New<'_>, script: &str) -> bool {
    let wrong = |method: &Method| {
        let findings = check(&new.world.words, method);
        findings.iter().any(|finding| finding.severity == Severity::Error)
    };
    new.build(script).is_ok_and(|method| !wrong(&method))
}

/// What the base has: its phases with the rules they cite, its roles, its kinds.
fn overview(words: &Words, base: &Method) -> String {
    let mut said = words.tell("new-phases") + "\n";
    let longest = base.phases.iter().map(|phase| phase.id.len()).max().unwrap_or_default();
    for (at, phase) in base.phases.iter().enumerate() {
        let number = base.step(PhaseId::at(at)).map_or_else(String::new, |(n, _)| format!("{n}. "));
        let mut cited = Cited(Vec::new());
        phase.clone().visit(&mut cited);
        let cited = crate::words::in_brackets(&cited.0);
        let _ = writeln!(said, "  {:longest$}  {number}{}{cited}", phase.id, phase.title);
    }
    let roles: Vec<&str> = base.roles.iter().map(|role: &Role| role.id.as_str()).collect();
    let own = |kind: &&Kind| kind.place.line > 0;
    let kinds = base.kinds.iter().filter(own).map(|kind| kind.id.as_str());
    let kinds: Vec<&str> = kinds.collect();
    let _ = writeln!(said, "{}", words.say("new-roles", &[("roles", roles.join(", ").into())]));
    let _ = write!(said, "{}", words.say("new-kinds", &[("kinds", kinds.join(", ").into())]));
    said
}

/// A text as a script quotes it.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// The ids that are cited, each once.
struct Cited(Vec<String>);

impl Visit for Cited {
    fn rule(&mut self, rule: &mut crate::method::Rule) {
        for id in &rule.ids {
            if !self.0.contains(id) {
                self.0.push(id.clone());
            }
        }
    }
}
