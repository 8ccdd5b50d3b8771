//! What differs between two methods, as parts of sentences: seats, kinds and topics with everything
//! that is said of them, and rights that came or went.

use super::{Words, in_brackets};
use crate::method::{Kind, Method, Right, Role, Topic, TopicSet, Verb};

impl Words {
    /// Everything that is said of a role.
    #[must_use]
    pub fn role_marks(&self, method: &Method, role: &Role) -> String {
        let Role { id: _, name: _, seats, rule, rotates, per, leads, neutral, advised, place: _ } =
            role;
        let cited = rule.as_ref().map_or_else(String::new, |rule| in_brackets(&rule.ids));
        let mut marks = vec![self.seats(seats.least, seats.most) + cited.as_str()];
        marks.extend(per.map(|per| {
            let group = method.groupings[per.index()].called();
            self.say("plan-per", &[("group", group.into())]).trim().to_owned()
        }));
        marks.extend(leads.then(|| self.tell("mark-leads")));
        marks.extend(rotates.then(|| self.tell("mark-rotates")));
        marks.extend(neutral.then(|| self.tell("mark-neutral")));
        marks.extend(
            advised
                .as_ref()
                .map(|rule| self.say("mark-advised", &[("rule", in_brackets(&rule.ids).into())])),
        );
        marks.join(", ")
    }

    /// Everything that is said of a kind.
    #[must_use]
    pub fn kind_marks(&self, method: &Method, kind: &Kind) -> String {
        let Kind {
            id: _,
            name: _,
            verb,
            process,
            seen_by,
            sealed,
            anonymous,
            score,
            task,
            wordless,
            carried,
            takeaway,
            from_case,
            place: _,
        } = kind;
        let mut marks = Vec::new();
        if !verb.is_empty() {
            marks.push(self.say("mark-verb", &[("verb", verb.as_str().into())]));
        }
        marks.extend(process.then(|| self.tell("mark-process")));
        marks.extend(
            seen_by
                .as_ref()
                .map(|who| self.say("mark-seen-by", &[("who", self.who(method, who).into())])),
        );
        marks.extend(sealed.then(|| self.tell("mark-sealed")));
        marks.extend(anonymous.then(|| self.tell("mark-anonymous")));
        marks.extend(score.map(|score| {
            let gaps = [("least", score.least.into()), ("most", score.most.into())];
            self.say("mark-score", &gaps)
        }));
        marks.extend(task.then(|| self.tell("mark-task")));
        marks.extend(wordless.then(|| self.tell("mark-wordless")));
        marks.extend(carried.then(|| self.tell("mark-carried")));
        marks.extend(takeaway.then(|| self.tell("mark-takeaway")));
        if !from_case.is_empty() {
            marks.push(self.say("mark-from-case", &[("keys", from_case.join(", ").into())]));
        }
        if marks.is_empty() { self.tell("diff-plain") } else { marks.join(", ") }
    }

    /// Everything that is said of a topic.
    #[must_use]
    pub fn topic_marks(&self, topic: &Topic) -> String {
        let Topic { id: _, name: _, title, questions, place: _ } = topic;
        let questions = questions
            .iter()
            .map(|question| self.say("mark-question", &[("question", question.as_str().into())]));
        let title = Some(title.clone()).filter(|title| !title.is_empty());
        let marks: Vec<String> = title.into_iter().chain(questions).collect();
        if marks.is_empty() { self.tell("diff-plain") } else { marks.join(", ") }
    }

    /// Everything that is said of a set of topics.
    #[must_use]
    pub fn topic_set_marks(&self, method: &Method, set: &TopicSet) -> String {
        let TopicSet { id: _, topics, divided_over, place: _ } = set;
        let titles = topics.iter().map(|topic| method.topic(*topic).title.clone());
        let divided = divided_over
            .as_ref()
            .map(|who| self.say("mark-divided", &[("who", self.who(method, who).into())]));
        titles.chain(divided).collect::<Vec<_>>().join(", ")
    }

    /// A right that came, or one that went.
    #[must_use]
    pub fn right_changed(&self, method: &Method, right: &Right, came: bool) -> String {
        let id = match (right.verb, came) {
            (Verb::May, true) => "diff-may-new",
            (Verb::May, false) => "diff-may-gone",
            (Verb::Only, true) => "diff-only-new",
            (Verb::Only, false) => "diff-only-gone",
            (Verb::Never, true) => "diff-never-new",
            (Verb::Never, false) => "diff-never-gone",
            (Verb::Avoid, true) => "diff-avoid-new",
            (Verb::Avoid, false) => "diff-avoid-gone",
        };
        let gaps = [
            ("who", self.who(method, &right.who).into()),
            ("n", right.who.parts().into()),
            ("what", self.what(method, &right.what).into()),
            ("rule", in_brackets(&right.rule.ids).into()),
        ];
        self.say(id, &gaps)
    }

    /// The same people and acts under another verb.
    #[must_use]
    pub fn verb_changed(&self, method: &Method, was: Verb, right: &Right) -> String {
        let gaps = [
            ("who", self.who(method, &right.who).into()),
            ("what", self.what(method, &right.what).into()),
            ("was", self.verb(was).into()),
            ("now", self.verb(right.verb).into()),
            ("rule", in_brackets(&right.rule.ids).into()),
        ];
        self.say("diff-verb", &gaps)
    }
}
