//! What a method is: data only, and where in which script each part stands.
//!
//! Nothing here runs. A script builds a [`Method`]; a session plays it; reports print it.

mod choice;
mod clock;
mod condition;
mod floor;
mod flow;
mod group;
mod hook;
mod id;
mod kind;
mod name;
mod phase;
mod plan;
mod right;
mod role;
mod rule;
mod statement;
mod texts;
mod topic;
mod visit;
mod what;
mod who;

pub use choice::{Choice, Score};
pub use clock::{At, Timebox};
pub use condition::{Amount, Condition, Over, Relation, Start};
pub use floor::{Floor, TurnOrder};
pub use flow::{HandOver, Repeat, Reveal, Starts, Times, When};
pub use group::{Forming, Grouping, Within};
pub use hook::{Done, DoneWhen, Effect, Hook, Trigger};
pub use id::{
    ClosureId, GroupingId, HookId, KindId, PersonId, PhaseId, RoleId, SettingId, TopicId,
};
pub use kind::Kind;
pub use name::{LONGEST_ID, is_id};
pub use phase::{Gate, Phase, Prompt, Show, Strength};
pub use plan::{LANGUAGE, Method, Script, Setting};
pub use right::{Appoint, Last, Limit, Order, Per, Presence, Right, Stance, Verb, Watch};
pub use role::{Role, Seats};
pub use rule::{Key, Place, Rule, Word};
pub use statement::Statement;
pub use texts::OnText;
pub use topic::{Tags, Topic, TopicSet};
pub use visit::Visit;
pub use what::{Pattern, What};
pub use who::Who;
