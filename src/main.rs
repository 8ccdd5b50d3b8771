//! The program: installs the counting allocator and hands over to the command line.

use std::alloc::System;
use std::process::ExitCode;

use cap::Cap;
use intervisie::script::Meter;

/// Counts the bytes that are alive, so that a script that grows without end is stopped in time.
#[global_allocator]
static MEMORY: Cap<System> = Cap::new(System, usize::MAX);

fn main() -> ExitCode {
    intervisie::cli::main(Meter(|| MEMORY.allocated()))
}
