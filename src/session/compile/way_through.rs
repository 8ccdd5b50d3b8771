//! The way through a method, made ready: what is gone through again, what is entered only if, what
//! is chosen.

use super::conditions::Compiler;
use crate::method::{Method, PhaseId, Times, Word};
use crate::session::atom::{Since, small};
use crate::session::table::{PhaseTable, RepeatTable, key};

/// Every repeat, with the counts that begin with it. A repeat speaks of phases that exist: a script
/// that says otherwise is refused.
pub(super) fn repeats(method: &Method, compiler: &mut Compiler<'_>) -> Vec<RepeatTable> {
    let phase = |id: &str| method.phase_id(id).unwrap_or_default();
    let mut all = Vec::new();
    for (nth, repeat) in method.repeats.iter().enumerate() {
        compiler.gate = Some(key(PhaseId(0), Word::Repeat, nth));
        let (first, last) = (phase(&repeat.first), phase(&repeat.last));
        let before = compiler.atoms.len();
        compiler.begin_repeat(nth, first, last);
        let until = repeat.until.as_ref().map(|until| compiler.test(until));
        let who = match &repeat.times {
            Times::ForEach(who) => Some(compiler.who(who)),
            Times::AtMost(_) => None,
        };
        let atoms = before..compiler.atoms.len();
        let of_round = |atom: &usize| compiler.atoms[*atom].since == Since::Round(small(nth));
        let round: Vec<usize> = (0..compiler.atoms.len()).filter(of_round).collect();
        all.push(RepeatTable { first, last, until, atoms, round, who });
    }
    compiler.gate = None;
    all
}

/// What phases are entered for. Their questions are asked in the phase before, on the main line.
pub(super) fn whens(method: &Method, compiler: &mut Compiler<'_>, phases: &mut [PhaseTable]) {
    for (at, phase) in method.phases.iter().enumerate() {
        if let Some(when) = &phase.when {
            let before = (0..at).rev().find(|at| method.phases[*at].aside.is_none());
            let asked = PhaseId::at(before.unwrap_or_default());
            compiler.gate = Some(key(PhaseId::at(at), Word::When, 0));
            phases[at].when = Some(compiler.overall(asked, &when.condition));
        }
    }
    compiler.gate = None;
}

/// Every choice: its phase, and the how-many-th it is there.
pub(super) fn choices(method: &Method) -> Vec<(PhaseId, usize)> {
    let of = |at: usize| {
        let count = method.phases[at].choices.len();
        (0..count).map(move |nth| (PhaseId::at(at), nth))
    };
    (0..method.phases.len()).flat_map(of).collect()
}
