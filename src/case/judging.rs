//! Words that plainly judge. A short list: it is there for a hint, and says nothing of a text in
//! which it finds none.

/// Whole words, in small letters, each in the forms it takes.
const JUDGING: &[&str] = &[
    // In Dutch.
    "arrogant",
    "arrogante",
    "asociaal",
    "asociale",
    "belachelijk",
    "belachelijke",
    "brutaal",
    "brutale",
    "hysterisch",
    "hysterische",
    "idioot",
    "idiote",
    "incompetent",
    "incompetente",
    "irritant",
    "irritante",
    "kinderachtig",
    "kinderachtige",
    "lastig",
    "lastige",
    "onbekwaam",
    "onbekwame",
    "onbeschoft",
    "onbeschofte",
    "onprofessioneel",
    "onprofessionele",
    "onredelijk",
    "onredelijke",
    "respectloos",
    "respectloze",
    "schandalig",
    "schandalige",
    "stom",
    "stomme",
    "vervelend",
    "vervelende",
    // In English, as far as it is not the same word.
    "annoying",
    "childish",
    "disrespectful",
    "hysterical",
    "lazy",
    "outrageous",
    "ridiculous",
    "rude",
    "stupid",
    "unprofessional",
    "unreasonable",
];

/// The judging words in a text, in its order and each once, in small letters.
pub(super) fn judging(text: &str) -> Vec<&'static str> {
    let small = text.to_lowercase();
    let mut found = Vec::new();
    for word in small.split(|c: char| !c.is_alphanumeric()) {
        let known = JUDGING.iter().find(|one| **one == word);
        found.extend(known.filter(|one| !found.contains(*one)));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::judging;

    #[test]
    fn whole_words_whatever_their_letters_and_each_once() {
        let text = "De Lastige arts, ‘onbeschoft’ en LASTIGE; een stomp en een lastigheid.";
        assert_eq!(judging(text), ["lastige", "onbeschoft"]);
        assert_eq!(judging("Zij zei: schiet op."), [""; 0]);
    }
}
