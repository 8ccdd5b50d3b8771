//! The folder of sessions, as stories: names, permissions, the heartbeat, what forgetting leaves.

#![expect(clippy::disallowed_methods, reason = "the files are what these stories are about")]

use std::error::Error;
use std::fs;
use std::io;
use std::path::Path;

use tempfile::TempDir;

use super::{Store, StoreError, pin};
use crate::method::{Place, Script, Setting};
use crate::session::Opening;
use crate::time::Time;

type Told = Result<(), Box<dyn Error>>;

const CREATED: i64 = 1_700_000_000_000;

#[test]
fn the_heartbeat_survives() -> Told {
    let (_outer, store) = store()?;
    let mut file = store.create("kring", CREATED, &opening())?;
    assert_eq!(file.last_beat(), None);
    file.beat(Time(u64::MAX))?;
    file.beat(Time(61_000))?;
    drop(file);
    assert_eq!(store.read("kring")?.last_beat(), Some(Time(61_000)));
    fs::remove_file(store.folder().join("kring.session"))?;
    let anew = store.create("kring", CREATED, &opening())?;
    assert_eq!(anew.last_beat(), None, "it is another session");
    Ok(())
}

#[test]
fn after_the_close_the_file_alone_holds_everything() -> Told {
    let (_outer, store) = store()?;
    let file = store.create("kring", CREATED, &opening())?;
    // With a reader around, the writer is not the last to close.
    let reader = store.read("kring")?;
    drop(file);
    let path = store.folder().join("kring.session");
    fs::copy(&path, path.with_file_name("alone.session"))?;
    assert_eq!(store.read("alone")?.opening(), reader.opening());
    Ok(())
}

#[test]
fn forgetting_leaves_nothing() -> Told {
    let (_outer, store) = store()?;
    let mut file = store.create("kring", CREATED, &opening())?;
    file.beat(Time(1))?;
    let all =
        ["kring.beat", "kring.lock", "kring.session", "kring.session-shm", "kring.session-wal"];
    assert_eq!(files(store.folder())?, all);
    assert!(matches!(store.forget("kring"), Err(StoreError::Led(_))));
    let reader = store.read("kring")?;
    drop(file);
    assert!(matches!(store.forget("kring"), Err(StoreError::InUse(_))));
    drop(reader);
    for name in all {
        fs::write(store.folder().join(name), "left behind")?;
    }
    store.forget("kring")?;
    assert!(files(store.folder())?.is_empty());
    assert!(matches!(store.forget("kring"), Err(StoreError::NoSuchSession { .. })));
    Ok(())
}

#[test]
fn a_session_is_found_by_how_it_begins() -> Told {
    let (_outer, store) = store()?;
    for expected in ["kring", "kring-2", "kring-3"] {
        assert_eq!(store.create("kring", CREATED, &opening())?.id(), expected);
    }
    store.create("ui", CREATED, &opening())?;
    assert_eq!(store.find("u")?, "ui");
    assert_eq!(store.find("kring")?, "kring", "a whole id is no prefix");
    let several = store.find("kring-").unwrap_err().to_string();
    assert_eq!(several, "several sessions begin with `kring-`: kring-2, kring-3");
    let none = "there is no session `../ui`; there are: kring, kring-2, kring-3, ui";
    for asked in [store.find("../ui").map(drop), store.open("../ui").map(drop)] {
        assert_eq!(asked.unwrap_err().to_string(), none);
    }
    Ok(())
}

#[test]
fn what_cannot_be_an_id_is_refused() -> Told {
    let (_outer, store) = store()?;
    for bad in ["", "../ui", "a.b", "é", "-a", &"a".repeat(65)] {
        let created = store.create(bad, CREATED, &opening());
        assert!(matches!(created, Err(StoreError::BadId(_))), "{bad}");
    }
    let longest = "a".repeat(64);
    for _ in 0..2 {
        let id = store.create(&longest, CREATED, &opening())?.id().to_owned();
        store.open(&id)?;
    }
    Ok(())
}

