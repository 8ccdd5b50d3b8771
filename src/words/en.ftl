# What people read, in English.

choice = { $first } or { $last }
each-one = { $who }: { $n ->
    [1] one { $what }
   *[other] at least { $n } × { $what }
}
lack-any = no { $what } yet
list = { $first } and { $last }
nobody = nobody
and = and
or = or

who-everyone = everyone
who-author = whoever said it
who-host = whoever runs the session
who-without = { $all } except { $less }
who-holders = whoever holds { $topic }
what-to = { $kind } to { $to }
what-about = { $kind } about { $topics }
what-outside = { $kind } outside one's own task

condition-lasted = the phase took at least { $span }
condition-went-on = the session took at least { $span }
condition-went-round = everybody had a turn
condition-chosen = { $topic } was chosen
condition-overall = { $part } (over the whole session)
condition-this-round = { $part } (in this round)
each-together = { $who }, together: { $n ->
    [1] { AN($what) }
   *[other] at least { $n } × { $what }
}
each-group = each { $group }: { $n ->
    [1] { AN($what) }
   *[other] at least { $n } × { $what }
}
condition-yes = { $who } answers yes: “{ $question }”
condition-each-yes = { $who }, each: yes to “{ $question }”
condition-asked = all questions about { $topic } were asked or skipped
condition-divided = divided: { $topics }
condition-retention = it was chosen how long the minutes are kept
condition-any = at least one { $what }
condition-goes-on = another case follows
condition-not = not: { $part }
condition-no-yes = { $who } does not answer yes: “{ $question }”
each-person = { $who }, each: { $n ->
    [1] one { $what }
   *[other] at least { $n } × { $what }
}
each-topic = about each topic ({ $topics }): { $n ->
    [1] one { $what }
   *[other] at least { $n } × { $what }
}
each-act = to every { $kind } one { $what }
amount-count = the number of { $what }
amount-people = the number of people ({ $who })
compare = { $left } is { $relation } { $right }
compare-times = { $relation } { $n } × { $what }
compare-less = less { $left } than { $right }
compare-at-most = no more { $left } than { $right }
compare-equal = as many { $left } as { $right }
compare-different = not as many { $left } as { $right }
compare-at-least = at least as many { $left } as { $right }
compare-more = more { $left } than { $right }
relation-less = less than
relation-at-most = at most
relation-equal = exactly
relation-different = not exactly
relation-at-least = at least
relation-more = more than

amount-setting = setting { $setting }
verb-may = { $several ->
    [1] may
   *[other] may
}
verb-only = only
verb-never = never
verb-avoid = rather not
presence-present = { $several ->
    [1] are present
   *[other] is present
}
presence-listening = { $several ->
    [1] only listen
   *[other] only listens
}
presence-turned = { $several ->
    [1] sit with their backs to the group and only listen
   *[other] sits with the back to the group and only listens
}
presence-away = { $several ->
    [1] are out of the room
   *[other] is out of the room
}
seats-any = any number
seats-exactly = exactly { $least }
seats-at-least = at least { $least }
seats-range = { $least } to { $most }

heading = Phase { $n } of { $m }: { $title }
heading-prelude = Beforehand: { $title }
heading-aside = In between: { $title }
line-struck = (taken back) { $line }
withheld = (not released)
withheld-of = Not in these minutes: the words of { $who }. Whoever agrees says so in the session with /consent, or afterwards with `intervisie consent`.
carried = Along to the next time
carried-from = Along from the last time
carried-withheld = Whoever wants his or her words to stand here releases them: intervisie consent { $id } NAME
phase-left-because = { $phase } was closed: { $text }
not-met = not met: { $rule }
warned = note: { $rule }
role-advised = preferably somebody is { $role }
sits-otherwise = with so many people the groups do not come out at { $size }
overridden = gone on all the same, not met: { $rule }
answered-yes = { $who } says yes: { $question }
answered-no = { $who } says no: { $question }
passed = { $who } passes
pass-accepted = the pass of { $who } is accepted
left = { $who } has left
left-because = { $who } has left: { $text }
returned = { $who } is back
went-out = { $who } is out of the room
sent-out = { $who } was taken out of the room
came-in = { $who } is back in the room
appointed = { $who } is { $role } now
turn-given = it is { $who }'s turn
turn-asked = { $who } asks for the turn
turn-ended = { $who } is through; whoever wants takes the turn (/hand)
moved = { $who } goes to group { $group }
passed-over = { $phase } is passed over{ $rule }
put-in-between = something comes in between: { $phase }
went-back = back to { $phase }
chosen = chosen: { $what }
aim-act = { $who }, #{ $label }
aim-act-unnamed = #{ $label }
revealed = open: { $kind }
retracted = #{ $label } was taken back
reclassified = #{ $label } counts as { $kind }
retracted-one = a contribution was taken back
reclassified-one = a contribution counts as { $kind }
line-retracted = (taken back) { $line }
was-kind = { $kind }, first { $was }
somebody = somebody
time-starts = time for { $phase }{ $rule }
time-total-warning = { $left } left until the end of the session
time-total-up = the time for the whole session is up
time-turn-up = the turn of { $who } is up; through? /done
skipped = question ?{ $question } was skipped
kept-not = the minutes are not kept: they go as soon as the session is closed
kept-days = the minutes are kept for { $n ->
    [one] 1 day
   *[other] { $n } days
}
kept-until-forgotten = the minutes are kept until somebody removes them
consented = the words of { $who } may stand in the minutes of others
not-consented = the words of { $who } stay with those who heard them
went-on = another case follows
time-warning = { $left } left for { $phase }
time-up = time is up for { $phase }; finish calmly, lengthen (/lengthen 2m) or move on (/next)
time-over = the time for { $phase } is up
lengthened = { $span } more
shortened = { $span } less
nothing-to-shorten = the time of this phase is up already
paused = paused; the clock stands still
resumed = we go on
said = { $text }
reminded = for { $who }: { $text }
setting-changed = { $setting } is now { $value }
rule-failed = a rule of the method failed ({ $place }); the session goes on
    { $text }
effect-refused = a rule of the method wanted something impossible ({ $place }) { $rule }
undone = taken back{ $what }
redone = counts again{ $what }
method-changed = the method has changed:
    { $text }
ended = the session is closed
ended-because = the session is closed: { $text }

# Minutes: how long it took, what each takes along.

minutes-session = Session
minutes-day = Day
minutes-follows = Follows
minutes-reader = Minutes for
minutes-nobody = nobody in particular: the flow, without words
minutes-people = People
minutes-taken-up = Back to { $phase }
minutes-took = Began at { $began }, took { $lasted }.
minutes-took-planned = Began at { $began }, took { $lasted } of { $planned }.
minutes-took-over = Began at { $began }, took { $lasted } of { $planned }: { $over } too long.
minutes-takeaways = What each takes along
minutes-left-open = Left open
minutes-open-gate = { $phase }: { $what }
minutes-because = { $said } — { $reason }
output-taken = { $file } exists already; name another file
output-unwritten = { $file } cannot be written
output-written = { $file } is written; only you can read it
times = Planned and actual
times-phase = phase
times-planned = planned
times-lasted = took
times-over = too long
times-paused = paused
times-interrupted = interrupted
times-again = { $phase } ({ $n })
times-passed-over = passed over
times-limited = phases with a time
times-together = all phases
times-whole = the whole session

