//! The last state of the desk, between whoever changes it and whoever looks at it.

use std::collections::BTreeSet;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

use crate::lsp::desk::Desk;

/// A place for one state of the desk: a new one takes that of the old one.
#[derive(Debug, Default)]
pub(in crate::lsp) struct Latest {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct State {
    desk: Arc<Desk>,
    changed: BTreeSet<Arc<str>>,
    is_over: bool,
}

/// The desk as it is now, and which documents became others since it was last looked at.
#[derive(Debug)]
pub(super) struct News {
    pub(super) desk: Arc<Desk>,
    pub(super) changed: BTreeSet<Arc<str>>,
}

impl Latest {
    /// Puts a state there, in which these documents are others than they were.
    pub(in crate::lsp) fn put(&self, desk: &Desk, changed: impl IntoIterator<Item = Arc<str>>) {
        let mut state = self.lock();
        state.desk = Arc::new(desk.clone());
        state.changed.extend(changed);
        self.changed.notify_one();
    }

    /// Says that nothing more will come.
    pub(in crate::lsp) fn end(&self) {
        self.lock().is_over = true;
        self.changed.notify_one();
    }

    /// Waits for what is new; nothing once all is over.
    pub(super) fn wait(&self) -> Option<News> {
        let state = self.lock();
        let is_idle = |state: &mut State| state.changed.is_empty() && !state.is_over;
        let waited = self.changed.wait_while(state, is_idle);
        let mut state = waited.unwrap_or_else(PoisonError::into_inner);
        (!state.is_over).then(|| state.take())
    }

    /// What is new by now; nothing once all is over.
    pub(super) fn look(&self) -> Option<News> {
        let mut state = self.lock();
        (!state.is_over).then(|| state.take())
    }

    /// Whether a document became another by now, or all is over.
    pub(super) fn is_stale(&self, uri: &str) -> bool {
        let state = self.lock();
        state.is_over || state.changed.contains(uri)
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        // Whoever held it leaves a whole state behind, also if it failed.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn take(&mut self) -> News {
        let changed = std::mem::take(&mut self.changed);
        News { desk: Arc::clone(&self.desk), changed }
    }
}
