//! Whatever is typed, given or found on disk that is not right: what the program says to it, word
//! by word, and with which exit code. 2: asked wrongly, 3: a script or file is wrong, 4: the
//! machine did not play along.

#[path = "bad_input/command_line.rs"]
mod command_line;
#[path = "bad_input/pipes.rs"]
mod pipes;
#[path = "support/said.rs"]
mod said;
#[path = "bad_input/scripts.rs"]
mod scripts;
#[path = "bad_input/sessions.rs"]
mod sessions;
mod support;

/// How an Incident session of four people begins.
const RUN: [&str; 5] = [
    "run",
    "incident",
    "--people=Anna,Bram,Carla,Dirk",
    "--role=inbrenger=Anna",
    "--role=gespreksleider=Bram",
];

/// How its people agree to begin; behind it stands the first step.
const AGREE: &str = "iedereen ja\n/bewaar altijd\n/volgende\n";
