//! The stories that come with the program; a test compares the list with the folder.

use super::story::Story;
use crate::script::Script;

/// Names as pairs of a name and the text of its file.
macro_rules! texts {
    ($($name:literal)*) => {
        &[$(($name, include_str!(concat!("../../scripts/", $name, ".rhai")))),*]
    };
}

/// Name and text of every built-in story, in order of name.
pub const STORIES: &[(&str, &str)] = texts! {
    "incident/advies-bij-bespreken-waarschuwt"
    "incident/alleen-deelnemers-vragen"
    "incident/bespreken-zonder-inbrenger"
    "incident/binnenkant-niet-aangeroerd"
    "incident/delen-door-deelnemers"
    "incident/doorvragen-na-een-antwoord"
    "incident/eerder-klaar-mag"
    "incident/eerder-ophouden"
    "incident/feiten-niet-aangeroerd"
    "incident/geen-advies-bij-verkennen"
    "incident/gespreksleider-valt-weg"
    "incident/grote-kring-waarschuwt"
    "incident/hele-ronde"
    "incident/inbreng-ononderbroken"
    "incident/inbrenger-antwoordt"
    "incident/inbrenger-komt-niet-aan-bod"
    "incident/inbrenger-luistert"
    "incident/inbrenger-vraagt-om-verheldering"
    "incident/kleine-kring-waarschuwt"
    "incident/klok-pauze"
    "incident/klok-verlengen"
    "incident/klok-waarschuwt-en-loopt-uit"
    "incident/laatste-woord-van-de-inbrenger"
    "incident/meedoen-is-vrijwillig"
    "incident/niet-recent-waarschuwt"
    "incident/notities-van-de-inbrenger"
    "incident/ongedaan"
    "incident/ongedaan-fase"
    "incident/pas-vervult-de-poort"
    "incident/poort-concrete-gebeurtenis"
    "incident/poort-dank"
    "incident/poort-gebeurtenis-nee"
    "incident/poort-ieder-deelt"
    "incident/poort-laatste-woord"
    "incident/poort-reden"
    "incident/poort-sluiting"
    "incident/poort-verhaal"
    "incident/poort-verwachting"
    "incident/poort-voornemen"
    "incident/probleem-benoemd"
    "incident/probleem-niet-benoemd"
    "incident/sluiten-doet-de-gespreksleider"
    "incident/technische-casus"
    "incident/toch-verder-met-een-reden"
    "incident/vaste-volgorde"
    "incident/verwachting-komt-terug"
    "incident/vraag-blijft-liggen"
    "incident/wat-niet-begrepen-wordt"
    "incident/weggaan-en-terugkomen"
    "incident/zonder-gespreksleider"
};

/// The built-in stories.
#[must_use]
pub fn built_in() -> Vec<Story> {
    let story = |(name, text): &(&str, &str)| Story {
        name: (*name).to_owned(),
        script: Script::new(format!("scripts/{name}.rhai"), *text),
    };
    STORIES.iter().map(story).collect()
}
