//! A text of several lines, one command a line; a line that ends with a backslash goes on in the
//! next.

/// The end of a line that goes on.
const GOES_ON: char = '\\';

/// Whether a line goes on in the next.
#[must_use]
pub fn goes_on(line: &str) -> bool {
    line.trim_end_matches(['\r', '\n']).ends_with(GOES_ON)
}

/// The commands in a text; one of several lines keeps its line breaks.
///
/// ```
/// # use intervisie::notation::commands_in;
/// let typed = "Anna verhaal: Eerst dit.\\\nToen dat.\nBram vraag: Wat?";
/// assert_eq!(commands_in(typed), ["Anna verhaal: Eerst dit.\nToen dat.", "Bram vraag: Wat?"]);
/// ```
#[must_use]
pub fn commands_in(text: &str) -> Vec<String> {
    let mut commands = Vec::new();
    let mut open = String::new();
    for line in text.lines() {
        match line.strip_suffix(GOES_ON) {
            Some(part) => {
                open.push_str(part);
                open.push('\n');
            }
            None => commands.push(std::mem::take(&mut open) + line),
        }
    }
    if !open.is_empty() {
        commands.push(open);
    }
    commands
}

/// A command of several lines as it is typed.
#[must_use]
pub fn typed(command: &str) -> String {
    command.replace('\n', "\\\n")
}
