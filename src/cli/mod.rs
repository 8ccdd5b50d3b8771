//! The command line: one file a subcommand, each a thin layer over the library.

mod app;
mod args;
mod carried;
mod case;
mod cases;
mod cast;
mod check;
mod config;
mod consent;
mod crowd;
mod definitions;
mod diff;
mod export;
mod failure;
mod follow;
mod followup;
mod forget;
mod help;
mod home;
mod language;
mod lead;
mod methods;
mod minutes;
mod new;
mod out;
mod reference;
mod rehearse;
mod resume;
mod run;
mod save;
mod sessions;
mod settings;
mod show;
mod world;
mod written;

pub use app::main;
