//! A line with `!`: what should have become of the line above it. Knows how such a line is
//! written and whether it holds, not what follows from that.

use super::cited::{cites, ids, is_shown, warnings};
use super::play::Play;
use super::scene::{Became, Did};
use crate::nearest::nearest;
use crate::words::Words;

/// What should have become of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Claim<'a> {
    /// It was accepted.
    Accepted,
    /// It was refused, by a rule that cites this id.
    Refused(Option<&'a str>),
    /// It was accepted with a warning, of a rule that cites this id.
    Warned(Option<&'a str>),
    /// It could not be read.
    NotUnderstood,
    /// A rule of the method failed on it.
    RuleFailed,
}

/// A line with `!` that says nothing, and what it should say.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Unclear {
    pub(super) message: String,
    pub(super) hint: String,
}

/// In Dutch and in English.
const SPELLINGS: [(&str, &str, Claim<'static>); 5] = [
    ("geweigerd", "refused", Claim::Refused(None)),
    ("gewaarschuwd", "warned", Claim::Warned(None)),
    ("niet begrepen", "not understood", Claim::NotUnderstood),
    ("regel mislukt", "rule failed", Claim::RuleFailed),
    ("aanvaard", "accepted", Claim::Accepted),
];

impl<'a> Claim<'a> {
    /// Reads what stands behind the `!`.
    pub(super) fn read(text: &'a str) -> Result<Claim<'a>, Unclear> {
        let spelled = SPELLINGS.iter().find_map(|(dutch, english, claim)| {
            let rest = text.strip_prefix(dutch).or_else(|| text.strip_prefix(english))?;
            (rest.is_empty() || rest.starts_with(char::is_whitespace)).then(|| (claim, rest.trim()))
        });
        let Some((claim, rest)) = spelled else { return Err(unknown(text)) };
        let id = (!rest.is_empty()).then_some(rest);
        match (claim, id) {
            (_, Some(id)) if id.contains(char::is_whitespace) => Err(too_much(text)),
            (Claim::Refused(_), id) => Ok(Claim::Refused(id)),
            (Claim::Warned(_), id) => Ok(Claim::Warned(id)),
            (claim, None) => Ok(*claim),
            (_, Some(_)) => Err(too_much(text)),
        }
    }

    /// An id that no rule of the method refuses or warns by, so that the claim cannot ever hold.
    pub(super) fn unknown_id(self, play: &Play) -> Option<Unclear> {
        let (Claim::Refused(Some(id)) | Claim::Warned(Some(id))) = self else { return None };
        unknown_id(play, id)
    }

    /// What was expected and what was found, where this does not hold of a line.
    pub(super) fn failure(self, did: &Did, play: &Play, words: &Words) -> Option<(String, String)> {
        let holds = match self {
            Claim::Accepted => did.accepted(),
            Claim::Refused(id) => did.refused_by(play, id),
            Claim::Warned(id) => did.accepted() && did.warned_by(play, id),
            Claim::NotUnderstood => matches!(did.became, Became::NotUnderstood(_)),
            Claim::RuleFailed => !did.failed_rules.is_empty(),
        };
        (!holds).then(|| (self.expected(did, words), did.told(play, words)))
    }

    fn expected(self, did: &Did, words: &Words) -> String {
        let (id, rule) = match self {
            Claim::Accepted => ("rehearsal-accepted", ""),
            Claim::Refused(None) => ("rehearsal-refused", ""),
            Claim::Refused(Some(rule)) => ("rehearsal-refused-by", rule),
            Claim::Warned(None) => ("rehearsal-warned", ""),
            Claim::Warned(Some(rule)) => ("rehearsal-warned-by", rule),
            Claim::NotUnderstood => ("rehearsal-not-understood", ""),
            Claim::RuleFailed => ("rehearsal-rule-failed", ""),
        };
        words.say(id, &[("line", did.line.as_str().into()), ("rule", rule.into())])
    }
}

impl Did {
    fn accepted(&self) -> bool {
        matches!(self.became, Became::Accepted)
    }

    fn refused_by(&self, play: &Play, id: Option<&str>) -> bool {
        let Became::Refused(refusal, _) = &self.became else { return false };
        let method = &play.session().table().method;
        id.is_none_or(|id| refusal.key().is_some_and(|key| cites(method, key, id)))
    }

    fn warned_by(&self, play: &Play, id: Option<&str>) -> bool {
        let method = &play.session().table().method;
        let mut warned = warnings(play.session(), self.since).into_iter();
        warned.any(|key| id.is_none_or(|id| cites(method, key, id)))
    }
}

/// An id that no rule of the method refuses or warns by.
pub(super) fn unknown_id(play: &Play, id: &str) -> Option<Unclear> {
    let method = &play.session().table().method;
    let known = ids(method);
    if known.contains(id) {
        return None;
    }
    let hint = match nearest(id, known.iter().copied()) {
        _ if is_shown(method, id) => "it only stands with what is shown to people".to_owned(),
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("there are: {}", known.into_iter().collect::<Vec<_>>().join(", ")),
    };
    let message = format!("no rule of `{}` refuses or warns by `{id}`", method.id);
    Some(Unclear { message, hint })
}

fn unknown(text: &str) -> Unclear {
    let known = SPELLINGS.iter().flat_map(|(dutch, english, _)| [*dutch, *english]);
    let first = text.split_whitespace().next().unwrap_or_default();
    let near = nearest(text, known.clone()).or_else(|| nearest(first, known));
    let all = SPELLINGS.map(|(dutch, _, _)| format!("`! {dutch}`"));
    let hint = match near {
        Some(near) => format!("did you mean `! {near}`?"),
        None => format!("there are: {}", all.join(", ")),
    };
    Unclear { message: format!("`! {text}` is nothing to expect of the line above"), hint }
}

fn too_much(text: &str) -> Unclear {
    Unclear {
        message: format!("`! {text}` says too much"),
        hint: "write at most one id; a line may be followed by several lines with `!`".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_claim_is_read_in_both_languages() {
        assert_eq!(Claim::read("geweigerd I-25"), Ok(Claim::Refused(Some("I-25"))));
        assert_eq!(Claim::read("refused"), Ok(Claim::Refused(None)));
        assert_eq!(Claim::read("warned  A-14"), Ok(Claim::Warned(Some("A-14"))));
        assert_eq!(Claim::read("niet begrepen"), Ok(Claim::NotUnderstood));
        assert_eq!(Claim::read("rule failed"), Ok(Claim::RuleFailed));
    }

    #[test]
    fn what_cannot_be_read_is_told_with_what_can() {
        let hint = |text| Claim::read(text).expect_err("this is no claim").hint;
        assert_eq!(hint("geweigred I-25"), "did you mean `! geweigerd`?");
        assert_eq!(hint("niet begrepn"), "did you mean `! niet begrepen`?");
        assert!(hint("mag niet").starts_with("there are: `! geweigerd`"));
        assert!(hint("geweigerd I-25 I-37").starts_with("write at most one id"));
        assert!(hint("regel mislukt I-25").starts_with("write at most one id"));
    }
}
