//! A transcript on paper: plain text that differs where what was seen differs, and nowhere else.

use std::fmt::Write as _;

use super::transcript::{Part, Transcript};

/// The version of what is written, behind the word that begins it.
const VERSION: u32 = 1;
const MARK: &str = "gezien";

/// What the heading of a part is made of; no line of one begins so.
const HEAD: &str = "== sessie ";
const BETWEEN: &str = " · ";
const LEADS: &str = "(wie leidt)";

/// Why a text is no transcript.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misread {
    /// It is of another version, or says nothing of one.
    Version(String),
    /// A line of it, from 1, cannot stand there.
    Line(usize),
}

impl Transcript {
    /// As text, which always ends with a line's end.
    #[must_use]
    pub fn written(&self) -> String {
        let mut text = format!("{MARK} {VERSION}\n");
        for Part { session, method, viewer, lines } in &self.parts {
            let viewer = viewer.as_deref().unwrap_or(LEADS);
            let _ = write!(text, "\n{HEAD}{session}{BETWEEN}{method}{BETWEEN}{viewer}\n");
            for line in lines {
                text.push_str(line);
                text.push('\n');
            }
        }
        text
    }

    /// The same as it is read from paper.
    #[must_use]
    pub(in super::super) fn on_paper(self) -> Transcript {
        Transcript::read(&self.written()).unwrap_or(self)
    }

    /// What a text says was seen.
    ///
    /// # Errors
    /// It is not what [`written`](Transcript::written) makes.
    pub fn read(text: &str) -> Result<Transcript, Misread> {
        let mut lines = (1..).zip(text.lines());
        let first = lines.next().map_or("", |(_, line)| line.trim_end());
        if first != format!("{MARK} {VERSION}") {
            return Err(Misread::Version(first.chars().take(40).collect()));
        }
        let mut transcript = Transcript::default();
        for (nth, line) in lines {
            let last = transcript.parts.last_mut();
            match (line.strip_prefix(HEAD), last) {
                (Some(heading), _) => {
                    transcript.parts.push(part(heading).ok_or(Misread::Line(nth))?);
                }
                (None, Some(part)) if line.is_empty() || line.starts_with(' ') => {
                    part.lines.push(line.trim_end().to_owned());
                }
                (None, None) if line.is_empty() => {}
                _ => return Err(Misread::Line(nth)),
            }
        }
        for part in &mut transcript.parts {
            // What sets the next part off is no line of this one.
            while part.lines.last().is_some_and(String::is_empty) {
                part.lines.pop();
            }
        }
        Ok(transcript)
    }
}

/// A part of which nothing is read yet but its heading.
fn part(heading: &str) -> Option<Part> {
    let (session, rest) = heading.trim_end().split_once(BETWEEN)?;
    let (method, viewer) = rest.rsplit_once(BETWEEN)?;
    let viewer = (viewer != LEADS).then(|| viewer.to_owned());
    let (session, method) = (session.parse().ok()?, method.to_owned());
    Some(Part { session, method, viewer, lines: Vec::new() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(viewer: Option<&str>, lines: &[&str]) -> Part {
        let lines = lines.iter().map(|line| (*line).to_owned()).collect();
        let viewer = viewer.map(str::to_owned);
        Part { session: 1, method: "a · b".to_owned(), viewer, lines }
    }

    #[test]
    fn what_is_written_is_read_as_the_same() {
        let lines = ["     0:00  Fase 1 van 5", "", "           == sessie 1 · a · b"];
        let parts = vec![seen(None, &lines), seen(Some("Anna"), &[]), seen(Some("Bram"), &lines)];
        let transcript = Transcript { parts };
        let text = transcript.written();
        assert_eq!(Transcript::read(&text), Ok(transcript));
        // Some systems end lines otherwise.
        assert_eq!(Transcript::read(&text.replace('\n', "\r\n")).map(|it| it.written()), Ok(text));
    }

    #[test]
    fn what_is_no_transcript_is_told() {
        let version = |text: &str| Err(Misread::Version(text.to_owned()));
        assert_eq!(Transcript::read(""), version(""));
        assert_eq!(Transcript::read("gezien 2\n"), version("gezien 2"));
        assert_eq!(Transcript::read("gezien 1\nx\n"), Err(Misread::Line(2)));
        for heading in ["== kop", "== sessie 1 · a", "== sessie een · a · Anna"] {
            let text = format!("gezien 1\n\n{heading}\n");
            assert_eq!(Transcript::read(&text), Err(Misread::Line(3)));
        }
        let conflict = "gezien 1\n\n== sessie 1 · a · b\n  0:00  x\n<<<<<<< hier\n";
        assert_eq!(Transcript::read(conflict), Err(Misread::Line(5)));
        assert_eq!(Transcript::read("gezien 1\n"), Ok(Transcript::default()));
    }
}
