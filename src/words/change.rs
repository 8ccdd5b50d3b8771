//! Why a session cannot go on under another version of its method.

use super::Words;
use crate::session::Obstacle;

impl Words {
    /// What keeps a session from going on under another version, a line each.
    #[must_use]
    pub fn hindered(&self, obstacles: &[Obstacle]) -> String {
        let said = self.tell("hindered");
        let lines = obstacles.iter().map(|obstacle| format!("\n  · {}", self.obstacle(obstacle)));
        lines.fold(said, |said, line| said + line.as_str())
    }

    fn obstacle(&self, obstacle: &Obstacle) -> String {
        let (id, name, given) = match obstacle {
            Obstacle::OtherMethod(name) => ("hindered-other-method", name, 0),
            Obstacle::Running(name) => ("hindered-running", name, 0),
            Obstacle::Phase(name) => ("hindered-phase", name, 0),
            Obstacle::Role(name) => ("hindered-role", name, 0),
            Obstacle::Kind(name) => ("hindered-kind", name, 0),
            Obstacle::Topic(name) => ("hindered-topic", name, 0),
            Obstacle::Choice(name) => ("hindered-choice", name, 0),
            Obstacle::Interrupted(name) => ("hindered-interrupted", name, 0),
            Obstacle::Setting(name) => ("hindered-setting", name, 0),
            Obstacle::Seats { role, given } => ("hindered-seats", role, *given),
        };
        self.say(id, &[("name", name.as_str().into()), ("n", given.into())])
    }
}
