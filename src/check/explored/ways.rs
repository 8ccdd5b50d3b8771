//! A method as it was explored, in one circle after the other.

use std::rc::Rc;

use crate::check::roles::every_role;
use crate::explore::{Circle, Explored, Limits, circles, explore};
use crate::method::{Method, PersonId, PhaseId, RoleId};
use crate::session::{Rules, Table};
use crate::words::Words;

/// The largest circle that is explored; what goes wrong in a larger one mostly does here.
const LARGEST: usize = 8;

/// How many sizes are explored, from the smallest.
const SIZES: usize = 4;

/// A circle, and what can happen in it.
pub(super) struct Way {
    pub(super) circle: Circle,
    /// Somebody who may leave, once.
    pub(super) leaves: Option<RoleId>,
    pub(super) explored: Explored,
}

/// Explores a method in circles of several sizes, then with somebody of each role who may leave;
/// nothing once that is no longer wanted.
pub(super) fn ways(
    table: &Rc<Table>,
    limits: Limits,
    rules: &mut dyn Rules,
    is_stale: &dyn Fn() -> bool,
) -> Option<Vec<Way>> {
    let method = &table.method;
    let circles = circles(method, &sizes(method));
    let mut ways = Vec::new();
    for circle in &circles {
        if is_stale() {
            return None;
        }
        let explored = explore(table, circle, None, limits, rules);
        ways.push(Way { circle: circle.clone(), leaves: None, explored });
    }
    // In the smallest circle in which nobody is missed yet.
    let whole = circles.iter().filter(|circle| circle.without.is_none());
    if let Some(circle) = whole.clone().nth(1).or(whole.clone().next()) {
        for (role, person) in leavers(method, circle) {
            if is_stale() {
                return None;
            }
            let explored = explore(table, circle, Some(person), limits, rules);
            ways.push(Way { circle: circle.clone(), leaves: Some(role), explored });
        }
    }
    Some(ways)
}

/// The sizes that a method says it is for and can seat, from the smallest.
fn sizes(method: &Method) -> Vec<usize> {
    let seats = every_role(method).map(|role| usize::from(method.role(role).seats.least));
    let (mut least, mut most) = (seats.sum::<usize>().max(1), LARGEST);
    if let Some((circle, _)) = &method.circle {
        // In a small circle somebody may have two roles.
        least = usize::from(circle.least).max(1);
        most = most.min(usize::from(circle.most)).max(least);
    }
    let seated = (least..=most).filter(|size| Circle::of(method, *size, None).is_ok());
    seated.take(SIZES).collect()
}

/// Somebody of each role, who may leave.
fn leavers(method: &Method, circle: &Circle) -> Vec<(RoleId, PersonId)> {
    let roles = (0..method.roles.len()).map(RoleId::at);
    roles.filter_map(|role| Some((role, circle.first_of(role)?))).collect()
}

impl Way {
    /// In what circle that is.
    pub(super) fn told(&self, words: &Words, method: &Method) -> String {
        let named = |role: RoleId| method.role(role).called().to_owned();
        let n = ("n", self.circle.size().into());
        match (self.circle.without, self.leaves) {
            (_, Some(role)) => words.say("explored-leaves", &[n, ("role", named(role).into())]),
            (Some(role), _) => words.say("explored-without", &[n, ("role", named(role).into())]),
            _ => words.say("explored-circle", &[n]),
        }
    }

    /// Whether everybody is there who can be, all the time.
    pub(super) fn is_whole(&self) -> bool {
        self.leaves.is_none() && self.circle.without.is_none()
    }

    /// Whether somebody leaves without whom the method does not seat the circle.
    pub(super) fn loses_whom_it_needs(&self, method: &Method) -> bool {
        self.leaves.is_some_and(|role| {
            let left = self.circle.cast.holders(role).count().saturating_sub(1);
            left < usize::from(method.role(role).seats.least)
        })
    }

    /// Whether a phase is ever the running one.
    pub(super) fn reaches(&self, phase: PhaseId) -> bool {
        self.explored.nodes.iter().any(|node| node.phase == phase)
    }
}