#[test]
#[cfg(unix)]
fn others_may_not_look() -> Told {
    let outer = TempDir::new()?;
    let folder = outer.path().join("a/b");
    let store = Store::at(&folder)?;
    let mut file = store.create("kring", CREATED, &opening())?;
    file.beat(Time(1))?;
    assert_eq!([mode(&folder)?, mode(&outer.path().join("a"))?], [0o700; 2]);
    let names = files(&folder)?;
    let modes: io::Result<Vec<u32>> = names.iter().map(|name| mode(&folder.join(name))).collect();
    assert_eq!(modes?, [0o600; 5]);
    drop(file);

    chmod(&folder, 0o500)?;
    // To whoever may do everything, nothing is read-only.
    if fs::write(folder.join("try"), "").is_err() {
        let created = store.create("kring", CREATED, &opening()).map(drop);
        assert!(matches!(created, Err(StoreError::NotWritable { .. })), "{created:?}");
    }
    chmod(&folder, 0o750)?;
    assert!(matches!(Store::at(&folder), Err(StoreError::NotPrivate(_))));
    assert!(matches!(Store::at(folder.join("kring.session")), Err(StoreError::Io { .. })));
    Ok(())
}

#[test]
#[cfg(unix)]
fn what_is_open_to_others_is_closed() -> Told {
    let (_outer, store) = store()?;
    store.create("kring", CREATED, &opening())?.beat(Time(1))?;
    let at = |name: &str| store.folder().join(name);
    fs::write(at("kring.session.v1"), "a copy")?;
    fs::write(at("lijst.txt"), "not a session's")?;
    let names = ["kring.beat", "kring.lock", "kring.session", "kring.session.v1"];
    let open = || names.iter().chain(&["lijst.txt"]).try_for_each(|name| chmod(&at(name), 0o664));
    let modes = || names.iter().map(|name| mode(&at(name))).collect::<io::Result<Vec<u32>>>();
    open()?;
    store.open("kring")?;
    assert_eq!(modes()?, [0o600, 0o600, 0o600, 0o664]);
    open()?;
    store.read("kring")?;
    assert_eq!(modes()?, [0o600, 0o600, 0o600, 0o664]);
    open()?;
    let mut closed = store.close_to_others()?;
    closed.sort();
    assert_eq!(closed, names.map(at));
    assert_eq!(modes()?, [0o600; 4]);
    assert!(store.close_to_others()?.is_empty());
    assert_eq!(mode(&at("lijst.txt"))?, 0o664, "what is not ours is left alone");
    Ok(())
}

#[cfg(unix)]
fn chmod(path: &Path, mode: u32) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(mode))
}

#[cfg(unix)]
fn mode(path: &Path) -> io::Result<u32> {
    use std::os::unix::fs::PermissionsExt;
    fs::metadata(path).map(|found| found.permissions().mode() & 0o777)
}

#[test]
fn a_pin_tells_scripts_apart() {
    let script = |name: &str, text: &str| Script { name: name.into(), text: text.into() };
    let with = |scripts: &[Script]| {
        let mut method = opening().method;
        method.scripts = scripts.to_vec();
        pin(&method)
    };
    let both = with(&[script("a", "ab"), script("b", "c")]);
    assert_eq!(both, with(&[script("x", "ab"), script("y", "c")]), "a name builds nothing");
    assert_ne!(both, with(&[script("b", "c"), script("a", "ab")]));
    assert_ne!(both, with(&[script("a", "a"), script("b", "bc")]));
    assert_ne!(both, with(&[script("a", "abc")]));
    let mut later = opening().method;
    later.language += 1;
    assert_ne!(pin(&later), pin(&opening().method));
    assert_eq!(pin(&opening().method), "082f2207b4e88cc4", "it never changes");
    let given = |id: &str, value: i64| {
        let mut method = opening().method;
        let place = Place::default();
        method.settings.push(Setting { id: id.to_owned(), value, given: true, place });
        pin(&method)
    };
    assert_ne!(given("minuten", 8), pin(&opening().method), "what is given builds another method");
    assert_ne!(given("minuten", 8), given("minuten", 9));
    assert_ne!(given("minuten", 8), given("ronden", 8));
}

fn store() -> Result<(TempDir, Store), Box<dyn Error>> {
    let outer = TempDir::new()?;
    let store = Store::at(outer.path().join("sessions"))?;
    Ok((outer, store))
}

fn files(folder: &Path) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for file in fs::read_dir(folder)? {
        names.push(file?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    Ok(names)
}

/// A method in which nothing can be done, and nobody to do it.
fn opening() -> Opening {
    let written = r#"{
        "method": {
            "language": 1, "id": "leeg", "title": "", "about": "", "source": "",
            "circle": null, "in_order": null, "settings": [], "roles": [], "topics": [],
            "topic_sets": [], "kinds": [], "phases": [], "scripts": []
        },
        "cast": { "names": [], "roles": [] }
    }"#;
    serde_json::from_str(written).expect("it is written as it is read")
}
