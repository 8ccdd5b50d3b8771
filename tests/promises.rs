//! What a session promises, tried on methods, casts and inputs that nobody thought of.
//!
//! A method is drawn as plain data (`draft`) and made (`method`); a story of inputs is drawn as
//! plain data too (`story`), asked (`asking`) and played (`play`). Each promise is a file of its
//! own. Every run draws the same cases; `PROPTEST_RNG_SEED` draws others, `PROPTEST_CASES` more
//! (256 is once).

#[path = "promises/ahead.rs"]
mod ahead;
#[path = "promises/asking.rs"]
mod asking;
#[path = "promises/change.rs"]
mod change;
#[path = "promises/circle.rs"]
mod circle;
#[path = "promises/clock.rs"]
mod clock;
#[path = "promises/conditions.rs"]
mod conditions;
#[path = "promises/course.rs"]
mod course;
#[path = "promises/covered.rs"]
mod covered;
#[path = "promises/draft.rs"]
mod draft;
#[path = "promises/freedom.rs"]
mod freedom;
#[path = "promises/hearing.rs"]
mod hearing;
#[path = "promises/hooks.rs"]
mod hooks;
#[path = "promises/looks.rs"]
mod looks;
#[path = "promises/method.rs"]
mod method;
#[path = "promises/pause.rs"]
mod pause;
#[path = "promises/phases.rs"]
mod phases;
#[path = "promises/play.rs"]
mod play;
#[path = "promises/possible.rs"]
mod possible;
#[path = "promises/retold.rs"]
mod retold;
#[path = "promises/room.rs"]
mod room;
#[path = "promises/runner.rs"]
mod runner;
#[path = "promises/sameness.rs"]
mod sameness;
#[path = "promises/screen.rs"]
mod screen;
#[path = "promises/secrets.rs"]
mod secrets;
#[path = "promises/story.rs"]
mod story;
#[path = "promises/stretches.rs"]
mod stretches;
#[path = "promises/undo.rs"]
mod undo;
