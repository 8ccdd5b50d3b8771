//! Files and folders that only their owner may look into, on systems that know owners.
//! Nothing is touched here; whoever touches the file system asks how.

use std::fs::{DirBuilder, Metadata, OpenOptions, Permissions};
#[cfg(unix)]
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt, PermissionsExt};

#[cfg(unix)]
const OTHERS: u32 = 0o077;

/// How to make a folder, and those above it.
pub(super) fn folder() -> DirBuilder {
    let mut folder = DirBuilder::new();
    folder.recursive(true);
    #[cfg(unix)]
    folder.mode(0o777 & !OTHERS);
    folder
}

/// How to make a file, to write it.
///
/// SQLite gives its side files the permissions of the database.
pub(crate) fn file() -> OpenOptions {
    let mut file = OpenOptions::new();
    file.write(true);
    #[cfg(unix)]
    file.mode(0o666 & !OTHERS);
    file
}

/// The permissions that close to others what is open to them; nothing if it is closed.
#[cfg(unix)]
pub(super) fn closed(found: &Metadata) -> Option<Permissions> {
    let open = found.mode() & OTHERS != 0;
    open.then(|| Permissions::from_mode(found.mode() & !OTHERS))
}

#[cfg(not(unix))]
pub(super) fn closed(_: &Metadata) -> Option<Permissions> {
    None
}
