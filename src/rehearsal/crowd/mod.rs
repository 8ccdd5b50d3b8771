//! Many rehearsals without a script: simulated people play a method in every size and circumstance,
//! and what came of it is counted. Knows sessions and numbers; `report` tells it in words.

mod caught;
mod cause;
mod circumstance;
mod gathering;
mod histogram;
mod measures;
mod paired;
mod part;
mod partition;
mod plan;
mod run;
mod sound;
mod tally;

pub use super::bots::{Astray, Bearer, Bot, During, Glimpse, How, Mind, Never, Player, Told, Try};
pub use caught::{Caught, Conduct};
pub use cause::{Cause, Ending};
pub use circumstance::{Circumstance, Group, Sort};
pub use gathering::{Crowd, Seen};
pub use histogram::Histogram;
pub use measures::{Measures, Passages, Talk};
pub use part::{Asked, Differs, Part, Unlike};
pub use partition::Partition;
pub use plan::{Plan, Unseated, usual_sizes};
pub use tally::{Counts, Failures, Tally, Witness};
