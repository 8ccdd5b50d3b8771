//! Killed or refused at every write while a session of an older version is brought up: it is the
//! older one or the newer one, whole, and the newer one has a copy of the older one beside it.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use intervisie::store::Store;

use super::limit::{FATAL, IGNORED, limited};
use super::{folder, kept, piped};

/// From where not even a copy can be made to where all is done, in the blocks of a limit.
const BLOCKS: std::ops::Range<usize> = 0..136;

/// The session that version 1 kept, as somebody has it who updates the program.
#[expect(clippy::disallowed_methods, reason = "the fixture is a file")]
fn put_version_1(home: &Path) -> Store {
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/record-1.session");
    let store = Store::at(home.join("sessions")).expect("a folder");
    let file = store.folder().join("toen.session");
    fs::copy(fixture, &file).expect("a copy");
    fs::set_permissions(&file, Permissions::from_mode(0o600)).expect("it is ours");
    store
}

#[test]
#[expect(clippy::disallowed_methods, reason = "the copy is a file")]
fn an_update_that_is_cut_off_loses_nothing() {
    let whole = {
        let home = folder();
        put_version_1(home.path());
        kept(home.path())
    };
    for (blocks, signal) in BLOCKS.map(|blocks| (blocks, [FATAL, IGNORED][blocks % 2])) {
        let home = folder();
        let store = put_version_1(home.path());
        let consent = ["consent", "toen", "Anna"];
        piped(&mut limited(home.path(), blocks, signal, &consent), "");
        assert_eq!(kept(home.path())[..whole.len()], whole, "{blocks}");
        let copy = store.folder().join("toen.session.v1");
        let was_copied = copy.exists();
        let still_old = store.open("toen").expect("it goes on").migrated().is_some();
        assert!(was_copied || still_old, "{blocks}: a newer one has a copy");
        assert_eq!(kept(home.path())[..whole.len()], whole, "{blocks}");
        fs::rename(copy, store.folder().join("toen.session")).expect("the copy");
        assert_eq!(kept(home.path()), whole, "{blocks}: the copy is whole");
    }
}
