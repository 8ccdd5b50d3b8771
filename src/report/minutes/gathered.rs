//! Minutes gathered from a view: what it does not show does not get into them.

use super::data::{About, Along, LeftOpen, Minutes, PhaseMinutes, RoleHeld, Times};
use super::entry::kind;
use super::parts::{Part, parts};
use crate::method::{Kind, RoleId, Word};
use crate::report::Titled;
use crate::session::{Event, Line, Seen, Seq, View, Viewer};
use crate::time::{Span, Time};
use crate::words::{Language, Words};

impl Minutes {
    /// The minutes of a view.
    #[must_use]
    pub fn of(words: &Words, view: &View<'_>, about: About) -> Minutes {
        let session = view.session();
        let (method, cast) = (&session.table().method, session.cast());
        let lines = view.lines();
        // No further than this viewer knows of: what others do unseen takes time too.
        let until = lines.iter().map(|line| line.time).max().unwrap_or(Time::ZERO);
        let Part { opening, phases } = parts(words, view, &lines, until);
        let withheld = view.withholding();
        let withheld = withheld.iter().map(|person| cast.name(person).to_owned());
        let own = withheld.filter(|_| lines.iter().any(is_withheld));
        Minutes {
            version: 1,
            language: match words.language() {
                Language::Dutch => "nl",
                Language::English => "en",
            },
            session: about.session,
            day: about.day,
            follows: about.follows,
            method: Titled { id: method.id.clone(), title: method.title.clone() },
            reader: match view.viewer() {
                Viewer::Person(person) => Some(cast.name(person).to_owned()),
                Viewer::Host | Viewer::Room | Viewer::Nobody => None,
            },
            ended: session.state().ended,
            people: cast.names().map(str::to_owned).collect(),
            roles: roles(view),
            times: times(view, &phases, until),
            opening,
            phases,
            left_open: left_open(words, view, &lines),
            intentions: along(words, view, &lines, |kind| kind.carried),
            takeaways: along(words, view, &lines, |kind| kind.takeaway),
            withheld: own.collect(),
        }
    }
}

fn roles(view: &View<'_>) -> Vec<RoleHeld> {
    let session = view.session();
    let roles = session.table().method.roles.iter().enumerate().map(|(at, role)| {
        let holders = session.state().holders_of_role(RoleId::at(at));
        let people = holders.iter().map(|person| session.cast().name(person).to_owned());
        RoleHeld { id: role.id.clone(), title: role.called().to_owned(), people: people.collect() }
    });
    roles.filter(|role| !role.people.is_empty()).collect()
}

/// How long all of it took: what is over the time of the whole is so by the clock on the wall,
/// which no pause stops.
fn times(view: &View<'_>, phases: &[PhaseMinutes], until: Time) -> Times {
    let planned = view.session().table().method.timebox.as_ref().map(|timebox| timebox.most);
    let elapsed = until.since(Time::ZERO);
    let over = planned.map_or(Span::ZERO, |planned| elapsed.less(planned));
    let mut times = Times { planned, over, ..Times::default() };
    for took in phases.iter().filter_map(|phase| phase.time) {
        times.lasted += took.lasted;
        times.paused += took.paused;
        if let Some(allowed) = took.allowed() {
            times.limited_planned += allowed;
            times.limited_lasted += took.lasted;
        }
    }
    times.limited_over = times.limited_lasted.less(times.limited_planned);
    times
}

/// Every gate that was passed while it was open, with the reason given, by those who were there.
fn left_open(words: &Words, view: &View<'_>, lines: &[Line<'_>]) -> Vec<LeftOpen> {
    let reason = |seq: Seq| {
        lines.iter().filter(|line| line.seq == seq).find_map(|line| match line.seen {
            Seen::Event(Event::PhaseLeft(..) | Event::Ended(_), text) => {
                Some(text).filter(|text| !text.is_empty()).map(str::to_owned)
            }
            _ => None,
        })
    };
    let gates = lines.iter().filter(|line| line.struck.is_none()).filter_map(|line| {
        let (key, required) = match line.seen {
            Seen::Event(Event::Overridden(key), _) => (key, true),
            Seen::Event(Event::Warned(key), _) => (key, false),
            _ => return None,
        };
        (key.word == Word::Gate).then_some((line.seq, key, required))
    });
    let open = gates.map(|(seq, key, required)| {
        let then = view.at(seq);
        LeftOpen {
            phase: then.session().table().method.phase(key.phase).title.clone(),
            what: words.stated(then.session(), key),
            required,
            reason: reason(seq),
        }
    });
    // What stayed open each time is told once.
    let mut told: Vec<LeftOpen> = Vec::new();
    for one in open {
        if !told.contains(&one) {
            told.push(one);
        }
    }
    told
}

/// What was said of the kinds that are meant, and not taken back.
fn along(
    words: &Words,
    view: &View<'_>,
    lines: &[Line<'_>],
    is_meant: impl Fn(&Kind) -> bool,
) -> Vec<Along> {
    let session = view.session();
    let method = &session.table().method;
    let standing = lines.iter().filter(|line| line.struck.is_none());
    let own = standing.filter_map(|line| {
        let Seen::Act { label, act, text, named, withheld, .. } = line.seen else { return None };
        let now = session.act_now(line.seq, act)?;
        is_meant(method.kind(now.kind)).then(|| Along {
            who: named.then(|| session.cast().name(act.person).to_owned()),
            label,
            kind: kind(method, now.kind),
            words: Some(text).filter(|text| !text.is_empty()).map(str::to_owned),
            withheld,
            said: words.line(view, line).unwrap_or_default(),
        })
    });
    own.collect()
}

fn is_withheld(line: &Line<'_>) -> bool {
    matches!(line.seen, Seen::Act { withheld: true, .. })
}
