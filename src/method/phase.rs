//! Phases: stretches of a session with their own rights, presence, clock and requirements.

use std::num::NonZeroU8;

use serde::{Deserialize, Serialize};

use super::{
    Appoint, Choice, Condition, DoneWhen, Floor, Hook, Last, Limit, Order, Place, Reveal, Right,
    Rule, Stance, Starts, Tags, Timebox, TopicId, Watch, What, When, Who, Within,
};

/// A stretch of a session. A phase is closed: what no right allows is refused.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phase {
    /// Its name (`verkennen`).
    pub id: String,
    /// What it is called in the prompt, where that is not its id.
    #[serde(default)]
    pub name: String,
    /// Comes before the steps of the method and is not counted among them.
    #[serde(default)]
    pub prelude: bool,
    /// Off the main line: these people may put it in between, and then all go back.
    #[serde(default)]
    pub aside: Option<Who>,
    /// It is entered only if.
    #[serde(default)]
    pub when: Option<When>,
    /// When it has to begin at the latest.
    #[serde(default)]
    pub starts: Option<Starts>,
    /// Its title, for people.
    pub title: String,
    /// What it is for, in a sentence.
    pub about: String,
    /// Who may do what, in order of declaration.
    pub rights: Vec<Right>,
    /// Who is silent or away.
    pub stances: Vec<Stance>,
    /// In which groups it goes on.
    #[serde(default)]
    pub within: Option<Within>,
    /// Among whom the turn goes round.
    #[serde(default)]
    pub floor: Option<Floor>,
    /// Nothing is said that others hear.
    #[serde(default)]
    pub silence: Option<Rule>,
    /// What comes before what.
    pub orders: Vec<Order>,
    /// Quotas.
    pub limits: Vec<Limit>,
    /// Last words.
    pub lasts: Vec<Last>,
    /// Words to mind.
    #[serde(default)]
    pub watches: Vec<Watch>,
    /// Roles that are given to somebody here.
    #[serde(default)]
    pub appoints: Vec<Appoint>,
    /// What is chosen here.
    #[serde(default)]
    pub choices: Vec<Choice>,
    /// How long it may take.
    pub timebox: Option<Timebox>,
    /// Questions and instructions to show.
    pub prompts: Vec<Prompt>,
    /// Earlier acts to show again.
    pub shows: Vec<Show>,
    /// What was sealed and is opened here.
    #[serde(default)]
    pub reveals: Vec<Reveal>,
    /// What must or should hold before it ends.
    pub gates: Vec<Gate>,
    /// When it ends by itself.
    pub done_when: Option<DoneWhen>,
    /// What it does by itself.
    pub hooks: Vec<Hook>,
    /// Where it is declared.
    pub place: Place,
}

impl Phase {
    /// What people call it in a word.
    #[must_use]
    pub fn called(&self) -> &str {
        if self.name.is_empty() { &self.id } else { &self.name }
    }

    /// The prompts that are questions to ask or skip, in order; a number of one counts from 1.
    pub fn questions(&self) -> impl Iterator<Item = &Prompt> {
        self.prompts.iter().filter(|prompt| prompt.topic.is_some())
    }

    /// What a question is about, by its number from 1: that goes with whatever asks it.
    #[must_use]
    pub fn tags_of_question(&self, number: NonZeroU8) -> Tags {
        let asked = self.questions().nth(usize::from(number.get()) - 1);
        asked.and_then(|prompt| prompt.topic).map_or(Tags::default(), |it| Tags::default().with(it))
    }
}

/// A text for some, shown when the phase begins.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prompt {
    /// For whom.
    pub who: Who,
    /// The text.
    pub text: String,
    /// The topic whose question it is; such a prompt is asked or skipped.
    #[serde(default)]
    pub topic: Option<TopicId>,
    /// Its rule.
    pub rule: Rule,
}

/// Acts of earlier phases, shown again to those among `who` who could see them already.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Show {
    /// Which acts.
    pub what: What,
    /// To whom.
    pub who: Who,
    /// Its rule.
    pub rule: Rule,
}

/// What holds before a phase ends.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gate {
    /// Whether it holds the phase or only warns.
    pub strength: Strength,
    /// What.
    pub condition: Condition,
    /// Its rule.
    pub rule: Rule,
}

/// The two verbs of requirement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Strength {
    /// Holds the phase until it is met or the leader overrides it with a reason.
    Must,
    /// Warns when the phase is left without it.
    Should,
}

impl Strength {
    /// As a script writes it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Strength::Must => "must",
            Strength::Should => "should",
        }
    }
}
