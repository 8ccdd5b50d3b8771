//! Roles and tasks that change hands while a session runs, and the sets of people that follow.

use super::{People, State, Table};
use crate::method::{PersonId, RoleId, Tags, TopicId};

impl State {
    /// Who holds a role now.
    #[must_use]
    pub fn holders_of_role(&self, role: RoleId) -> People {
        self.whos.get(role.index()).copied().unwrap_or_default()
    }

    /// Who holds a topic as a task, may still have it, and did not leave; where nobody does,
    /// everybody who could.
    #[must_use]
    pub fn holders_of(&self, table: &Table, topic: TopicId) -> People {
        let pool = table.method.pool(topic);
        let pool = pool.map_or(People::NOBODY, |pool| self.people(table, pool, People::NOBODY));
        let holders = self.holders.get(topic.index()).copied().unwrap_or_default();
        let holders = (holders & pool) - self.gone;
        if holders.is_empty() { pool } else { holders }
    }

    /// The topics among these that nobody holds who may have them and is there.
    pub(super) fn without_holder(&self, table: &Table, topics: Tags) -> Tags {
        let held = |topic: &TopicId| {
            let holders = self.holders.get(topic.index()).copied().unwrap_or_default();
            holders.meets(self.holders_of(table, *topic) - self.gone)
        };
        topics.iter().filter(|topic| !held(topic)).fold(Tags::default(), Tags::with)
    }

    /// The topics that somebody holds as tasks.
    #[must_use]
    pub fn tasks_of(&self, person: PersonId) -> Tags {
        let own = (0..).zip(&self.holders).filter(|(_, holders)| holders.has(person));
        own.fold(Tags::default(), |tags, (topic, _)| tags.with(TopicId(topic)))
    }

    /// Whether an act is about one of these topics, and its author holds none of those it is about.
    pub(super) fn is_outside(
        &self,
        table: &Table,
        topics: Tags,
        author: PersonId,
        tags: Tags,
    ) -> bool {
        let about = tags.shared(topics);
        !about.is_empty() && !about.iter().any(|topic| self.holders_of(table, topic).has(author))
    }

    /// Gives tasks to somebody, beside whoever has them.
    pub(super) fn take_tasks(&mut self, table: &Table, person: PersonId, topics: Tags) {
        for topic in topics.iter() {
            if let Some(holders) = self.holders.get_mut(topic.index()) {
                *holders = *holders | People::only(person);
            }
        }
        self.gather(table);
    }

    /// Gives a role to somebody, who leaves the role it is drawn from. A role with one seat passes
    /// from one person to the other, who goes back to where the role is drawn from.
    pub(super) fn appoint(&mut self, table: &Table, role: RoleId, person: PersonId) {
        let own = table.method.role(role);
        let alone = own.seats.most == 1;
        let one = People::only(person);
        let all = self.holders_of_role(role);
        // A seat of each group passes on within the group.
        let mut circles = self.circles_of_role(table, role).into_iter();
        let circle = circles.find(|circle| circle.has(person)).unwrap_or(self.everyone());
        let before = if own.per.is_some() { all & circle } else { all };
        let after = if alone { (all - before) | one } else { all | one };
        let given = (0..self.roles).map(RoleId::at).find(|given| {
            self.holders_of_role(*given).has(person)
                && table.method.drawn_from(*given) == Some(role)
        });
        match (table.method.drawn_from(role), given) {
            (Some(from), _) => {
                if let Some(from) = self.whos.get_mut(from.index()) {
                    *from = (*from | (before - after)) - one;
                }
            }
            (None, _) if own.leads => {
                if alone {
                    self.change_places(before, person);
                }
            }
            // Back to where the role was drawn from.
            (None, Some(given)) => self.whos[given.index()] = self.whos[given.index()] - one,
            (None, None) => {}
        }
        if let Some(holders) = self.whos.get_mut(role.index()) {
            *holders = after;
        }
        self.gather(table);
    }

    /// Whoever led takes over the other roles and tasks of whoever leads now, and so goes on taking
    /// part; somebody who has another role already keeps to that one. For one who left they are
    /// shared, until that person is back.
    fn change_places(&mut self, before: People, person: PersonId) {
        let one = People::only(person);
        let held = self.whos.iter().take(self.roles).filter(|holders| holders.meets(before));
        if before.is_empty() || before.has(person) || held.count() > 1 {
            return;
        }
        let leaves = if (before - self.gone).is_empty() { People::NOBODY } else { one };
        let roles = self.whos.iter_mut().take(self.roles);
        for holders in roles.chain(&mut self.holders).filter(|holders| holders.has(person)) {
            *holders = (*holders - leaves) | before;
        }
    }

    /// Works out every set of people that a statement names; roles stand on their own.
    pub(super) fn gather(&mut self, table: &Table) {
        for at in table.method.roles.len()..table.whos.len() {
            self.whos[at] = self.people(table, &table.whos[at], People::NOBODY);
        }
    }
}
