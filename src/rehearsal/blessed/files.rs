//! Kept transcripts on disk: each beside the script of its story, under the same name.

use std::fs::{self, File};
use std::io::{self, Read, Write as _};
use std::path::{Path, PathBuf};

use super::paper::Misread;
use super::transcript::{Kept, Transcript};
use crate::rehearsal::Story;
use crate::rehearsal::stories::collect;

/// How the name of such a file ends.
const END: &str = "gezien";

/// How many bytes one has at most; whatever stories are played for is far shorter.
const MOST: usize = 16 * 1024 * 1024;

/// A file that holds nothing of a story now.
#[derive(Debug)]
pub struct Unfit {
    /// Where.
    pub path: PathBuf,
    /// Why.
    pub why: Why,
}

/// Why a file holds nothing of a story.
#[derive(Debug)]
pub enum Why {
    /// It cannot be read.
    Unread(io::Error),
    /// It is of another version; this is how it begins.
    Version(String),
    /// A line of it, from 1, cannot stand there.
    Line(usize),
    /// There is no story beside it.
    NoStory,
}

/// What became of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blessed {
    /// It was not there.
    New,
    /// Something else was kept in it.
    Changed,
    /// It was as it is.
    Unchanged,
}

/// The transcripts that are kept beside these stories, which were found in these files and folders;
/// and the files there that hold nothing of any.
#[must_use]
pub fn kept(stories: &[Story], paths: &[PathBuf]) -> (Kept, Vec<Unfit>) {
    let (mut kept, mut unfit) = (Kept::new(), Vec::new());
    let own: Vec<PathBuf> = stories.iter().map(beside).collect();
    for (story, path) in stories.iter().zip(&own) {
        match read(path) {
            Ok(None) => {}
            Ok(Some(transcript)) => drop(kept.insert(story.script.name.to_string(), transcript)),
            Err(why) => unfit.push(Unfit { path: path.clone(), why }),
        }
    }
    unfit.extend(strays(paths, &own));
    (kept, unfit)
}

/// Keeps what was seen in a story beside it, unless that is kept already.
///
/// # Errors
/// The system does not let it be written, or it is too long; then what was kept stays.
pub fn bless(story: &Story, seen: &Transcript) -> Result<Blessed, Unfit> {
    let path = beside(story);
    let before = read(&path);
    if matches!(&before, Ok(Some(kept)) if kept == seen) {
        return Ok(Blessed::Unchanged);
    }
    let done = write(&path, &seen.written());
    done.map_err(|why| Unfit { path, why: Why::Unread(why) })?;
    Ok(if matches!(before, Ok(None)) { Blessed::New } else { Blessed::Changed })
}

/// Where the transcript of a story is kept.
#[must_use]
pub fn beside(story: &Story) -> PathBuf {
    Path::new(&*story.script.name).with_extension(END)
}

/// Files in these folders with no story beside them.
fn strays(paths: &[PathBuf], own: &[PathBuf]) -> Vec<Unfit> {
    let mut files = Vec::new();
    for path in paths {
        let before = files.len();
        // Whatever cannot be looked at was told of with the stories in it.
        let _ = collect(path, END, &mut files);
        files[before..].sort();
    }
    let no_story = |file: &PathBuf| {
        let is_one = file.extension().is_some_and(|end| end == END);
        is_one && own.iter().all(|own| !is_same(own, file))
    };
    let strays = files.into_iter().filter(no_story);
    strays.map(|path| Unfit { path, why: Why::NoStory }).collect()
}

/// Names of files are shown with forward slashes, and without what says nothing.
fn is_same(a: &Path, b: &Path) -> bool {
    a.components().eq(b.components())
}

#[expect(clippy::disallowed_methods, reason = "kept transcripts are read here and nowhere else")]
fn read(path: &Path) -> Result<Option<Transcript>, Why> {
    let file = match File::open(path) {
        Ok(file) => file,
        Err(why) if why.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(why) => return Err(Why::Unread(why)),
    };
    let mut bytes = Vec::new();
    let limit = u64::try_from(MOST).unwrap_or(u64::MAX).saturating_add(1);
    file.take(limit).read_to_end(&mut bytes).map_err(Why::Unread)?;
    if bytes.len() > MOST {
        return Err(Why::Unread(too_long()));
    }
    let text = String::from_utf8(bytes).map_err(|_| {
        Why::Unread(io::Error::new(io::ErrorKind::InvalidData, "it is not text in UTF-8"))
    })?;
    Transcript::read(&text).map(Some).map_err(|wrong| match wrong {
        Misread::Version(first) => Why::Version(first),
        Misread::Line(nth) => Why::Line(nth),
    })
}

/// Writes it whole beside what was there, and only then puts it in its place.
#[expect(clippy::disallowed_methods, reason = "transcripts are kept here and nowhere else")]
fn write(path: &Path, text: &str) -> io::Result<()> {
    if text.len() > MOST {
        return Err(too_long());
    }
    let new = path.with_extension(format!("{END}.new"));
    let written = File::create(&new).and_then(|mut file| file.write_all(text.as_bytes()));
    let done = written.and_then(|()| fs::rename(&new, path));
    done.inspect_err(|_| drop(fs::remove_file(&new)))
}

fn too_long() -> io::Error {
    io::Error::other(format!("a transcript has at most {MOST} bytes"))
}
