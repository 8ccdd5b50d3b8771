//! What sessions touch of a method is counted as it happened, and adds up the same in any order.

use std::collections::BTreeMap;

use intervisie::method::{Key, Statement, Word};
use intervisie::rehearsal::{Asking, Coverage};
use intervisie::session::Event;
use proptest::prelude::*;

use super::play::{Play, advance};
use super::runner::for_all;
use super::story::{Story, story};

/// A story that was played: what it touched, and what was refused by which rule.
fn covered(story: &Story, most: usize) -> (Play, Coverage, Vec<Key>) {
    let mut play = Play::new(&story.draft);
    let (mut coverage, mut refused) = (Coverage::default(), Vec::new());
    for beat in story.beats.iter().take(most) {
        let asked = play.asked(beat);
        advance(&mut play.session, asked.time);
        let asking = Asking::of(&play.session, &asked.input());
        match asked.put(&mut play.session) {
            Ok(seq) => {
                let session = &play.session;
                coverage.accepted(&asking, session, session.journal().events(seq));
            }
            Err(refusal) => {
                coverage.refused(refusal);
                refused.extend(refusal.key());
            }
        }
    }
    coverage.add_session(&play.session);
    (play, coverage, refused)
}

#[test]
fn what_is_counted_is_what_happened() {
    for_all(400, story(30), |story: Story| {
        let (play, coverage, refused) = covered(&story, usize::MAX);
        let (method, journal) = (&play.session.table().method, play.session.journal());
        let events: Vec<Event> =
            journal.iter().flat_map(|(_, _, events)| events.to_vec()).collect();
        let known = method.statements();
        let mut broken: BTreeMap<Key, u64> = BTreeMap::new();
        for key in refused.into_iter().chain(events.iter().filter_map(against)) {
            *broken.entry(key).or_default() += 1;
        }
        for (statement, count) in coverage.counts() {
            prop_assert!(known.contains(&statement), "{:?}", statement);
            prop_assert!(count.broken <= count.hits, "{:?} {:?}", statement, count);
            let Statement::Cited(key) = statement else { continue };
            // What rings is told of by the clock.
            if !matches!(key.word, Word::Timebox | Word::Total | Word::Starts | Word::Floor) {
                let own = broken.get(&key).copied().unwrap_or_default();
                prop_assert_eq!(count.broken, own, "{:?}", key);
            }
        }
        for phase in &method.phases {
            let id = method.phase_id(&phase.id).expect("it is there");
            let begun = [Event::PhaseEntered(id), Event::Interrupted(id)];
            let begun = events.iter().filter(|event| begun.contains(event)).count();
            prop_assert_eq!(coverage.phase(id).begun, begun as u64, "{}", &phase.id);
        }
        Ok(())
    });
}

/// The rule that something went against.
fn against(event: &Event) -> Option<Key> {
    match event {
        Event::Warned(key) | Event::Overridden(key) => Some(*key),
        Event::EffectRefused(_, why) => why.key(),
        _ => None,
    }
}

#[test]
fn sums_are_the_same_in_any_order_and_on_paper() {
    for_all(200, (story(20), 0..20_usize, 0..20_usize), |(story, some, more)| {
        let parts = [some, more, usize::MAX].map(|most| covered(&story, most).1);
        let sum = |order: [usize; 3]| {
            let mut sum = Coverage::default();
            for at in order {
                sum.add(&parts[at]);
            }
            sum
        };
        let all = sum([0, 1, 2]);
        prop_assert_eq!(&all, &sum([2, 1, 0]));
        prop_assert_eq!(&all, &sum([1, 2, 0]));
        prop_assert_eq!(all.sessions(), 3);
        let written = serde_json::to_string(&all).expect("it can be written");
        prop_assert_eq!(&all, &serde_json::from_str(&written).expect("it can be read"));
        // As many counts for many sessions as there are statements.
        let most = open_statements(&story);
        prop_assert!(all.counts().count() <= most);
        Ok(())
    });
}

fn open_statements(story: &Story) -> usize {
    Play::new(&story.draft).session.table().method.statements().len()
}
