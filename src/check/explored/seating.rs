//! Circles that the roles do not seat, and groups that do not come out.

use super::ways::Way;
use crate::check::roles::every_role;
use crate::check::{Finding, Severity};
use crate::explore::Circle;
use crate::method::{Key, Method, PhaseId, Seats, Word};
use crate::words::Words;

/// The first size that the method says it is for, and that its roles do not seat; or that they seat
/// none.
pub(super) fn not_seated(words: &Words, method: &Method) -> Option<Finding> {
    let (circle, rule) = method.circle.as_ref()?;
    let fails = |size: &usize| Circle::of(method, *size, None).is_err();
    let mut sizes = usize::from(circle.least)..=usize::from(circle.most);
    let least =
        every_role(method).map(|role| usize::from(method.role(role).seats.least)).sum::<usize>();
    let none = sizes.clone().all(|size| fails(&size));
    if none && least > usize::from(circle.most) {
        let gaps = [("least", least.into()), ("most", circle.most.into())];
        let text = words.say("finding-seats", &gaps);
        return Some(Finding::new(Severity::Error, rule.place, text));
    }
    let size = sizes.find(fails)?;
    let text = words.say("finding-not-seated", &[("n", size.into())]);
    let severity = if none { Severity::Error } else { Severity::Warning };
    Some(Finding::new(severity, rule.place, text))
}

/// Groups that are larger or smaller than the method says, once for each way of sitting in groups.
pub(super) fn no_groups(words: &Words, method: &Method, ways: &[Way]) -> Vec<Finding> {
    let mut found: Vec<Finding> = Vec::new();
    for (at, phase) in method.phases.iter().enumerate() {
        let Some(within) = &phase.within else { continue };
        let key = Key { phase: PhaseId::at(at), word: Word::Within, nth: 0 };
        let whole = || ways.iter().filter(|way| way.leaves.is_none());
        let fails = |way: &&Way| way.explored.touched.broken(key);
        let Some(way) = whole().find(fails) else { continue };
        let groups = &method.groupings[within.grouping.index()];
        let Seats { least, most } = groups.size;
        let size = if least == most { most.to_string() } else { format!("{least}–{most}") };
        let gaps = [
            ("groups", groups.called().into()),
            ("size", size.into()),
            ("circle", way.told(words, method).into()),
        ];
        let text = words.say("finding-no-groups", &gaps);
        // Where it comes out in some circles, others are for whoever leads to see to.
        let severity =
            if whole().all(|way| fails(&way)) { Severity::Warning } else { Severity::Note };
        if found.iter().all(|known| known.place != groups.place) {
            found.push(Finding::new(severity, groups.place, text));
        }
    }
    found
}
