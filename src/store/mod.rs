//! Sessions on disk: a folder with one SQLite file a session, each entry kept before it counts.
//!
//! What a session means is not known here; it is restored by the session itself.

mod beside;
mod connect;
mod error;
mod file;
mod folder;
mod listed;
mod lock;
mod migrate;
mod pin;
mod private;
mod schema;
#[cfg(test)]
mod tests;
mod watch;

pub use error::StoreError;
pub use file::SessionFile;
pub use folder::Store;
pub use listed::{Listed, Summary};
pub use migrate::Migrated;
pub use pin::pin;
pub(crate) use private::file as private_file;
pub use watch::{Beat, Watch};
