//! The methods that come with the program.

/// Name and text of every built-in method script.
pub const METHODS: &[(&str, &str)] = &[("incident", include_str!("../../methods/incident.rhai"))];
