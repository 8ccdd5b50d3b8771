//! How long a session took adds up: every moment belongs to one phase or to a pause in it, and the
//! phase that runs took as long as its own clock says.

use intervisie::session::Way;
use intervisie::time::{Span, Time};
use proptest::prelude::*;

use super::play::{Play, acts};
use super::runner::{Kept, for_all};
use super::story::{Story, story};

#[test]
fn the_times_of_the_phases_are_the_time_of_the_session() {
    for_all(375, story(40), |story: Story| {
        let mut play = Play::new(&story.draft);
        for beat in &story.beats {
            let _ = play.beat(beat);
            adds_up(&play)?;
        }
        prop_assert!(acts(&play.session) < 1_000);
        Ok(())
    });
}

fn adds_up(play: &Play) -> Kept {
    let (session, state) = (&play.session, play.session.state());
    let now = state.now;
    let stretches = session.stretches(now);
    let took = |of: fn(&intervisie::session::Stretch) -> Span| {
        stretches.iter().fold(Span::ZERO, |all, one| all + of(one))
    };
    let gone_through = stretches.iter().filter(|one| one.way != Way::PassedOver);
    let ended = gone_through.filter_map(|one| one.ended).max().filter(|_| state.ended);
    let all = took(|one| one.lasted) + took(|one| one.paused);
    prop_assert_eq!(all, ended.unwrap_or(now).since(Time::ZERO), "{:#?}", &stretches);
    if !state.ended {
        let running: Vec<_> = stretches.iter().filter(|one| one.ended.is_none()).collect();
        let own = running.iter().find(|one| one.phase == state.phase);
        let own = own.expect("a phase runs");
        prop_assert_eq!(own.lasted, state.spent(now), "{:#?}", &stretches);
        prop_assert_eq!(own.allowed(), state.limit());
    }
    Ok(())
}
