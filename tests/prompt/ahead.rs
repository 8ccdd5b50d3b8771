//! Whoever leads looks ahead, goes back and forth, and mends.

use intervisie::words::Language;

use super::{AGREE, LED, Step, agreed, conversation, line, shown};

/// What lies ahead is looked at before it is done, and what was done is mended without losing it.
fn ahead_and_back() -> Vec<Step> {
    vec![
        line("/vooruitblik"),
        line("/plan"),
        line("/wanneer Dirk oplossing"),
        line("/wanneer Anna verhaal"),
        line("Anna verhaal: Het ging mis.\\\nEn toen nog eens."),
        line("/verslag"),
        line("/ongedaan"),
        line("/opnieuw"),
        line("/opnieuw"),
        line("/verkort 2m"),
        line("/plan 2m"),
        line("/plan straks"),
        line("Anna reden: Ik wil het begrijpen.\nAnna verwachting: Denk mee."),
        line("Anna ja I-02"),
        line("/volgende"),
        line("Carla vraag (feiten): Waar was het?"),
        line("/vooruitblik"),
        line("/vorige"),
        line("/notitie Carla is scherp vandaag"),
        line("/volgende"),
        line("= s.total(\"vraag\")"),
        line("/reken s.kount(\"vraag\")"),
        line("/reken s"),
        line("/reken loop {}"),
        line("/help verkort"),
        line("/help /naar"),
        line("/help verkorten"),
        line("/jump delen De tijd dringt."),
        line("/stop"),
    ]
}

#[test]
fn whoever_leads_looks_ahead_and_goes_back() {
    let said = conversation(Language::Dutch, &LED, agreed(AGREE, ahead_and_back()));
    shown("ahead-and-back-nl", &said);
}

#[test]
fn in_english_whoever_leads_looks_ahead_and_goes_back_too() {
    let said = conversation(Language::English, &LED, agreed(AGREE, ahead_and_back()));
    shown("ahead-and-back-en", &said);
}
