//! Makes a method ready to be played: names become indices, conditions become tally slots.

use super::conditions::Compiler;
use super::replying::{bit_of, owners};
use crate::method::{
    Done, HookId, Kind, KindId, Method, Pattern, Per, Phase, PhaseId, RoleId, Tags, Trigger, Verb,
    What, Who, Word,
};
use crate::session::table::{
    AfterRow, Deadline, Due, KindFacts, KindTable, LimitRow, Nature, PhaseTable, RightRow, Table,
    WatchRow, key,
};

impl Table {
    /// Makes a method ready to be played.
    #[must_use]
    pub fn new(method: Method) -> Table {
        let kinds = kind_facts(&method);
        let mut compiler = Compiler::new(&method);
        let leaders = compiler.who(&leaders(&method));
        let mut hooks = Vec::new();
        let mut phases = Vec::new();
        for at in 0..method.phases.len() {
            phases.push(compile_phase(&method, PhaseId::at(at), &mut compiler, &mut hooks));
        }
        let groupings = method.groupings.iter();
        let groupings = groupings.map(|grouping| compiler.circle(&grouping.who, true)).collect();
        let repeats = super::way_through::repeats(&method, &mut compiler);
        super::way_through::whens(&method, &mut compiler, &mut phases);
        super::counting::install(&compiler, &mut phases);
        let points = super::clockwork::session_points(&method);
        let choices = super::way_through::choices(&method);
        let arranged = !points.is_empty() || needs_arranging(&method);
        let Compiler { whos, atoms, questions, shared_slots, blocks, replies, .. } = compiler;
        let has_closures = method.has_closures();
        Table {
            method,
            phases,
            atoms,
            questions,
            hooks,
            whos,
            leaders,
            kinds,
            shared_slots,
            blocks,
            replies,
            groupings,
            repeats,
            choices,
            points,
            arranged,
            has_closures,
        }
    }
}

/// Whether the circle of some phase needs more than roles and presence.
fn needs_arranging(method: &Method) -> bool {
    let of_phase = |phase: &crate::method::Phase| {
        let nudges = phase.hooks.iter().flat_map(|hook| &hook.effects);
        phase.floor.is_some()
            || phase.silence.is_some()
            || phase.within.is_some()
            || phase.aside.is_some()
            || phase.starts.is_some()
            || !phase.choices.is_empty()
            || nudges.into_iter().any(|effect| matches!(effect, crate::method::Effect::Nudge(..)))
            || phase.hooks.iter().any(|hook| hook.closure.is_some())
    };
    !method.repeats.is_empty()
        || method.kinds.iter().any(|kind| kind.sealed || kind.score.is_some())
        || method.phases.iter().any(of_phase)
}

fn leaders(method: &Method) -> Who {
    let nobody = Who::Without(Box::new(Who::Everyone), Box::new(Who::Everyone));
    let roles = method.roles.iter().enumerate().filter(|(_, role)| role.leads);
    roles.fold(nobody, |who, (at, _)| Who::Both(Box::new(who), Box::new(Who::Role(RoleId::at(at)))))
}

fn kind_facts(method: &Method) -> Vec<KindFacts> {
    let fact = |kind: &Kind| KindFacts {
        nature: match kind {
            Kind { task: true, .. } => Nature::Task,
            Kind { process: true, .. } => Nature::Anywhere,
            _ => Nature::Content,
        },
        private: kind.seen_by.is_some(),
        worded: !kind.process && !kind.task && !kind.wordless,
        answerable: false,
        sealed: kind.sealed,
        chooses: false,
    };
    let mut facts: Vec<KindFacts> = method.kinds.iter().map(fact).collect();
    for right in method.phases.iter().flat_map(|phase| &phase.rights) {
        if right.verb == Verb::May {
            for kind in right.what.kinds() {
                let nature = &mut facts[kind.index()].nature;
                if *nature == Nature::Anywhere {
                    *nature = Nature::Placed;
                }
            }
        }
    }
    for choice in method.choices() {
        let fact = &mut facts[choice.kind.index()];
        // What it is for says it all.
        (fact.chooses, fact.worded) = (true, false);
    }
    // Some right or gate names it as what is replied to.
    let mut mark = |kind: KindId| facts[kind.index()].answerable = true;
    for phase in &method.phases {
        let rights = phase.rights.iter().flat_map(|right| &right.what.0);
        rights.filter_map(|pattern| pattern.to).for_each(&mut mark);
        owners(phase, &mut |kind, _| mark(kind));
    }
    facts
}

