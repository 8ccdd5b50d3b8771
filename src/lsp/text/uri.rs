//! Addresses of files as editors write them (`file:///anna/mijn%20methode.rhai`), and paths.

use std::path::{Path, PathBuf};

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, percent_encode};

/// What stands for something else in an address, or might.
const ESCAPED: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The path of a file on this machine; nothing where an address is of something else.
pub(in crate::lsp) fn path_of(uri: &str) -> Option<PathBuf> {
    let rest = uri.strip_prefix("file://")?;
    let (host, path) = rest.split_at(rest.find('/')?);
    let path = percent_decode_str(path).collect::<Vec<u8>>();
    let is_here = host.is_empty() || host == "localhost";
    if !is_here || path.contains(&0) { None } else { native(path) }
}

/// The address of a file.
pub(in crate::lsp) fn uri_of(path: &Path) -> String {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let written = written(&path);
    let slash = if written.starts_with(b"/") { "" } else { "/" };
    format!("file://{slash}{}", percent_encode(&written, ESCAPED))
}

#[cfg(unix)]
#[expect(clippy::unnecessary_wraps, reason = "elsewhere not every path can be named")]
fn native(path: Vec<u8>) -> Option<PathBuf> {
    use std::os::unix::ffi::OsStringExt as _;
    Some(PathBuf::from(std::ffi::OsString::from_vec(path)))
}

#[cfg(unix)]
fn written(path: &Path) -> Vec<u8> {
    path.as_os_str().as_encoded_bytes().to_vec()
}

#[cfg(not(unix))]
fn written(path: &Path) -> Vec<u8> {
    path.to_string_lossy().replace('\\', "/").into_bytes()
}

#[cfg(not(unix))]
fn native(path: Vec<u8>) -> Option<PathBuf> {
    let path = String::from_utf8(path).ok()?;
    // A drive: `/c:/methods`.
    let has_drive = path.as_bytes().get(2) == Some(&b':');
    Some(PathBuf::from(if has_drive { &path[1..] } else { &path }))
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn an_address_of_a_file_is_a_path_and_back() {
        for (uri, path) in [
            ("file:///anna/mijn%20methode.rhai", "/anna/mijn methode.rhai"),
            ("file:///a/caf%C3%A9/%23%3F.rhai", "/a/café/#?.rhai"),
        ] {
            assert_eq!(path_of(uri).as_deref(), Some(Path::new(path)));
            assert_eq!(uri_of(Path::new(path)), uri);
        }
        assert_eq!(path_of("file://localhost/a.rhai"), Some(PathBuf::from("/a.rhai")));
    }

    #[test]
    fn what_is_no_file_has_no_path() {
        for uri in ["untitled:Untitled-1", "git:/a.rhai?{}", "", "file:", "file://", "file://a%00"]
        {
            assert_eq!(path_of(uri), None, "{uri}");
        }
        assert_eq!(path_of("file://elders/a.rhai"), None);
        assert_eq!(path_of("file:///a%00b"), None);
    }

    #[test]
    fn a_path_that_is_no_text_stays_what_it_is() {
        let path = path_of("file:///a%FF.rhai").expect("a path");
        assert_eq!(uri_of(&path), "file:///a%FF.rhai");
    }
}
