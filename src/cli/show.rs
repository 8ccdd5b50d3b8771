//! `intervisie show METHOD`: the step plan.

use super::args::MethodArgs;
use super::failure::Failure;
use super::out;
use super::world::World;
use crate::report::step_plan;

pub(super) fn execute(world: &World, args: &MethodArgs) -> Result<(), Failure> {
    let (_, loaded) = world.load(&args.method, &args.settings.given(&world.words)?)?;
    out::say(&step_plan(&world.words, &loaded.table.method));
    Ok(())
}