fn compile_phase(
    method: &Method,
    id: PhaseId,
    compiler: &mut Compiler<'_>,
    hooks: &mut Vec<(PhaseId, u8)>,
) -> PhaseTable {
    let phase = method.phase(id);
    compiler.begin(id);
    let mut table = PhaseTable::default();
    table.kinds.resize_with(method.kinds.len(), KindTable::default);
    compile_rights(method, id, compiler, &mut table);
    compile_counts(method, id, compiler, &mut table);
    for (nth, gate) in phase.gates.iter().enumerate() {
        compiler.gate = Some(key(id, Word::Gate, nth));
        table.gates.push(compiler.test(&gate.condition));
    }
    compiler.gate = None;
    if let Some(Done::Condition(condition)) = phase.done_when.as_ref().map(|done| &done.test) {
        table.done_when = Some(compiler.test(condition));
    }
    table.ends = phase.done_when.is_some();
    table.questions = u8::try_from(phase.questions().count()).unwrap_or(u8::MAX);
    table.floor = phase.floor.as_ref().map(|floor| compiler.who(&floor.who));
    let each = phase.timebox.as_ref().and_then(|timebox| timebox.each.as_ref());
    table.time_each = each.map(|who| compiler.who(who));
    compile_answers(method, id, compiler, &mut table);
    compile_watches(method, id, &mut table);
    compile_hooks(method, id, hooks, &mut table);
    super::clockwork::compile(method, id, &mut table);
    table
}

fn compile_rights(
    method: &Method,
    id: PhaseId,
    compiler: &mut Compiler<'_>,
    table: &mut PhaseTable,
) {
    let phase = method.phase(id);
    for (nth, right) in phase.rights.iter().enumerate() {
        let key = key(id, Word::Right, nth);
        let who = compiler.who(&right.who);
        if right.verb == Verb::Only && table.only.is_none() {
            table.only = Some(key);
        }
        for pattern in &right.what.0 {
            let Pattern { kind, to, tagged, outside } = *pattern;
            // A kind that chooses may be for the same act as often as people choose it.
            let closes = !method.chooses(kind);
            let bit = to.filter(|_| closes).map(|to| compiler.bits(to, std::iter::once(kind)));
            let bit = bit.unwrap_or_default();
            let settled = bit | to.map_or(0, |to| instead(phase, compiler, to, kind));
            let row = RightRow { verb: right.verb, who, to, bit, settled, tagged, outside, key };
            table.kinds[kind.index()].rights.push(row);
        }
    }
    let process = |at: usize| method.kinds[at].process || method.kinds[at].task;
    for (at, kind) in table.kinds.iter_mut().enumerate() {
        // Beside an `only`, other content is not allowed at all.
        let shut = table.only.is_some() && !process(at);
        kind.rights.retain(|row| !shut || matches!(row.verb, Verb::Never | Verb::Only));
        kind.rights.sort_by_key(|row| match row.verb {
            Verb::Never => 0,
            Verb::Only => 1,
            Verb::May => 2,
            Verb::Avoid => 3,
        });
    }
    for (nth, stance) in phase.stances.iter().enumerate() {
        table.stances.push((compiler.who(&stance.who), key(id, Word::Stance, nth)));
    }
}

