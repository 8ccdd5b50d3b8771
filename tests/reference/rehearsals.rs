//! Examples of the language of rehearsals: each is a story, which has to hold.

use intervisie::rehearsal::{BEFORE_EXAMPLES, Story, Verdict, run_all};
use intervisie::script::{Library, Meter, Script};
use intervisie::words::Language;

use super::Told;

/// A method with a setting, as the guide shows it.
const KRING: &str = r#"let m = method("kring").title("Kring");
let minuten = m.setting("minuten", 10);
let groep = m.role("groep").at_least(2);
m.kinds(["zin"]);
m.phase("praten").title("Praten").at_most(minuten.minutes).may(groep, "zin");
"#;

/// Plays an example; what is told when it is wrong.
pub(super) fn run(example: &str) -> Result<(), Told> {
    let begins = ["rehearse(", "rehearse_whole("].iter().any(|own| example.contains(own));
    let text = if begins { example.to_owned() } else { format!("{BEFORE_EXAMPLES}{example}") };
    let name = "example".to_owned();
    let story = Story { name, script: Script::new("example.rhai", text) };
    let library = Library::new(Vec::new()).pinned_to(vec![Script::new("kring.rhai", KRING)]);
    let played = run_all(&[story], &library, Meter::none(), 1, Language::English);
    match played.expect("a thread").remove(0).verdict {
        Verdict::Passed => Ok(()),
        Verdict::Broken(error) => Err((error.message, error.hint)),
        Verdict::Failed(failure) => Err((failure.expected, Some(failure.found))),
        Verdict::SeenOtherwise(all) => Err((format!("{all:?}"), None)),
        Verdict::Inconclusive(stop) => Err((stop.to_string(), None)),
    }
}
