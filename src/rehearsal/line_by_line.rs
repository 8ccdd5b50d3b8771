//! Plays lines of the notation one after another, and holds each to what stands below it: to be
//! accepted, or what the lines with `!` say.

use super::claim::{Claim, Unclear};
use super::instead::OnlyOn;
use super::passage::Passage;
use super::scene::{Became, Did, Scene, Step};
use crate::notation::{Line, parse};
use crate::script::Place;

/// What stands below a line, each in its place.
type Claims<'a> = Vec<(Place, &'a str)>;

impl Scene<'_> {
    /// Plays every line of a passage, each with what stands below it.
    pub(super) fn play(&mut self, passage: Passage<'_>) -> Step<()> {
        let mut all: Vec<(Option<Place>, &str, Claims<'_>)> = vec![(None, "", Vec::new())];
        let lines = passage.lines();
        for (place, line) in &lines {
            match parse(line) {
                Ok(Line::Nothing) => {}
                Ok(Line::Expect(claim)) => {
                    all.last_mut().into_iter().for_each(|(.., own)| own.push((*place, claim)));
                }
                _ => all.push((Some(*place), line, Vec::new())),
            }
        }
        all.into_iter().try_for_each(|(place, line, claims)| self.one(place, line, claims))
    }

    /// Plays a line and holds it to what stands below it.
    fn one(&mut self, place: Option<Place>, line: &str, claims: Claims<'_>) -> Step<()> {
        let Some(claims) = self.said_here(claims)? else { return Ok(()) };
        let mut did = match place {
            Some(place) => Some(self.line(place, line)?),
            None => None,
        };
        for (place, claim) in claims {
            self.hold(place, claim, did.as_mut())?;
        }
        self.settle(did)
    }

    /// What is said of a line on the method that is played: what is said of that one alone counts
    /// instead of what is said of all. Nothing where the line is not played on it.
    fn said_here<'c>(&self, claims: Claims<'c>) -> Step<Option<Claims<'c>>> {
        let (mut all, mut own) = (Vec::new(), Vec::new());
        for (place, text) in claims {
            let Some(only) = OnlyOn::read(text) else {
                all.push((place, text));
                continue;
            };
            let unclear = |Unclear { message, hint }| self.wrong(place, message, Some(hint));
            let is = self.instead.is(only.method).or_else(unclear)?;
            match only.claim {
                None if is => return Ok(None),
                Some(claim) if is => own.push((place, claim)),
                _ => {}
            }
        }
        Ok(Some(if own.is_empty() { all } else { own }))
    }

    /// Holds the line above to what a line with `!` says.
    fn hold(&self, place: Place, claim: &str, above: Option<&mut Did>) -> Step<()> {
        let unclear = |Unclear { message, hint }: Unclear| self.wrong(place, message, Some(hint));
        let claim = Claim::read(claim).or_else(unclear)?;
        let Some(did) = above else {
            let hint = "it belongs right below a line, in the same text".to_owned();
            return self.wrong(place, "there is no line above this `!`".into(), Some(hint));
        };
        if let Some(why) = claim.unknown_id(self.play) {
            return self.wrong(place, why.message, Some(why.hint));
        }
        if let Some((expected, found)) = claim.failure(did, self.play, self.words) {
            return self.failed(place, expected, found);
        }
        match claim {
            Claim::RuleFailed => did.claimed.failed_rules = true,
            Claim::Accepted | Claim::Refused(_) | Claim::Warned(_) | Claim::NotUnderstood => {
                did.claimed.outcome = true;
            }
        }
        Ok(())
    }

    /// What no `!` expected otherwise was accepted, and all rules of the method worked.
    fn settle(&self, above: Option<Did>) -> Step<()> {
        let Some(did) = above else { return Ok(()) };
        let place = did.place;
        match did.became {
            Became::Refused(_, told) if !did.claimed.outcome => {
                let line = ("line", did.line.as_str().into());
                return self.failed(place, self.words.say("rehearsal-accepted", &[line]), told);
            }
            Became::NotUnderstood(told) if !did.claimed.outcome => {
                return self.wrong(place, told, None);
            }
            _ => {}
        }
        if did.claimed.failed_rules {
            return Ok(());
        }
        self.no_failed_rules(place, &did.failed_rules)
    }
}