refused-ended = the session is closed; start a new one with `intervisie run`
refused-paused = the session is paused; go on with /resume
refused-not-paused = the session is not paused
refused-gone = { $who } has left and can come back with /return { $who }
refused-not-gone = { $who } is here already
refused-silent = { $who } { $other } in { $phase }.
refused-still-here = first { $other } leaves the room (/out { $other }).
refused-not-here = first { $other } comes back in (/in { $other }).
refused-not-back = { $other } has left: wait for /return { $other }, or stop with /end and the reason.
refused-is-out = { $who } is out of the room and can come back with /in { $who }
refused-not-asked-out = { $who } need not leave the room in { $phase }
refused-not-out = { $who } is not out of the room
refused-needs-topic = say what { $kind } is about: { $other }.
refused-not-appointed = { $other } is not given to anybody in { $phase }
refused-seats-taken = every place as { $other } is taken
refused-not-drawn = { $other } cannot become that here.
refused-not-your-turn = it is not { $who }'s turn, but that of { $other }.
refused-nobody-has-turn = nobody has the turn now; ask for it with /hand { $who }.
refused-not-in-round = { $who } is not in this round.
refused-no-round = in { $phase } there are no turns
refused-has-turn = { $who } has the turn already
refused-waits-for-turn = { $who } asked for the turn already
refused-silence = in { $phase } nobody says anything.
refused-no-groups = { $phase } does not go on in groups
refused-no-such-group = there is no group { $other }
refused-needs-aim = say for whom or what: @name, #number or (topic)
refused-scored-already = { $who } scored this already; /retract or /replace changes it
refused-needs-score = begin with a number from { $other }
refused-nothing-to-choose = there is nothing to choose here
refused-not-among-best = something else got more.
refused-not-chosen = { $phase } cannot be closed yet: nothing is chosen.
refused-not-aside = { $other } is not put in between; go on with /next or /go { $other }
refused-is-aside = { $other } is only put in between: /aside { $other }
refused-in-between = something was put in between already; /next goes back
refused-not-the-author = only whoever said it can do that
refused-phase-is-over = that was said in a phase that is over; say it anew
refused-other-audience = who sees this is fixed; take it back (/retract) and say it anew
refused-no-such-question = { $phase } has no question { $other }
refused-never = { $who } cannot give { $kind } now.
refused-too-early = { $kind } is too early: first { $other }.
refused-enough = no more { $kind } is possible here.
refused-enough-of = no more { $kind } is possible here: { $other }.
refused-after-last-word = the last word was spoken.
refused-only-others = in { $phase } only { $other } speaks.
refused-not-yours = { $kind } is for { $other } in { $phase }.
refused-other-phase = { $kind } does not belong to { $phase }.
refused-nothing-to-answer = there is no open { $other } for { $who }.
refused-nothing-to-correct = that is not there (any more); /transcript shows the numbers
refused-cannot-answer = what this answers is no open { $other } for { $who }: it is answered already, not heard, or something else.
refused-answers-oneself = that is { $who }'s own, and nobody answers or votes for words of one's own.
refused-no-such-act = what this replies to was not said, or was taken back
refused-not-leader = only whoever leads the session can do that
refused-not-a-rule = that cannot be done like this
refused-gate-open = { $phase } cannot be closed yet.
refused-needs-reason = give a reason: /next or /end with a few words behind it
refused-needs-text = say something, behind the colon
refused-not-asked = that question is not asked of { $who } now
refused-did-not-pass = { $other } did not pass
refused-no-timebox = { $phase } has no time limit
refused-nothing-to-undo = there is nothing to take back
refused-nothing-to-redo = nothing was taken back that could count again
refused-nothing-before = { $phase } is the first phase
refused-is-here = you are in { $phase } already
refused-before-change = what happened before the method changed can no longer be taken back or corrected
refused-time-went-back = time does not go back
refused-full = the journal is full

now-possible = Possible now for { $who }: { $what }
answer-to = yes or no { $rule }
why-allowed = { $who } can give { $kind } now{ $rule }
why-always = { $who } can give { $kind } now; that is always possible
when = { $who } can give { $kind } in: { $phases }
when-never = in no phase does the method give { $who } { $kind }

