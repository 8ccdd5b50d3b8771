//! From `intervisie case` to what is asked of it.

use super::super::failure::Failure;
use super::super::world::World;
use super::{CaseCommands, check, new};

pub(in super::super) fn execute(world: &World, command: &CaseCommands) -> Result<(), Failure> {
    match command {
        CaseCommands::New(args) => new::execute(world, args),
        CaseCommands::Check(args) => check::execute(&world.words, args),
    }
}
