//! A scriptable session engine for peer consultation (*intervisie*).
//!
//! A *method* is plain data that a script builds once; a *session* is a pure, event-sourced
//! state machine that plays it with a cast of people. The modules stand in reading order: each
//! uses only those above it (see `ARCHITECTURE.md`).

pub mod time;

pub mod nearest;

pub mod reference;

pub mod method;

pub mod compare;

pub mod session;

pub mod explore;

pub mod driver;

pub mod notation;

pub mod words;

pub mod case;

pub mod script;

pub mod report;

pub mod rehearsal;

pub mod check;

pub mod lsp;

pub mod store;

pub mod screen;

pub mod repl;

pub mod cli;