missing-must = { $what }{ $rule }
missing-should = preferably: { $what }{ $rule }
lack-people = { $who }: still { $n ->
    [1] one { $what }
   *[other] less than { $n } × { $what }
}
lack-passed = ; { $who } passes (/accept { $who })
lack-topics = no { $what } yet about { $topics }
lack-replies = no { $what } yet to { $n } × { $kind } (with #number behind it)
lack-answer = no yes yet of { $who } to “{ $question }”
lack-answer-nobody = nobody is there who can say yes to “{ $question }”
lack-questions = neither asked nor skipped yet: { $questions }
lack-tasks = nobody has yet: { $topics }
lack-retention = not yet chosen how long the minutes are kept (/keep no, /keep 30d or /keep always)
lack-another-case = not said that another case follows (/another)
lack-count = { $what }: { $there }, asked { $relation } { $asked }
lack-groups = group { $groups }: { $n ->
    [1] still { AN($what) }
   *[other] not yet { $n } × { $what }
}
lack-time = not yet { $span } over
lack-turns = had no turn yet: { $who }
lack-choice = not chosen yet: no votes
lack-choice-equal = equal: { $what }; whoever leads chooses (/choose)
gate-override = Move on all the same? /next with the reason behind it.
gate-override-jump = Go there all the same? /go { $phase } with the reason behind it.

cast-nobody = nobody takes part; name people with --people Anna,Bram,…
cast-too-many = { $n } people is too many; a session has 63 at most
cast-bad-name = ‘{ $name }’ cannot be a name; use one word that begins with a letter
cast-same-name = two people are called { $name }; give one of them another name
cast-no-role = { $name } has no role
cast-seats = { $role }: { $seats } needed, { $given } given

unknown-command = there is no command /{ $what }
unknown-person = { $what } does not take part
unknown-kind = ‘{ $what }’ is no word of this method
unknown-topic = ‘{ $what }’ is no topic of this method
did-you-mean = ; did you mean ‘{ $near }’?
there-are = ; there are: { $names }
unknown-phase = there is no phase { $what }
no-label-named = name the contribution, for example #3
bad-group = ‘{ $what }’ is no number of a group; write for example: /group Carla 2
see-help = — see /help
unknown-label = #{ $label } cannot be seen here
bad-span = ‘{ $span }’ is not a time; write 2m or 90s
bare-command = write behind it what belongs to it, as in: { $example }
bad-number = ‘{ $what }’ is no number of a question; write ?2, for example
bad-retention = ‘{ $what }’ does not say how long; write no, 30d or always
nobody-named = say who it is about
note-of-nobody = nobody leads; write whose note it is: Anna note: …
no-kind-named = say what it is about: question, advice, …
stray-word = put the colon before ‘{ $word }’; in front of it stand only who, what, @name, (topic), #number and ?question
no-colon = write who, what and a colon: Anna question: …
nothing-fits = { $who } cannot contribute anything now
several-fit = what does { $who } mean? Choose: { $kinds }
no-question = there is no yes-or-no question for { $who } now
no-question-by = no yes-or-no question for { $who } is called { $rule }
no-question-for-all = there is no question now that each answers with yes or no
everybody-answered = everybody has answered already; whoever changes their mind says so: Anna yes
no-answer = ‘{ $what }’ is neither yes nor no
several-questions = which question does { $who } answer? Put its number behind it: { $rules }

plan-leads = , leads the conversation
plan-circle = in the circle: { $seats }{ $rule }
plan-setting = to set: { $setting } = { $value }{ $given }
plan-given = {" "}(given so)
plan-at-most = {" "}— at most { $most }{ $rule }
plan-lasts = {" "}— exactly { $most }{ $rule }
plan-each = {" "}— { $most } for each of { $who }{ $rule }
plan-total = everything together at most { $most }{ $rule }
plan-record-for = the record is for { $who }{ $rule }
plan-export-for = outside the group for { $who } only{ $rule }
plan-repeat = { $first } to { $last }: at most { $n } times{ $rule }
plan-repeat-one = { $first }: at most { $n } times{ $rule }
plan-repeat-again = { $first } to { $last }: again and again{ $rule }
plan-repeat-again-one = { $first }: again and again{ $rule }
plan-repeat-each = { $first } to { $last }: for each of { $who }{ $rule }
plan-repeat-each-one = { $first }: for each of { $who }{ $rule }
plan-until = , until { $what }
plan-hands-over = ; each time somebody else is { $role }
plan-grouping = { $group }: groups of { $size } ({ $who })
plan-per = {" "}per { $group }
plan-aside = is put in between; { $who } can ask for it
plan-when = only if { $what }{ $rule }
plan-starts = begins { $span } before the end at the latest{ $rule }
plan-split = in groups: { $group }{ $rule }
plan-mix = in new groups: { $group }{ $rule }
plan-merge = { $n } groups join: { $group }{ $rule }
plan-in-turn = { $who } in turn{ $rule }
plan-by-hand = { $who }: whoever asks for the turn gets it{ $rule }
plan-per-turn = , at most { $span } a turn
plan-silent = nobody says anything{ $rule }
plan-choose = { $what } is chosen by { $kind }{ $rule }
plan-gives = ; whoever is chosen becomes { $role }
plan-reveal = opened: { $kind }{ $rule }
plan-form = { $what }, begins with: { $phrases }{ $rule }
plan-open = { $from } can become { $role } and go again{ $rule }
plan-limit-turn = at most { $n } × { $what } a turn{ $rule }
plan-limit-group = at most { $n } × { $what } a group{ $rule }
plan-kind = { $kind }: { $marks }
mark-sealed = closed until it is opened
mark-anonymous = without a name
mark-score = with a number from { $least } to { $most }
hook-every = every { $span }
effect-nudge = for those who did nothing yet ({ $who }): { $text }
effect-reveal = opened: { $kind }
effect-hand-over = somebody else is { $role }
plan-who = Who does what
plan-prompts = Questions and instructions
plan-must = Needed to move on
plan-must-by-time = Meant for before the end (time ends the phase)
plan-gate = { $what } — { $reason }{ $rule }
plan-should = Preferably also
plan-by-itself = By itself
plan-right = { $who } { $verb }: { $what }{ $rule }
plan-stance = { $who } { $presence }{ $rule }
plan-order = one after the other: { $kinds }{ $rule }
plan-order-person = each one after the other: { $kinds }{ $rule }
plan-order-turn = one after the other in each turn: { $kinds }{ $rule }
plan-order-group = one after the other in each group: { $kinds }{ $rule }
plan-limit-phase = at most { $n } × { $what } together{ $rule }
plan-limit-person = at most { $n } × { $what } each{ $rule }
plan-last = after { $kind } nobody adds anything{ $rule }
plan-appoint = one { $from } becomes { $role } here{ $rule }
phrases-first = at the beginning: { $phrases }
plan-watch = { $what }, mind the words: { $phrases }{ $rule }
plan-brief = { $what }, preferably at most { $n } { $n ->
    [1] word
   *[other] words
}{ $rule }
plan-prompt = { $who }: { $text }{ $rule }
plan-show = { $who } { $several ->
    [1] see
   *[other] sees
} again: { $what }{ $rule }
plan-done-when = the phase ends by itself as soon as: { $what }
plan-closure = what the script says ({ $place })
hook-act = after { $what }
hook-after = after { $span }
hook-before-end = { $span } before the end
hook-leave = at the end
hook-enter = at the beginning
effect-jump = on to { $phase }
effect-end = the session ends

briefing-question = yes or no of { $who }: “{ $question }”{ $rule }
briefing-turn = has the turn: { $who }
briefing-nobody-has-turn = nobody has the turn; ask for it: /hand NAME
briefing-waiting = asks for the turn: { $who }
briefing-group = group { $n }: { $who }
briefing-lap = round { $n }
briefing-lap-of = round { $n } of at most { $m }
briefing-aside = in between; /next goes back to { $phase }
briefing-missing = needed to move on
briefing-avoid = { $kind } (rather not)
briefing-again = said before
briefing-spoke = contributions so far: { $counts }
briefing-about = so far about: { $counts }
briefing-goes-out = { $who } leaves the room first (/out { $who }, or /remove { $who })
briefing-comes-back = { $who } comes back first (/return { $who }); if not: /end with the reason
briefing-comes-in = { $who } comes back in first (/in { $who })
question-open = { $who }: ?{ $question } { $text }
question-asked = { $who }: ?{ $question } { $text } ✓
question-skipped = { $who }: ?{ $question } { $text } (skipped)
not-here = that is only possible in a rehearsal (intervisie rehearse)
nothing-to-evaluate = write behind it what you want to know: /eval s.count("vraag")
# What could not be kept, and can be tried again.
not-kept-line = this line was NOT kept, so it did not happen: { $why }. Then say it again; everything that was acknowledged is there
not-kept-clock = what the clock brought is NOT kept yet: { $why }. That is tried again by itself
not-kept-version = the new version of the method was NOT kept; this session goes on with the one before: { $why }. That is tried again with every line
kept-again = keeping works again
not-kept = this could not be kept and did not happen; everything before it is there
noted-privately = ✓ noted; seen only by those it concerns
ready = Everything is there; move on with /next.
ready-but = What is needed is there; move on with /next.
interrupted = The line is gone, the session is not. Stop with /quit; it goes on later with intervisie resume.
slept = Nothing happened for { $span }; the clock was stopped. Go on with /resume.
prompt-paused = paused
prompt-over = +{ $span }
who-is = Who is { $role }? ({ $names })
who-is-optional = Who is { $role }? ({ $names }, or Enter for nobody)
who-is-turn = Who is { $role }? ({ $names }; Enter for { $turn })
who-is-turn-optional = Who is { $role }? ({ $names }; Enter for { $turn }, - for nobody)
unknown-role = there is no role { $what }
not-cast = it was not said who has which role; no session was begun. It can be said beforehand: --role inbrenger=Anna, and for nobody --role gespreksleider=
not-people = “{ $line }” does not say who is { $role }; no session was begun. Say it beforehand: --role { $role }={ $names }

agenda = So far: { $span }. Still to go:
agenda-left = { $phase } (now): { $span } left
agenda-over = { $phase } (now): the time is up
agenda-phase = { $phase }: { $span }
agenda-times = { $phase }: { $n } × { $each } = { $span }
agenda-unlimited = { $phase }: without a limit
agenda-sum = { $span } together; /plan 40m tells whether it fits in that time
agenda-fits = { $needed } together, and there is { $room }: it fits, with { $spare } to spare
agenda-rest = { $needed } together, and there is { $room }: that leaves { $spare } for what has no limit,
agenda-short = { $needed } together, and there is { $room }: { $short } too little. It fits if you:
agenda-shorter = shorten everything in proportion: { $phases }
agenda-shorten-now = { $phase } { $span } more (now /shorten { $less })
agenda-shorten = { $phase } { $span }
agenda-without = leave out { $phase }
agenda-without-musts = leave out { $phase }; then this is not done: { $musts }
agenda-later = end { $span } later
agenda-open = not counted, as it has no limit: { $phases }
agenda-spare-for = about { $each } each: { $phases }
when-from-now = {" "}(in { $span } at most)
when-now = {" "}(now)

divided = By estimate, from what came before until it was typed:
divided-share = { $who }: { $n } ×, about { $time } ({ $percent }%)

nobody-leads-now = Nobody leads now: whoever types here does. Ask somebody with /role { $role } NAME.
standing-paused = the conversation is paused
standing-then = , then { $who }
standing-everyone = everybody may speak
standing-who = speaking: { $who }
standing-missing = missing: { $first }
standing-missing-more = missing: { $first } and { $n } more
standing-more = { $first } and { $n } more
hint-not-now = not now

plain-refused = Refused:
plain-noted = Noted:
plain-clock = Clock:
plain-reply = in reply to number

preview = If { $phase } ends now:
preview-waiting = still waits for the turn: { $who }
preview-unanswered = still without an answer: { $labels }
preview-unasked = not asked yet: { $questions }
preview-silent = not heard yet: { $who }
preview-closes = no longer after that: { $kinds }
preview-passes-over = is passed over: { $phase }
preview-next = next: { $phase }
preview-end = then the session is over
glimpse-missing = { $n ->
    [one] one thing is missing
   *[other] { $n } things are missing
}
glimpse-next = next { $phase }
glimpse-end = then it is done

# The room's view (intervisie follow)

room-step = Phase { $n } of { $m }
room-prelude = Beforehand
room-aside = In between
room-left = left, of { $limit }
room-over = over the time of { $limit }
room-spent = so far
room-paused = paused; the clock stands still
room-closed = the session is closed
room-nobody-leads = Nobody leads the session at this moment.
room-leads-again = Somebody leads the session again.
room-asked = The question now
room-next = The next question
room-prompts = What is asked
room-turn = Has the turn
room-turn-time = { $who } ({ $took } of { $most })
room-turn-next = Next
room-turn-hands = Wants it too
room-groups = Groups
room-airtime = Airtime, by estimate
room-out = Out of the room
room-gone = Gone
room-goes-out = Leaves the room first
room-comes-back = Comes back first
room-labelled = { $label }: { $text }
room-for = { $label } ({ $who })
room-bar = { $who }: { $n } ×, { $time }, { $percent }%
room-keys = q closes this view
room-no-terminal = --screen wants a terminal; without --screen there is a line for everything that happens
room-removed = session { $id } is removed

help-acts = Write who, what and a colon:
    {"  "}Anna story: Last week …            who does what
    {"  "}Carla question @Anna (facts): …      to somebody, about a topic
    {"  "}Anna answer #3: …                    to what #3 said
    {"  "}Anna note: …                         for Anna alone
    {"  "}Anna yes                             an answer to a yes-or-no question
    {"  "}everyone yes                         each says yes
    {"  "}Carla question ?2                    asks question ?2 of the phase
help-area-way = The way through the method:
help-area-time = Time:
help-area-turns = Turns:
help-area-people = People:
help-area-mending = Mending:
help-area-looking = Looking:
help-area-keeping = Keeping and leaving:
help-next = on to the next phase; with a reason behind it also when something is missing
help-preview = what ends with the phase, who is still busy, and what comes next
help-back = back to the phase before; it goes on where it was left, with a clock of its own, and so does the way forward
help-go = to another phase; with a reason behind it also when something is missing
help-aside = something in between
help-choose = of equals the facilitator chooses: a contribution (#3), a person (@Dirk) or a topic (facts)
help-skip = let a question of the phase go by
help-another = another case follows in this meeting
help-end = close the session; before its time with a reason behind it
help-lengthen = more time for the phase
help-shorten = less time for the phase
help-pause = stop the clock
help-resume = go on after a pause
help-plan = what still has to happen and whether it fits; with a time behind it: whether it fits in that
help-turn = the turn goes to somebody
help-hand = somebody asks for the turn
help-done = somebody is through with the turn; without a name whoever has it
help-pass = somebody passes
help-accept = take a pass for an answer
help-leave = somebody leaves, with a reason or without
help-return = somebody is back
help-out = somebody leaves the room, as the method asks
help-remove = the facilitator takes somebody out of the room
help-in = somebody is back in the room
help-role = somebody gets a role; the lead is handed over like this too
help-group = somebody goes to another group
help-undo = take back the last thing
help-redo = let what was taken back count again
help-retract = take a contribution back
help-kind = a contribution was something else
help-replace = say it in other words
help-why = why (not), and when
help-when = when somebody may do something, and how long until then
help-status = the phase, who may do what and what is still to be done
help-transcript = what was said, as far as whoever leads may see it
help-airtime = how the conversation is divided over the people, by estimate
help-note = a note that only whoever leads sees
help-eval = ask the session something in Rhai; it does not change by it
help-keep = how long the minutes are kept: no, 30d or always
help-consent = somebody's words may stand in the minutes of others; with no behind it: may not
help-save = write the session down as a rehearsal, with a file behind it or without
help-reload = take over what changed in the script of the method
help-help = everything that can be typed; with a word behind it only that
help-quit = leave the session; go on later with intervisie resume
eg-next = /next
eg-preview = /preview
eg-back = /back
eg-go = /go sharing
eg-aside = /aside time-out
eg-choose = /choose #3
eg-skip = /skip ?2
eg-another = /another
eg-end = /end
eg-lengthen = /lengthen 2m
eg-shorten = /shorten 2m
eg-pause = /pause
eg-resume = /resume
eg-plan = /plan 40m
eg-turn = /turn Carla
eg-hand = /hand Carla
eg-done = /done
eg-pass = /pass Dirk
eg-accept = /accept Dirk
eg-leave = /leave Dirk has to go home
eg-return = /return Dirk
eg-out = /out Anna
eg-remove = /remove Anna
eg-in = /in Anna
eg-role = /role facilitator Carla
eg-group = /group Carla 2
eg-undo = /undo
eg-redo = /redo
eg-retract = /retract #3
eg-kind = /kind #3 advice
eg-replace = /replace #3 How was that?
eg-why = /why Dirk solution
eg-when = /when Dirk solution
eg-status = /status
eg-transcript = /transcript
eg-airtime = /airtime
eg-note = /note Dirk is quiet
eg-eval = /eval s.count("vraag")
eg-keep = /keep 30d
eg-consent = /consent Anna
eg-save = /save
eg-reload = /reload
eg-help = /help lengthen
eg-quit = /quit
help-also = also: { $words }
help-in-english = in Dutch: { $word }
help-now-not = not now: { $why }

hindered = ✗ the script has changed, but this session goes on with the previous version of the method:
hindered-other-method = it is another method: `{ $name }`
hindered-running = phase `{ $name }` is running, and is not in the new version
hindered-phase = the session went through phase `{ $name }`, which is not in the new version
hindered-role = somebody has the role `{ $name }`, which is not in the new version
hindered-kind = kind `{ $name }` was used, and is not in the new version
hindered-topic = topic `{ $name }` was spoken about, and is not in the new version
hindered-choice = choice `{ $name }` was made, and is not in the new version
hindered-interrupted = phase `{ $name }` is interrupted, and is not in the new version
hindered-setting = setting `{ $name }` was changed, and is not in the new version
hindered-seats = { $n ->
    [0] nobody has the role `{ $name }`, and in the new version somebody has to
   *[other] the number of people with the role `{ $name }`, now { $n }, does not fit the new version
}
reload-same = The method has not changed.
reload-wrong = ✗ the script cannot be used like this; this session goes on with the previous version of the method

shadows = note: { $origin } goes before { $hidden }
session-opened = { $title } — session { $id }
session-resumed = { $title } — session { $id }, going on at { $time }
session-closed = Session { $id } is closed. Minutes: intervisie minutes { $id } --for NAME
session-left = Session { $id } is ready to go on: intervisie resume { $id }
script-changed = note: { $method } has changed since ({ $script }); this session goes on with the version it has. With /reload it takes over the new one
none-open = no session is open; begin one with intervisie run
several-open = several sessions are open: { $ids }; name one
no-sessions = no sessions are kept
listed-led = led    { $title }, { $when }: { $people }
listed-open = open   { $title }, { $when }: { $people }
listed-closed = closed { $title }, { $when }: { $people }
forgotten = session { $id } is removed
forget-sure = Remove { $id } for good? (yes, or Enter for no)
forget-not = { $id } stays
meeting-open = in meeting { $meeting } { $id } is still open: one case at a time (G-05); go on with intervisie resume { $id }
followed-from = Intended in { $id }
followed-what-became = { $who }, what became of it?
followed-what-became-unnamed = What became of it?
followed-aside = It can be told in between, at { $title }: /aside { $phase }
followed-nothing = Nothing is told of the last time: nothing went along, or not everybody who is there now heard it.
followed-open = session { $id } is not closed yet; go on with it with intervisie resume { $id }
none-closed = there is no closed session to follow; begin a new one with intervisie run
who-again = Who is there? ({ $names }; Enter for the same people, or the names with commas)
listed-follows = {" "}· follows { $id }
listed-gone = {" "}· follows { $id }, which is no longer kept
meeting-next = Case { $n } of meeting { $meeting }
meeting-closed = Meeting { $meeting } is closed, after { $n ->
    [one] 1 case
   *[other] { $n } cases
}.
meeting-later = Another case follows: intervisie run { $method } --meeting { $meeting }
retention-gone = Session { $id } was not kept, as agreed.
retention-over = removed, because their time is over: { $ids }
case-at-hand = { $who } has prepared a case; nobody else sees it until { $who } brings it in: { $who } { $kind }, with no text behind it
case-missing = without a prepared case: { $who } (P-01)
record-for-others = this record is for { $who }, not for { $name }{ $rule }. { $reason }
export-for-others = outside the group this record is for { $who } only, not for { $name }{ $rule }. { $reason }

# A session retold as a rehearsal.

retold = Retold: { $title }, session { $id }.
retold-on-paper = Retold: { $title }, session { $id }.
    Only for those who were there. Where it says xxx stand words that do not belong here: of people
    who gave no consent, or that were not meant for whoever leads.
retold-without-names = Retold without names, words and day: { $title }.
retell-nameless = this session cannot become a rehearsal: something was said without a name, and a rehearsal would tell whose it is
retell-sealed = this session cannot become a rehearsal: something sealed (a vote, a score) was not opened yet, and a rehearsal would tell it; try again when it is open
retell-changed = this session cannot become a rehearsal: its method changed on the way, and a rehearsal plays one
retell-failed-at-opening = this session cannot become a rehearsal: a rule of the method failed at the opening already, and then every rehearsal fails
retell-too-long = this session is too long for one rehearsal
retell-unsaid = this session cannot become a rehearsal: what happened at { $time } cannot be typed as a line ({ $what })
saved = Saved as a rehearsal: { $file } (readable by you only). Play it with: intervisie rehearse { $file }
save-there = { $file } is there already and stays as it is; give another name: /save NAME.rhai
save-unwritten = cannot write { $file }: { $why }
save-not-kept = the group wants nothing of this session to be kept; so no rehearsal of it either (G-08)
nothing-is-kept = the group wants nothing of this session kept; then no copy of it is made either (G-08)
save-nowhere = nothing can be saved here

export-refused = these minutes cannot leave the group yet: they wait for the consent of { $who } (in the session: /consent NAME; afterwards: intervisie consent)
set-no-value = there is no number for { $setting }; write --set { $setting }=8
set-no-name = there is no name for what { $value } is; write --set minutes={ $value }
set-no-number = ‘{ $value }’ is not a whole number; write for instance --set { $setting }=8
set-twice = { $setting } is set twice; give it one number
set-unknown = { $method } has
set-unknown-both = these two methods have
set-unknown-here = what is played here has
set-no-such = no setting { $setting }
set-all = {" "}There are: { $names }
set-none = nothing to set
untold-name = does not say what it is called: { $path }
untold = says nothing for { $path } ({ $n }): “{ $text }”
untold-more = says something for { $path } ({ $n }), where the script has nothing

# The language server for editors (lsp).
lsp-typed = this talks with an editor, which starts it by itself; docs/guide.md says how to set that up (“In your editor”)
lsp-no-thread = the language server cannot begin
lsp-unreadable = this is no message of the protocol
lsp-not-begun = begin with “initialize”
lsp-begun-already = the conversation has begun already: “initialize” comes once
lsp-shut = after “shutdown” only “exit” can come
lsp-unknown = “{ $method }” cannot be asked here
lsp-misunderstood = “{ $method }” is not understood like this: { $why }
lsp-failed = the program itself failed here; this is no fault of the script: please report it, with the script
lsp-not-shelved = { $method } cannot be put down as a file: { $why }
lsp-seen-from = { $text } (seen from { $script })
lsp-method = method
lsp-role = role
lsp-topics = topics
lsp-topic = topic
lsp-kind = kind
lsp-groups = groups
lsp-setting = setting
lsp-phase = phase
lsp-choice = choice

diff-heading = { $was } ({ $was-id }) → { $now } ({ $now-id })
diff-same = { $was } and { $now } are the same
diff-whole = As a whole
diff-nothing = nothing that can be compared
diff-unchanged = The same: { $phases }
diff-phase-new = new: { $phase }
diff-phase-gone = gone: { $phase }
diff-moved-after = comes after { $phase } now
diff-moved-first = comes first now
diff-reordered = the questions and instructions come in another order
diff-cited-now = cites { $ids } now too
diff-cited-no-longer = cites { $ids } no longer
diff-labelled = { $label }: { $value }
diff-becomes = { $was } → { $now }
diff-reason = { $what }; the reason is now: “{ $reason }”
diff-no-reason = { $what }; without a reason
diff-title = title
diff-name = name at the prompt
diff-about = what for
diff-source = source
diff-prelude = comes before the steps and is not counted among them
diff-in-order = what belongs to another phase is refused{ $rule }
diff-time = time
diff-each = { $most } for each of { $who }{ $rule }
diff-at-most = at most { $most }{ $rule }
diff-lasts = exactly { $most }{ $rule }
diff-setting = setting { $setting }
diff-role = role { $role }
diff-kind = contribution { $kind }
diff-topic = topic { $topic }
diff-topics = topics { $topics }
diff-plain = nothing more
diff-may-new = { $who } { $n ->
    [one] is
   *[other] are
} now also allowed: { $what }{ $rule }
diff-may-gone = { $who } { $n ->
    [one] is
   *[other] are
} no longer allowed: { $what }{ $rule }
diff-only-new = only { $who } { $n ->
    [one] is
   *[other] are
} now allowed: { $what }{ $rule }
diff-only-gone = no longer: only { $who } may: { $what }{ $rule }
diff-never-new = { $who } { $n ->
    [one] is
   *[other] are
} now never allowed: { $what }{ $rule }
diff-never-gone = { $who } { $n ->
    [one] is
   *[other] are
} no longer forbidden: { $what }{ $rule }
diff-avoid-new = { $who } { $n ->
    [one] is
   *[other] are
} now warned at: { $what }{ $rule }
diff-avoid-gone = { $who } { $n ->
    [one] is
   *[other] are
} no longer warned at: { $what }{ $rule }
diff-verb = { $who }, { $what }: { $was } → { $now }{ $rule }
mark-leads = leads the conversation
mark-rotates = goes to somebody else with the next case
mark-neutral = is not counted among everyone
mark-advised = advised{ $rule }
mark-verb = “{ $verb }”
mark-process = an act of whoever leads
mark-seen-by = seen only by { $who }
mark-task = divides tasks
mark-wordless = needs no words
mark-carried = goes along to the next time
mark-takeaway = is what somebody takes away
mark-from-case = from the preparation: { $keys }
mark-divided = divided over { $who }
mark-question = “{ $question }”

new-bad-name = ‘{ $name }’ cannot be the name of a method; use at most 40 small letters, digits and dashes, a letter first, for instance { $near }
new-taken = there is a method { $name } already; choose another name, for instance { $near }
new-mine = my-{ $name }
new-some-name = my-method
new-there = { $file } exists already and stays as it is; choose another name
new-unwritten = { $file } cannot be written
new-written = Written: { $method } and the rehearsal { $story }
new-next = Next:
    {"  "}intervisie show { $name }                 how it reads
    {"  "}intervisie check { $name }                what is not right about it
    {"  "}intervisie rehearse scripts/{ $name }     play the rehearsal
    {"  "}intervisie run { $name } --people …       lead a session of it
new-next-diff = {"  "}intervisie diff { $from } { $name }     what changes, and for whom
new-variant-head = { $title }: a variant of { $base }. What does not stand here is as it is there.
new-phases = The phases, with the rules they cite:
new-roles = The roles: { $roles }
new-kinds = The contributions: { $kinds }
new-examples = This is how something is changed. Take away the // where you want it, and see what it does:
    intervisie diff { $from } { $name }
new-example-about = What it is for:
new-example-time = A phase shorter or longer:
new-example-phase = One phase more, after another:
new-example-remove = Everything gone in a phase that cites this rule:
new-example-may = Somebody may do what was not allowed, with a rule and a reason of your own:
new-example-prompt = One question or instruction more:
new-example-borrow = A phase of another method:
new-example-gone = A phase gone:
new-example-setting = Another number for a setting ({ $setting }); this goes into the first line:
new-about = For an evening with our own group.
new-phase-id = silence
new-phase-title = A minute of silence
new-prompt = What do you take along?
new-rule-id = OWN-1
new-reason = That is what we agreed.
new-story-head = How { $name } begins. A rehearsal plays a session without time going by.
new-story-more = Play on, line by line as you type; ! says what becomes of the line above it:
    s.play(`
    {"    "}Anna notitie: What a beginning.
    {"    "}+2m
    {"    "}Anna nonsense: …
    {"    "}! not understood
    `);

rehearsal-taken = accepted
rehearsal-nothing = nothing
rehearsal-accepted = accepted: { $line }
rehearsal-refused = refused: { $line }
rehearsal-refused-by = refused by { $rule }: { $line }
rehearsal-warned = accepted with a warning: { $line }
rehearsal-warned-by = accepted with a warning by { $rule }: { $line }
rehearsal-not-understood = not understood: { $line }
rehearsal-rule-failed = a rule of the method fails: { $line }
rehearsal-no-rule-failed = no rule of the method fails
rehearsal-to-the-end = simulated people play the session to its end (seed { $seed })
rehearsal-held = nobody can do what is still needed here
    { $there }
rehearsal-endless = the session goes round and round
    { $there }
rehearsal-reaches = on to { $phase }
rehearsal-skipped = skipped in this rehearsal
rehearsal-is = { $what } is { $value }
rehearsal-is-not = { $what } is not { $value }
rehearsal-has = { $what } has { $value }
rehearsal-lacks = { $what } lacks { $value }
rehearsal-at-least = { $what } is at least { $value }
rehearsal-at-most = { $what } is at most { $value }
rehearsal-expected = expected
rehearsal-found = found
rehearsal-because = because
rehearsal-transcript = transcript
rehearsal-memory = cannot be said: there was too little memory here
rehearsal-deadline = cannot be said: it took too long here
rehearsal-stories = { $n ->
    [one] { $n } story
   *[other] { $n } stories
}
rehearsal-lines = { $n ->
    [one] { $n } line
   *[other] { $n } lines
}
rehearsal-passed = { $n } passed
rehearsal-failed = { $n } failed
rehearsal-broken = { $n } with a mistake in the script
rehearsal-inconclusive = { $n } cannot be said

coverage-heading = { $title } ({ $name }): { $n } of the { $of } statements hit ({ $percent }), in { $sessions ->
    [1] 1 session
   *[other] { $sessions } sessions
}
coverage-never = never hit
coverage-idle = { $phase }{ $begun ->
    [0] {": "}this phase never began
   *[other] {": "}began { $begun } ×, but this did not come up
}
coverage-hits = hit
coverage-kept = kept
coverage-broken = broken
coverage-statement = where and what
coverage-whole = The method as a whole
coverage-phase = { $phase } (began { $begun } ×, left { $left } ×)
coverage-script = { $script }: { $n } of the { $of } statements hit
coverage-line-never = never
coverage-below = { $name }: { $percent } hit, and at least { $least } asked for
coverage-in-passing = Played in passing, by stories about another method: { $methods }
coverage-changed = { $method } changed while it was rehearsed; rehearse again
percent = { $whole }.{ $parts }%
percent-whole = { $whole }%
percent-wrong = ‘{ $text }’ is no percentage; write a number from 0 to 100, such as 80 or 92.5
fail-under-of-what = --fail-under says how much is enough; say of what: --coverage or --mutate

blessed-new = new: { $file }
blessed-changed = changed: { $file }
blessed-unchanged = unchanged: { $file }
blessed-not = not kept, since the story does not pass: { $file }
blessed-sum = kept what everybody saw: { $new } new, { $changed } changed, { $unchanged } unchanged
blessed-built-in = there is no folder beside the built-in rehearsals to keep anything in; name rehearsals of your own, or put them in the folder scripts
blessed-with-settings = --bless keeps what everybody sees of a method as it is; leave out --set
blessed-unread = { $file } cannot be read ({ $why }), so nothing is compared with what is kept in it; mend it, or keep anew with --bless
blessed-unwritten = { $file } cannot be written ({ $why }); what was in it is still there
blessed-version = { $file } begins with ‘{ $first }’ and not with ‘gezien 1’: it is of another version; keep anew with --bless
blessed-line = { $file }:{ $line }: this does not belong here, so nothing is compared with it; mend it, or keep anew with --bless
blessed-no-story = { $file } belongs to no story: there is no script of that name beside it; give it the name of its story, or throw it away
seen-otherwise = { $story } is seen otherwise than what is kept in { $file }
seen-host = whoever leads
seen-stayed = session { $nth } ({ $method }), for { $who }:
seen-new = session { $nth } ({ $method }), for { $who }: this was not there
seen-gone = session { $nth } ({ $method }), for { $who }: this is there no longer
seen-more = { $n ->
    [one] and { $n } line more
   *[other] and { $n } lines more
}
seen-keep = If it is right as it is seen now, keep it: intervisie rehearse { $scripts } --bless
rehearsal-otherwise = { $n } seen otherwise

variant-on = On { $method }:
variant-declared = { $story }: holds, with declared differences
variant-none = these rehearsals belong to no method that has variants; name a method: --on kommeer
variant-head-method = method
variant-head-hold = hold
variant-head-declared = differ as declared
variant-head-differ = differ undeclared
on-alone = --on and --variants do not go with --coverage, --bless, --mutate or --all
whatif-heading = {"  "}{ $here } → { $there }
whatif-unseated = these people cannot be seated there: { $why }
whatif-not-passed = this story does not hold on its own method (intervisie rehearse); this is how far it came
whatif-no-session = this story opens no session
whatif-opening = (opening)
whatif-refused = ✗ refused: { $why }
whatif-warned = ! warned of: { $why }
whatif-unsaid = ✗ cannot be said: { $why }
whatif-held = ⧖ waits: { $why }
whatif-first = → first past: { $why }
whatif-allowed = ✓ allowed there; refused here: { $why }
whatif-idle = – leads nowhere there (here to { $why })
whatif-failed = ✗ a rule of the method fails: { $why }
whatif-reason = so the session went on
whatif-absent-kind = there is no contribution “{ $name }”
whatif-absent-phase = there is no phase “{ $name }”
whatif-absent-role = there is no role “{ $name }”
whatif-absent-topic = there is no topic “{ $name }”
whatif-absent-question = this question is not asked of this person there
whatif-absent-choice = this cannot be chosen there
whatif-absent-act = what this is about was not said there
whatif-absent-undone = what is taken back was not said there
whatif-times = Time a phase
whatif-time = { $phase }: { $here } → { $there }
whatif-not-there = not gone through
whatif-lasted = { $lasted }
whatif-lasted-of = { $lasted } of { $planned }
whatif-lasted-over = { $lasted } of { $planned } ({ $over } too long)
whatif-n-same = { $n } the same
whatif-n-refused = { $n } refused
whatif-n-unsaid = { $n } that cannot be said
whatif-n-warned = { $n } warned of
whatif-n-allowed = { $n } allowed after all
whatif-n-held = { $n } × waiting
whatif-n-idle = { $n } leading nowhere
whatif-end-both = Comes to its end.
whatif-end-there = Comes to its end there, and not here.
whatif-end-here = Does not come to its end there: is in { $phase } then.
whatif-end-neither = Stays on the way, as here: is in { $phase } then.
whatif-over = Too long, all phases together: { $here } → { $there }
whatif-not-kept = the group wants nothing of this session to be kept; then it is not played again either (G-08)

case-happened = What happened exactly?
case-before = What came before it?
case-factually = Put it as factually as you can.
case-done = What did you do?
case-left-undone = What did you leave undone?
case-moved = What moved you to act as you did?
case-goal = What was your goal in doing so?
case-reached = Did you reach that goal?
case-feeling = What feeling did this bring about?
case-feeling-why = Why did the case call up this feeling in you?
case-begin-end = Does the case have a beginning and an end?
case-real = Did the case really happen?
case-important = Is the case important enough?
case-touches = Does the case do something to you, its author?
case-acting = Are you, its author, at the centre as the one who acts?
case-much-to-tell = Can you tell much about your experience of the situation?
case-unknown-key = ‘{ $what }’ does not belong in a case
case-unknown-kind = ‘{ $what }’ is no kind of case
case-unknown-angle = ‘{ $what }’ is no angle
case-unknown-question = ‘{ $what }’ is no question of the preparation
case-unknown-criterion = ‘{ $what }’ is no test of a good case
case-wrong = line { $line }: { $wrong }
case-not-toml = this is not TOML ({ $why }); write for example titel = "In the corridor"
case-no-author = it does not say whose case it is; write at the top van = "Anna"
case-no-text = `{ $key }` wants text in quotes: { $key } = "…"
case-no-tick = `{ $key }` wants true or false, without quotes: { $key } = true
case-no-table = `{ $key }` is a heading with lines under it: [{ $key }]
case-file-head = Preparation of a case. This is for you alone; you decide what you bring in of it.
case-intro = A case of { $who }, for example an incident that happened during your work.
    Enter leaves a question open. You can stop at any time; what you answered is kept.
case-ask-title = What is the case called?
case-ask-kind = What is it: a question (vraag), a problem (probleem), an incident or a dilemma?
case-ask-angle = Is it about your experience (ervaring, or Enter), or about methods, techniques or tools (technisch)?
case-ask-when = When was it, for example 2026-11-20? Preferably recently.
case-ask-ticks = A good case: answer with yes or no.
case-yes-or-no = ‘{ $what }’ is no yes or no; answer with either, or with nothing
case-stopped = You stopped halfway; what you answered is kept.
case-to-write = This goes into { $file }:
case-kept = Kept in { $file }, readable by you only. Look it over: intervisie case check { $file }
case-taken = { $file } exists already; name another file, or overwrite it with --force
case-unread = { $file } cannot be read
case-unwritten = { $file } cannot be written
case-not-right = { $file }, { $wrong }
case-summary = { $file }: { $answered } of { $questions } questions answered, { $met } of { $criteria } criteria met{ $hints ->
    [0] {"; "}nothing is left to do
   *[other] {"; "}{ $hints } × advice
}

hint-kind = not said yet whether it is a question, problem, incident or dilemma; write vraag, probleem, incident or dilemma after `soort`
hint-when = not said yet when it was; write it after `wanneer`, and preferably choose something recent
hint-answer = no answer yet to “{ $question }”; write it after `{ $key }`
hint-factually = in the answer to “{ $question }” { $n ->
    [1] { $judging } judges
   *[other] { $judging } judge
}; rather write what you saw and heard
hint-tick = no yes yet to “{ $question }”; if it is so, write { $key } = true
hint-look-again = no to “{ $question }”; sharpen the case (`{ $key }`), or choose another

config-unread = { $file } cannot be read
config-not-toml = { $file } is not TOML ({ $why }); write for example lang = "nl"
config-unknown-key = { $file }: ‘{ $what }’ cannot be set here
config-unknown-language = { $file }: the language ‘{ $what }’ is not spoken here; write lang = "nl" or lang = "en"
config-no-language = { $file }: `lang` wants a language in quotes; write lang = "nl" or lang = "en"
config-no-plain = { $file }: `plain` is yes or no; write plain = true or plain = false
omissions-heading = { $title } ({ $name })
omissions-by = { $story } ({ $n } of { $m })
omissions-missed = nobody noticed that this was gone
omissions = { $stories ->
    [1] 1 story
   *[other] { $stories } stories
} noticed { $n } of the { $m } omissions ({ $percent })
omissions-all = noticed { $n } of the { $m } omissions in all ({ $percent })
omissions-below = { $name }: { $percent } noticed, and at least { $least } asked for
mutants-failing = these stories fail with nothing left out, and would seem to notice anything; mend them first
mutants-unplayed = none of these stories plays { $method }; name the folder with stories about it
mutate-which = what stands behind --mutate is a folder or a story; did you mean --mutate={ $method }?
mutate-or-coverage = --mutate and --coverage do not go together; ask for one after the other
mutate-or-bless = --mutate and --bless do not go together; keep what everybody sees first, and leave out then
all-of-what = --all counts with --mutate how many stories notice each omission; write both

reference-methods = Words of methods
reference-rehearsals = Words of rehearsals
reference-more = More about a word: intervisie reference may
reference-unknown = there is no word { $word }; `intervisie reference` names them all
reference-near = there is no word { $word }; did you mean { $near }?
definitions-written = written: { $file }
definitions-no-folder = { $file } is not a folder; name a folder, or a place where nothing is yet
definitions-taken = { $file } is there already and was not written here; name another folder, or move it
definitions-unwritten = cannot write { $file }

cli = Lead, rehearse and design methods of peer consultation
cli-usage = Usage
cli-subcommands = Commands
cli-subcommand = COMMAND
cli-arguments = Arguments
cli-options = Options
cli-lang = Language of what is shown: nl or en (default: lang in config.toml, else that of the environment, else Dutch)
cli-plain = In words alone, for a screen reader: no colours, no marks, nothing that moves by itself
cli-help = Print help
cli-version = Print the version
cli-run = Lead a session, at a terminal or from a pipe
cli-run-method = Name of a method, or the path of a script
cli-run-people = The people, with commas: Anna,Bram,Carla
cli-run-cast = A file (TOML) that says who has which role: inbrenger = "Anna", deelnemer = ["Carla", …]
cli-run-cases = A case that somebody prepared (see case new): nobody sees it until it is brought in
cli-run-meeting = Lead several cases after one another, roles going round; a name goes on with that meeting
cli-run-roles = Who has which role: inbrenger=Anna, or nobody: gespreksleider=; the others are asked for
cli-run-sets = Give a setting of the method another number: minuten=8 (see show)
cli-followup = Meet again: open a session that follows another one, with what people took along
cli-followup-id = Id of the session that is followed, or its beginning (default: the last that was closed)
cli-followup-method = Another method, by its name or the path of a script (default: the same)
cli-followup-people = The people, with commas (default: the same)
cli-followup-cases = A case that somebody prepared (see case new): nobody sees it until it is brought in
cli-followup-meeting = Lead several cases after one another, roles going round; a name goes on with that meeting
cli-followup-roles = Who has which role: inbrenger=Anna, or nobody: gespreksleider=; the others are asked for
cli-followup-sets = Give a setting of the method another value: minuten=8 (see show)
cli-resume = Go on with a session that was left
cli-resume-id = Id of the session, or its beginning (default: the only one that is not closed)
cli-resume-reload = Go on under the method as it is now, if that fits; its script is found by the name of the method, or given here
cli-follow = Follow a session that is led, without touching it: what the room may see
cli-follow-id = Id of the session, or its beginning (default: the only one that is not closed)
cli-follow-once = Say where it stands now, and stop
cli-follow-screen = The whole screen, for a projector: clock, question, turns, airtime
cli-sessions = List the sessions that are kept
cli-minutes = Print the minutes of a session for one reader
cli-minutes-id = Id of the session, or its beginning
cli-minutes-reader = Whose minutes: only what this person was there to hear
cli-minutes-format = As text, markdown, html or json (default: text)
cli-minutes-output = To a new file that only you can read
cli-minutes-times = Only how long everything was to take and took
cli-consent = Let somebody's words stand in the minutes of others, or no longer
cli-consent-id = Id of the session, or its beginning
cli-consent-name = Who consents
cli-consent-no = Take the consent back
cli-export = Print the minutes under pseudonyms, if everybody in them consented
cli-export-id = Id of the session, or its beginning
cli-export-reader = Through whose eyes: what this person was there to hear
cli-export-rehearsal = As a rehearsal: what happened when, without names, words and day
cli-save = Write a session down as a rehearsal, as whoever led it may keep it
cli-save-id = Id of the session, or its beginning
cli-save-file = The file (default: called after the session, in scripts/METHOD where there is such a folder)
cli-forget = Remove a session for good
cli-forget-id = Id of the session, or its beginning
cli-forget-yes = Do not ask whether it is meant
cli-new = Begin a method of your own, with a rehearsal beside it
cli-new-name = What it is called: small letters, digits and dashes
cli-new-from = A method to start from, by its name or the path of a script (default: a small whole one)
cli-methods = List the methods there are
cli-show = Print a method as a step plan
cli-show-method = Name of a method, or the path of a script
cli-show-sets = Give a setting of the method another number: minuten=8 (see show)
cli-diff = Say what changes from one method to another, and for whom
cli-diff-from = The first method: its name, or the path of a script
cli-diff-to = The second one, as it changes from the first
cli-diff-json = As JSON, for another program
cli-diff-sets = Give a setting another number, in each method that has it: minuten=8
cli-check = Look for mistakes in a method, and explore what can happen in it
cli-check-method = Name of a method, or the path of a script
cli-check-skip = Rules of thumb to leave out: closing-word, advice-first, long-stretch
cli-check-places = How many places to explore in each circle at most
cli-check-sets = Give a setting of the method another number: minuten=8 (see show)
cli-rehearse = Play rehearsals and report what did not go as told
cli-rehearse-paths = Rehearsal scripts, or folders of them (default: ./scripts, else the built-in ones); with --bots: a method
cli-rehearse-jobs = How many to play at the same time (default: one for each core)
cli-rehearse-coverage = Tell what was hit of each method: as a table, in the margin of its scripts (=lines) or as JSON (=json)
cli-rehearse-bless = Keep beside each story what everybody sees in it; from then on it is compared with that
cli-rehearse-mutate = Take every statement out of each method, one at a time, and tell which none of its rehearsals notices; =METHOD for one of them
cli-rehearse-all = With --mutate, play all rehearsals without each statement, to count those that notice
cli-rehearse-fail_under = Fails where less than this percentage of a method was hit, or noticed
cli-rehearse-on = Play the rehearsals on these methods instead of their own, with commas, and tell what goes otherwise there though the story does not say so
cli-rehearse-variants = The same, on every variant of the methods that they belong to
cli-rehearse-sets = Give a setting of the method another number: minuten=8 (see show)
cli-rehearse-repeat = How often to play all of them
cli-whatif = Play a rehearsal or a kept session on another method, and say what would be otherwise
cli-whatif-what = A rehearsal, a folder of them, or the id of a session, or its beginning
cli-whatif-method = The other method: its name, or the path of a script
cli-reference = Tell what a word of a script says, how it is written, and what goes wrong with it
cli-reference-word = The word (default: a list of all)
cli-definitions = Write the words of scripts to a folder, for an editor that knows Rhai
cli-definitions-folder = The folder to write to
cli-lsp = Serve an editor that somebody writes scripts in: it starts this by itself
cli-lsp-stdio = Over standard input and output: that is always so, and some editors say it
cli-case = Prepare a case before a session
cli-case-new = Prepare a case: answer the questions one by one, or give what you know as options
cli-case-new-file = The file to write (default: casus-NAME.toml)
cli-case-new-author = Whose case it is
cli-case-new-force = Overwrite a file that exists
cli-case-new-title = What it is called; with this or any option below nothing is asked
cli-case-new-kind = What it is: vraag, probleem, incident or dilemma
cli-case-new-angle = What it is about: ervaring or technisch
cli-case-new-when = When it happened: 2026-11-20
cli-case-new-answers = An answer: gebeurde="Een arts …"
cli-case-new-ticks = Whether a criterion holds: echt-gebeurd=ja
cli-case-check = Say what could still be done to a case
cli-case-check-file = The file of the case

store-not-a-session = { $file } is not a session, or it is damaged; put a copy of the file back, or forget it
store-newer-of = { $file } was written by a newer version ({ $found }, here { $known } is the newest known); update this program to { $program } or later
store-no-room = there is no room for { $file }; free some on the disk
store-failing = the disk does not take { $file }; look at the disk
store-led = session { $id } is led elsewhere now; go on there, or look at it with `intervisie follow { $id }`
store-migrated = session { $id } was brought up to this version; as it was, it stands in { $copy }
store-closed = others could read this, and no longer can: { $files }
store-newer = { $file } was written by a newer version ({ $found }, here { $known } is the newest known); update this program
store-not-writable = cannot write { $file }; look at its permissions
store-not-private = others may look into { $file }; close it to them (`chmod go-rwx`)
store-in-use = { $file } is in use by another process; end that one, or try again
store-second-writer = another process goes on with { $file } and kept its entry { $entry } already; go on there, or end it and resume
store-no-entry = there is no entry { $entry } to keep
store-no-such = there is no session `{ $asked }`; there are: { $known }
store-none = none
store-several = several sessions begin with `{ $asked }`: { $ids }
store-bad-id = a session cannot be called `{ $asked }`; use up to 64 plain letters and digits, with `-` and `_` between
store-empty = nothing ever happened in { $file }; forget it
store-unreadable = cannot read { $part } of { $file }: { $why }; put a copy of the file back, or forget it
store-refused = could not { $attempt } { $file }

cast-unread = cannot read the cast { $file }
cast-not-right = the cast { $file } is not right
cast-wants-names = `{ $role }` wants a name or a list of names, each in quotes
not-begun = the session did not begin
holds-no-script = this session holds no script, and cannot be gone on with
not-rehearsed = the rehearsals could not be played
