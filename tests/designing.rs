//! Making a method one's own: settings, and errors in what a variant is built from. Whole stories
//! with the program as it is.

#[path = "designing/built_on.rs"]
mod built_on;
#[path = "support/said.rs"]
mod said;
#[path = "designing/settings.rs"]
mod settings;
mod support;