/// The bits of the replies that gates of a phase take as well as one of this kind.
fn instead(phase: &Phase, compiler: &Compiler<'_>, asked: KindId, kind: KindId) -> u16 {
    let mut bits = 0;
    owners(phase, &mut |owner, what| {
        if owner == asked && what.kinds().any(|reply| reply == kind) {
            bits |= compiler.bits(asked, what.kinds());
        }
    });
    bits
}

fn compile_counts(
    method: &Method,
    id: PhaseId,
    compiler: &mut Compiler<'_>,
    table: &mut PhaseTable,
) {
    let phase = method.phase(id);
    for (nth, order) in phase.orders.iter().enumerate() {
        for pair in order.kinds.windows(2) {
            let (first, per, key) = (pair[0], order.per, key(id, Word::Order, nth));
            let atom = compiler.counted_per(What(vec![Pattern::of(first)]), per);
            if per == Per::Turn {
                table.turn_atoms.push(atom);
            }
            table.kinds[pair[1].index()].after.push(AfterRow { atom, first, per, key });
        }
    }
    for (nth, limit) in phase.limits.iter().enumerate() {
        let atom = compiler.counted_per(limit.what.clone(), limit.per);
        if limit.per == Per::Turn {
            table.turn_atoms.push(atom);
        }
        for kind in limit.what.kinds() {
            let (most, per, key) = (limit.n, limit.per, key(id, Word::Limit, nth));
            table.kinds[kind.index()].limits.push(LimitRow { atom, most, per, key });
        }
    }
    for (nth, last) in phase.lasts.iter().enumerate() {
        table.lasts.push((compiler.count_of(last.kind), key(id, Word::Last, nth)));
    }
}

fn compile_watches(method: &Method, id: PhaseId, table: &mut PhaseTable) {
    for (nth, watch) in method.phase(id).watches.iter().enumerate() {
        let phrases: Vec<String> =
            watch.phrases.iter().map(|phrase| phrase.to_lowercase()).collect();
        for pattern in &watch.what.0 {
            let (phrases, most_words) = (phrases.clone(), watch.most_words);
            let (wanted, key) = (watch.wanted, key(id, Word::Watch, nth));
            let row = WatchRow { pattern: *pattern, phrases, wanted, most_words, key };
            table.kinds[pattern.kind.index()].watches.push(row);
        }
    }
}

/// Which kinds answer which; other acts, notes among them, only speak of what they reply to.
fn compile_answers(method: &Method, id: PhaseId, compiler: &Compiler<'_>, table: &mut PhaseTable) {
    for (at, kind) in table.kinds.iter_mut().enumerate() {
        let asked = compiler.replies.iter().enumerate();
        let bits = asked.map(|(asked, own)| (KindId::at(asked), bit_of(own, KindId::at(at))));
        kind.bits = bits.filter(|(_, bit)| *bit != 0).collect();
        let rows = kind.rights.iter().filter(|row| row.verb != Verb::Never);
        kind.answers = rows.filter_map(|row| Some((row.to?, Tags::default()))).collect();
    }
    owners(method.phase(id), &mut |asked, what| {
        for pattern in what.0.iter().filter(|pattern| pattern.to.is_none_or(|to| to == asked)) {
            table.kinds[pattern.kind.index()].answers.push((asked, pattern.tagged));
        }
    });
}

fn compile_hooks(
    method: &Method,
    id: PhaseId,
    hooks: &mut Vec<(PhaseId, u8)>,
    table: &mut PhaseTable,
) {
    for (nth, hook) in method.phase(id).hooks.iter().enumerate() {
        let hook_id = HookId::at(hooks.len());
        hooks.push((id, u8::try_from(nth).unwrap_or(u8::MAX)));
        match &hook.trigger {
            Trigger::Act(what) => what.0.iter().for_each(|pattern| {
                table.kinds[pattern.kind.index()].hooks.push((hook_id, *pattern));
            }),
            Trigger::Time(at) => {
                table.deadlines.push(Deadline { at: *at, what: Due::Hook(hook_id) });
            }
            Trigger::Leave => table.leave.push(hook_id),
            Trigger::Enter => table.enter.push(hook_id),
        }
    }
}
