//! What an overlay does not say, or says of nothing.

use super::Words;

impl Words {
    /// That an overlay says nothing for the `nth` text of a path, which is a name where the text is
    /// empty; or that it says something there of which the script has nothing.
    #[must_use]
    pub fn untold(&self, path: &str, nth: usize, text: &str, is_more: bool) -> String {
        let gaps = [("path", path.into()), ("n", (nth + 1).into()), ("text", text.into())];
        let id = match (text.is_empty(), is_more) {
            (true, true) => "untold-more",
            (true, false) => "untold-name",
            _ => "untold",
        };
        self.say(id, &gaps)
    }
}
