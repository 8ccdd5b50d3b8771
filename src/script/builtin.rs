//! The methods that come with the program, and their overlays; the build lists the folder.

/// Name and text of every built-in method script, in order of name.
pub const METHODS: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/methods.rs"));

/// Name and text of the English overlay of every built-in method, in order of name.
pub const OVERLAYS: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/overlays.rs"));
