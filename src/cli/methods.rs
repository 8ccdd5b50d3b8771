//! `intervisie methods`: what there is.

use super::out;
use super::world::World;

pub(super) fn execute(world: &World) {
    let host = world.host();
    for name in world.library.names() {
        let loaded =
            world.library.find(&name).and_then(|found| Ok((host.load_found(&found)?, found)));
        match loaded {
            Ok((loaded, found)) => {
                let method = &loaded.table.method;
                out::say(&format!("{name:<14} {} ({})\n", method.title, found.origin));
                out::say(&format!("{:<14} {}\n", "", method.about));
            }
            Err(error) => out::say(&format!("{name:<14} ✗ {error}\n")),
        }
    }
}
