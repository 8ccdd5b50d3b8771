//! What a script may use. Knows numbers only; the guard counts them and the engine holds to them.

use std::fmt;
use std::time::Duration;

/// How many bytes of memory are alive in the process, as told by whoever counts them.
///
/// The program installs a counting allocator and passes its reading; without one a script's memory
/// is bounded only by the sizes of its values and its steps.
#[derive(Debug, Clone, Copy)]
pub struct Meter(pub fn() -> usize);

impl Meter {
    /// A meter that counts nothing: the limit on memory is off.
    #[must_use]
    pub fn none() -> Self {
        Self(|| 0)
    }
}

/// Steps and wall time for one run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Allowance {
    /// Nodes of the script that may be evaluated, those in callbacks of native functions included.
    pub operations: u64,
    /// Wall time, looked at every few steps; a single native call is not interrupted.
    pub time: Duration,
}

/// Every limit of the sandbox. The sizes hold for one value with all that is nested in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of one script's text: parsing takes time quadratic in some of its parts.
    pub source: usize,
    /// Functions and closures calling each other.
    pub call_levels: usize,
    /// Nesting of an expression outside functions.
    pub expression_depth: usize,
    /// Nesting of an expression in a function or closure.
    pub function_expression_depth: usize,
    /// Bytes of text in one value.
    pub text: usize,
    /// Items of lists in one value.
    pub list: usize,
    /// Entries of maps in one value.
    pub map: usize,
    /// Variables alive at the same time.
    pub variables: usize,
    /// Functions and closures written in one script.
    pub functions: usize,
    /// Arguments of one call. A call that fits nothing may make the engine try every way of
    /// reading its first sixteen arguments, within one step; twelve keep that short.
    pub arguments: usize,
    /// Parameters of one function or closure, with the variables that it uses from outside.
    pub parameters: usize,
    /// Bytes that a run may add to what was alive when it began.
    pub memory: usize,
    /// For running a script, which builds a method.
    pub building: Allowance,
    /// For one call of a closure.
    pub hook: Allowance,
}

impl Limits {
    /// What every script gets. Far above the need of any method, and low enough that a chain of
    /// closures as long as the steps allow still fits the stack of a script thread when it is
    /// dropped.
    pub const STANDARD: Self = Self {
        source: 64 * 1024,
        call_levels: 32,
        expression_depth: 64,
        function_expression_depth: 32,
        text: 4 * 1024,
        list: 2_000,
        map: 500,
        variables: 128,
        functions: 256,
        arguments: 12,
        parameters: 32,
        memory: 64 * 1024 * 1024,
        building: Allowance { operations: 100_000, time: Duration::from_secs(1) },
        hook: Allowance { operations: 20_000, time: Duration::from_millis(250) },
    };
}

/// What a run is for, which decides how much it may use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Budget {
    /// A whole script.
    Building,
    /// One call of a closure that a script attached.
    Hook,
}

/// The limit that stopped a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stop {
    /// Too many steps.
    Operations,
    /// Calls or expressions nested too deeply.
    Depth,
    /// A text, list, map or script too large, or too many variables or functions.
    Size,
    /// Too much memory.
    Memory,
    /// Too much wall time.
    Deadline,
}

impl Stop {
    /// Whether the same script is stopped in the same way on every machine. Memory and time depend
    /// on the machine and on what else runs: an outcome they decided is inconclusive.
    #[must_use]
    pub fn is_conclusive(self) -> bool {
        !matches!(self, Self::Memory | Self::Deadline)
    }
}

impl fmt::Display for Stop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Operations => "this takes too many steps",
            Self::Depth => "this is nested too deeply",
            Self::Size => "this grows too large",
            Self::Memory => "this uses too much memory",
            Self::Deadline => "this takes too much time",
        })
    }
}
