//! Every way in which a session can be looked at: read again, on paper, at the prompt, by a line of
//! script, on the screen of the room.

use intervisie::method::{KindId, PhaseId};
use intervisie::report::{
    About, Minutes, agenda, briefing, divided, glimpse, minutes, preview, standing,
};
use intervisie::session::View;
use intervisie::time::{Span, Time};
use intervisie::words::Words;

use super::screen::painted;

/// What one viewer is shown at a moment.
pub(super) type Look = fn(&Words, &View<'_>, Time) -> Vec<String>;

/// All of them.
pub(super) const LOOKS: [Look; 5] = [shown, on_paper, at_the_prompt, counted, on_the_screen];

fn shown(words: &Words, view: &View<'_>, _: Time) -> Vec<String> {
    let session = view.session();
    let phases = (0..session.table().method.phases.len()).map(PhaseId::at);
    let shown = phases.flat_map(|phase| view.shown_in(phase));
    let mut all: Vec<_> = shown.filter_map(|line| words.line(view, &line)).collect();
    all.extend([minutes(words, view), words.missing(session).join("\n")]);
    all
}

fn on_paper(words: &Words, view: &View<'_>, _: Time) -> Vec<String> {
    let paper = View::on_paper(view.session(), view.viewer());
    let gathered = [view, &paper].map(|view| Minutes::of(words, view, About::default()));
    let all = gathered.iter().map(|minutes| format!("{minutes:?}"));
    all.chain([minutes(words, &paper)]).collect()
}

fn on_the_screen(words: &Words, view: &View<'_>, now: Time) -> Vec<String> {
    vec![painted(words, view, now)]
}

/// What the prompt says to whoever leads.
fn at_the_prompt(words: &Words, view: &View<'_>, now: Time) -> Vec<String> {
    vec![
        briefing(words, view),
        preview(words, view, now),
        glimpse(words, view, now),
        standing(words, view, now),
        divided(words, view, now),
        agenda(words, view.session(), now, Some(Span::minutes(30))),
    ]
}

/// What a line of script could count.
fn counted(_: &Words, view: &View<'_>, now: Time) -> Vec<String> {
    let moment = view.moment(now);
    let kinds = (0..moment.table.method.kinds.len()).map(KindId::at);
    let counts = kinds.map(|kind| {
        let (here, ever) = (moment.state.count_here(kind), moment.state.count_ever(kind));
        format!("{kind:?} {here} {ever}")
    });
    counts.collect()
}
