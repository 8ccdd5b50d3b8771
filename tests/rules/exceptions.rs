//! What cannot be otherwise, each with its reason.

/// Rules in force that nobody can go against.
pub(crate) const NEVER_BROKEN: &[(&str, &str)] = &[
    ("I-31", "a free discussion has no turns and no quota: there is nothing to go against"),
    ("I-33", "it allows the group to make connections; who may not speak then is told by I-37"),
    ("I-34", "it allows the group to interpret; who may not speak then is told by I-37"),
    ("I-36", "everybody may always note something for himself, and nobody else ever sees it"),
    ("M-30", "whoever is not meant is out of the room, which is told by M-31"),
    ("M-32", "a free discussion has no turns and no quota: there is nothing to go against"),
    ("M-34", "it allows the group to make connections; who is not meant is told by M-31"),
    ("M-35", "it allows the group to interpret; who is not meant is told by M-31"),
];

/// What can be taken out of a method without any difference: the method, what, why.
pub(crate) const EQUIVALENT: &[(&str, &str, &str)] = &[];
