//! Examples of the language of bots: each makes one, and what decides for it is asked once.

use intervisie::rehearsal::crowd::Glimpse;
use intervisie::rehearsal::{BEFORE_BOTS, player};
use intervisie::script::{Meter, Script, on_script_thread};

use super::Told;

/// Makes the bot of an example; what is told when it is wrong.
pub(super) fn run(example: &str) -> Result<(), Told> {
    let begins = example.contains("bot(");
    let text = if begins { example.to_owned() } else { format!("{BEFORE_BOTS}{example}") };
    let told = on_script_thread(|| {
        let made = player(&Script::new("example.rhai", text), Meter::none());
        let player = made.map_err(|error| (error.message, error.hint))?;
        let Some(mind) = player.mind else { return Ok(()) };
        mind.wants(Glimpse::default()).map(|_| ()).map_err(|astray| of_rendered(&astray.told))
    });
    told.expect("a thread for scripts")
}

/// The message and the hint of an error that is kept as it was drawn.
fn of_rendered(text: &str) -> Told {
    let line = |mark: &str| text.lines().find_map(|line| Some(line.split_once(mark)?.1.to_owned()));
    (line("Error: ").unwrap_or_else(|| text.to_owned()), line("Help: "))
}
