//! Killed at any moment of a line: when it was said, when it was heard, when it was acknowledged.

use super::talk::Talk;
use super::{folder, goes_on, kept};

const KILLS: usize = 120;

#[test]
fn killed_at_any_moment_of_a_line() {
    let home = folder();
    Talk::run(home.path()).kill();
    let mut known = kept(home.path());
    let mut not_acknowledged = 0;
    for nth in 0..KILLS {
        let mut talk = Talk::resume(home.path());
        talk.wait_for("nog een verwachting");
        let line = format!("Anna verhaal: en toen {nth}");
        talk.mention(&line);
        let acknowledged = nth % 3 == 2;
        if acknowledged {
            talk.wait_for("✓ #");
        } else if nth % 3 == 1 {
            talk.wait_for(&line);
        }
        talk.kill();

        let now = kept(home.path());
        assert_eq!(now[..known.len()], known, "{nth}: what was kept before is there");
        assert!(now.len() <= known.len() + 1, "{nth}: only what was asked for is kept");
        assert!(now.len() == known.len() + 1 || !acknowledged, "{nth}: it was acknowledged");
        not_acknowledged += usize::from(now.len() > known.len() && !acknowledged);
        known = now;
    }
    assert!(not_acknowledged < KILLS, "{not_acknowledged}");
    goes_on(home.path());
}
