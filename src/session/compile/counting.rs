//! Where acts are counted: which counts an act of each kind raises in each phase, and which begin
//! anew when it is entered.

use super::conditions::Compiler;
use crate::method::PhaseId;
use crate::session::atom::{Atom, Since, small};
use crate::session::table::{Bump, PhaseTable};

/// Puts every count in the phases where it is raised.
pub(super) fn install(compiler: &Compiler<'_>, phases: &mut [PhaseTable]) {
    for (at, counted) in compiler.atoms.iter().enumerate() {
        let Atom { what, width, shared_before, blocks_before, .. } = counted;
        let (width, shared_before, blocks_before) = (*width, *shared_before, *blocks_before);
        if counted.since == Since::Entry {
            phases[counted.phases.start().index()].atoms.push(at);
        }
        for phase in counted.phases.start().0..=counted.phases.end().0 {
            let table = &mut phases[PhaseId(phase).index()];
            for pattern in what.0.iter().copied() {
                let atom = small(at);
                let bump = Bump { atom, width, shared_before, blocks_before, pattern };
                table.kinds[pattern.kind.index()].bumps.push(bump);
            }
        }
    }
}
