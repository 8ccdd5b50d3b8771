//! `--bless`, and what is kept of stories: it is looked for beside them, and kept there.

use std::path::PathBuf;
use std::sync::Arc;

use crate::cli::failure::Failure;
use crate::cli::out;
use crate::cli::world::World;
use crate::rehearsal::{
    Blessed, Outcome, Story, Unfit, Verdict, Watch, Why, beside, bless, built_in_kept, kept,
};
use crate::script::Given;
use crate::words::Words;

/// What stories are held to, and the files that hold nothing of any.
pub(super) struct Held {
    pub(super) watch: Watch,
    unfit: Vec<Unfit>,
}

/// Refuses to keep anything where there is no place for it, or of another method than is played
/// from then on.
pub(super) fn can_keep(words: &Words, on_disk: bool, given: &Given) -> Result<(), Failure> {
    if !on_disk {
        return Err(Failure::Usage(words.tell("blessed-built-in")));
    }
    if !given.is_empty() {
        return Err(Failure::Usage(words.tell("blessed-with-settings")));
    }
    Ok(())
}

impl Held {
    /// What is kept beside these stories, which were found in these places; in none if they are
    /// built in. Whoever keeps it anew is held to nothing.
    pub(super) fn of(stories: &[Story], places: Option<&[PathBuf]>, anew: bool) -> Held {
        let (kept, unfit) = match places {
            Some(places) => kept(stories, places),
            None => (built_in_kept(), Vec::new()),
        };
        let kept = if anew { Arc::default() } else { Arc::new(kept) };
        Held { watch: Watch { kept, notes: anew }, unfit }
    }

    /// Tells of the files that hold nothing, and fails if there are any.
    pub(super) fn tell(&self, words: &Words) -> Result<(), Failure> {
        for unfit in &self.unfit {
            out::complain(&format!("{}\n", told(words, unfit, "blessed-unread")));
        }
        if self.unfit.is_empty() { Ok(()) } else { Err(Failure::Said(3)) }
    }

    /// Keeps what everybody saw in the stories that passed, and says of each what became of it.
    /// What was wrong in a file that is written anew is wrong no longer.
    pub(super) fn keep(
        &mut self,
        world: &World,
        outcomes: &[Outcome],
    ) -> (String, Result<(), Failure>) {
        let words = &world.words;
        let (mut lines, mut done) = (vec![String::new()], Ok(()));
        let mut counts = [0_usize; 3];
        for Outcome { story, verdict, seen, .. } in outcomes {
            let file = beside(story);
            let seen = seen.as_ref().filter(|_| *verdict == Verdict::Passed);
            let id = match seen.map(|seen| bless(story, seen)) {
                None => "blessed-not",
                Some(Ok(blessed)) => {
                    self.unfit.retain(|unfit| unfit.path != file);
                    let (id, at) = match blessed {
                        Blessed::New => ("blessed-new", 0),
                        Blessed::Changed => ("blessed-changed", 1),
                        Blessed::Unchanged => ("blessed-unchanged", 2),
                    };
                    counts[at] += 1;
                    id
                }
                Some(Err(unfit)) => {
                    self.unfit.retain(|own| own.path != file);
                    out::complain(&format!("{}\n", told(words, &unfit, "blessed-unwritten")));
                    done = Err(Failure::Said(4));
                    continue;
                }
            };
            lines.push(words.say(id, &[("file", file.display().to_string().into())]));
        }
        let [new, changed, unchanged] = counts.map(Into::into);
        let gaps = [("new", new), ("changed", changed), ("unchanged", unchanged)];
        lines.push(words.say("blessed-sum", &gaps));
        (lines.join("\n") + "\n", done)
    }
}

/// What is the matter with a file; `id` says what could not be done with it, if that is it.
fn told(words: &Words, unfit: &Unfit, id: &str) -> String {
    let file = ("file", unfit.path.display().to_string().into());
    match &unfit.why {
        Why::Unread(why) => words.say(id, &[file, ("why", why.to_string().into())]),
        Why::Version(first) => {
            words.say("blessed-version", &[file, ("first", first.as_str().into())])
        }
        Why::Line(line) => words.say("blessed-line", &[file, ("line", line.to_string().into())]),
        Why::NoStory => words.say("blessed-no-story", &[file]),
    }
}
