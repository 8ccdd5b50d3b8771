//! A session that is led is written down as a rehearsal, as far as whoever leads may keep it.

use std::fmt;

use super::Room;
use crate::driver::Keeper;
use crate::session::{Rules, Session, Viewer};
use crate::words::Words;

/// Where a session is written down. The room knows no file.
pub trait Shelf: fmt::Debug {
    /// Writes a session down for a viewer, under the name that is given, if one is; what there is
    /// to say about that.
    fn put(&mut self, words: &Words, session: &Session, viewer: Viewer, name: &str) -> String;
}

impl<R: Rules, K: Keeper> Room<R, K> {
    /// From here on the session can be written down.
    pub fn write_to(&mut self, place: Box<dyn Shelf>) {
        self.shelf = Some(place);
    }

    pub(super) fn save(&mut self, name: &str) -> String {
        let Room { driver, words, shelf, .. } = self;
        let session = driver.session();
        let viewer = Viewer::leading(session);
        let said = match shelf {
            Some(place) => place.put(words, session, viewer, name),
            None => words.tell("save-nowhere"),
        };
        said + "\n"
    }
}
