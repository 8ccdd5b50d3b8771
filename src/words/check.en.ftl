# What `check` says of a method.

finding-unreachable-kind = nobody may ever give { $kind }; allow it somewhere with `may`, or leave it out
finding-unused-role = no phase mentions the role { $role }
finding-may-beside-only = a `may` beside an `only` in { $phase } has no effect; make it an `only`
finding-nobody-may = this asks for { $what }, but nobody may do that in this phase{ $because }
finding-may-not = this asks { $who } for { $what }, { $n ->
    [1] who
   *[other] who all
} may not do that in this phase{ $because }
finding-because = : { $rule } holds it back
finding-count-of-people = one person alone can reach this number; did you mean `each` of { $who }?
finding-never-revealed = { AN($kind) } is never opened; open it somewhere with `reveal`
finding-nobody-chooses = nobody may give { AN($kind) } in { $phase }, so nothing is ever chosen; allow it with `may`
finding-silent = in { $phase } nothing is said that others hear: this is not possible there; seal the kind, or show it only to whoever makes it
finding-unused-groups = no phase goes on in the groups { $groups }
finding-silence-without-end = in { $phase } nobody says anything and nothing ends the phase; give it a time: `.lasts(2.minutes)`
finding-each-of-nobody = where there is no { $who }, this holds by itself
finding-stuck = { $phase } never goes on: what this asks cannot be done there: { $wants } ({ $circle })
finding-stuck-somehow = { $phase } never goes on, whatever happens ({ $circle })
finding-may-be-stuck = { $phase } may get stuck: after the lines below this is no longer possible: { $wants } ({ $circle })
finding-may-be-stuck-somehow = { $phase } may get stuck: after the lines below the end never comes ({ $circle })
finding-lost = in { $phase } this can no longer be had after the lines below: { $wants } ({ $circle })
finding-not-called-back = whoever is { $role } is out of the room here, and { $phase } does not call them back; say `present` there
finding-shown-in-vain = { $role } was out of the room when this was said, and sees no { $kind } here either; only who heard it sees it again
finding-too-long = with { $n } people this takes { $needed }, and there is { $room }
craft = { $said } (rule of thumb from { $source }; leave it out with --skip { $id })
craft-closing-word = whoever is { $role } has no word at the end
craft-advice-first = here { $kind } is allowed, before questions were asked in { $phase }
craft-long-stretch = { $phase } takes { $span } without any change; after twenty minutes people drift off
finding-perhaps-too-long = with { $n } people this takes { $needed } if what comes only sometimes comes too, and there is { $room }
finding-never-reached = { $phase } is never reached
finding-reached-by-setting = { $phase } is not reached with these settings
finding-over-at-once = { $phase } is over as soon as it begins: nobody can say anything in it
finding-rule-fails = this rule fails ({ $circle }): { $why }
finding-rule-refused = what this rule wants is refused ({ $circle }): { $why }
finding-seats = the roles ask for at least { $least } people, and the method is for at most { $most }
finding-waits-longer = { $phase } makes wait { $waits }, and may take { $most }
finding-bell-never = this bell never comes: { $phase } is over by then
finding-turns-too-long = { $n } turns take { $turns } together, and { $phase } may take { $most }
finding-starts-late = { $phase } has to begin later than a phase that comes after it
finding-nothing-to-show = there cannot be any { $kind } to show here yet
finding-always-entered = { $phase } is always entered: what it asks for holds by then
finding-not-seated = with { $n } people the roles cannot all be filled without somebody being left over
finding-known-author = only { $role } may give a { $kind }, so that everybody knows whose it is, without a name too
finding-nothing-to-open = { $kind } is opened here, but nobody can have made any yet
finding-hook-never = what sets this off nobody may do in { $phase }
finding-never-held = this can never be fulfilled: { $wants }
finding-always-held = this holds before anybody does anything, unless somebody passes or leaves: { $wants }
finding-never-allows = what this allows can never be done here{ $rule }: something else always holds it back, or what comes before it does not come
finding-allowed-already = this changes nothing: another rule allows it here already{ $rule }
finding-never-refuses = this never holds anything back, and warns about nothing{ $rule }
finding-never-speaks = whoever is { $role } may never say or do anything
finding-ends-early = after { $at } in { $phase } the session is over; { $next } does not come any more then
finding-opens-too-soon = the first { $kind } opens them, while others in { $phase } still write; open them in a phase after it with `reveal`
finding-set-in-vain = no condition asks for the setting { $setting } any more: another value changes nothing here
finding-longer-and-longer = with every { $what } { $phase } becomes { $more } longer, and nothing says how often; add a `limit`
finding-known-by-turn = in { $phase } people speak in turn, so that everybody knows whose { $kind } it is, without a name too
finding-unseen-reply = { AN($kind) } answers { AN($to) }, and whoever gave that never sees the answer; see `seen_by`
finding-opened-again = { $kind } is open already, and there cannot be a new one
finding-comes-late = { $phase } has to begin at { $latest } at the latest, and what comes before it takes { $before }
finding-turn-without-words = whoever is { $role } gets the turn in { $phase }, and may say nothing in it
finding-round-of-one = this is a round of one: { $who }
finding-round-once = once is no repeat; leave this out, or let { $phase } come back more often
finding-one-ends-for-all = whoever is { $role } first ends the rounds of everybody with a yes
finding-only-the-last = whoever was { $role } last is asked for this in { $phase }; who was it before is not. Does { $phase } belong to the repeat?
finding-not-everybody = { $role } goes round { $times } times, and at least { $people } people can be it; see `for_each`
finding-wanted-and-minded = “{ $text }” is asked for here, and advised against as well
finding-neutral-asked = whoever is { $role } is neutral, and has to bring in content here all the same: { $what }
finding-never-done = this never ends { $phase }: { $wants }
finding-never-asked = nobody can ask this question; it can only be skipped: { $question }
finding-no-groups = groups of { $size } do not come out ({ $groups }, { $circle })
finding-with-setting = with { $setting }={ $value }: { $text }
finding-setting-unbuilt = with these settings no method can be built: { $settings }
finding-prompt-to-absent = this is for whoever is { $role }, who is out of the room in { $phase }
finding-minds-nothing = nobody may give { $what } in { $phase }, so there is nothing to mind
finding-rings-often = this bell rings { $times } times in { $phase }, every { $span }
finding-no-end = { $phase } has no time, so it has no moment before its end either; add `at_most`
finding-nudges-in-vain = whoever is { $role } may say nothing in { $phase }, and is urged here
finding-throws-back = { $phase } asks for { $what }, and every one takes the session back to { $back }
finding-cut-short = { $phase } is done after { $n }, and at least { $people } people should have a turn; see `went_round()`
finding-few-votes = { $n } × { $kind } count, and { $people ->
    [0] more
   *[other] { $people }
} people can choose; did you mean per_person?
finding-there-and-away = in { $phase } the same person has to be there and to be out of the room
finding-never-away = { $who } was never sent out of the room before { $phase }; this calls nobody back
finding-mixed = { $phase } makes new groups, and then a group may have no { $role }, or two; see `split`
finding-one-for-all-groups = there is one { $role } for all groups, and in { $phase } only he or she may speak in each; see `per`
finding-groups-together = in { $phase } all groups sit together, and the { $role } of each group has the word; see `split`
finding-too-short = { $phase } takes { $most }: nobody says anything in so little time
finding-record-for-nobody = nobody has to be { $who }, and then the record is for nobody
finding-topic-left-out = { AN($kind) } may never be about { $topic }, though it may about others of the same set
finding-unseen = { AN($kind) } is for { $who }, who is out of the room wherever others give it
finding-question-to-silent = this also asks something of whoever is { $role }, who may say nothing in { $phase }
finding-missed-when-made = whoever is { $role } was out of the room when { $kind } was given, and does not see it now either
finding-opened-to-own-group = { $kind } was given in groups, and is opened only for those who sat in the same one
finding-over-in-later-rounds = { $phase } is over at once from the second round on: this counts since the session began; see `this_round`
finding-skipped-in-later-rounds = { $phase } is passed over from the second round on: what came before still counts
finding-longer-than-all = this goes on until { $waits }, and the whole may take { $most }
finding-caret = `^` means something only at the beginning: “{ $text }” never comes up
finding-not-for-them = this shows { $kind } to { $who }, and it is for { $seen } only
finding-turn-of-silent = the turn also goes to { $who }, who is silent or away in { $phase }
finding-over-all-groups = in { $phase } this counts all groups together; see `per_group` and `each` over the groups
finding-cuts-off = { $phase } asks for { $what }, and that ends the session: { $next } does not come any more then
finding-chosen-in-vain = if { $topic } is chosen, nothing comes of it, though something does of the other choices
finding-given-late = { $asked } asks something of whoever is { $role }, which nobody becomes before { $given }
finding-no-hook-reaches = { $phase } is never reached: no hook gives the setting a value with which it could be
finding-look-at = ; see { $rules }
finding-question-for-others = these questions are for { $who }, who may not ask them in { $phase }
finding-emptied = whoever becomes { $role } is no { $from } any more, and there has to be one
finding-counted-out = whoever is { $role } counts in the groups, and is out of the room in { $phase }
finding-more-than-quota = there can be more than { $most } × { $to }, and at most { $most } × { $what } may come here: then this opens no more
finding-divided-late = in { $early } something depends on who has which task, and they are divided only in { $phase }
finding-too-brief = in at most { $n } words nobody says a sentence
explored-circle = with { $n } people
explored-without = with { $n } people, without { $role }
explored-leaves = with { $n } people, when somebody who is { $role } leaves
explored-only-so-far = { $circle }: after { $n } places nobody looked on
explored-nobody = no circle of up to eight people fits the roles
explored-closures = what a rule in Rhai says, nobody knows beforehand: whether a phase is done was looked at with yes and with no
explored-effects = a rule in Rhai may look at more than tells places apart here: not everything it can do was looked at
explored-rough = a count is compared with what is not known beforehand; it was looked at up to twelve
severity-note = fyi
severity-warning = note
severity-error = error
check-story = this is how it happens:
check-durations = how long it takes:
check-duration = { $n } people: { $least ->
    [zero] { $planned } if each phase takes its time
   *[other] at least { $least }, { $planned } if each phase takes its time
}{ $open ->
    [0] {""}
   *[other] , and { $open } without a limit
}{ $most ->
    [none] {""}
   *[other] , at most { $most } with what comes only sometimes
}
check-duration-open = { $n } people: { $open ->
    [1] its one phase has no limit
   *[other] none of the { $open } phases has a limit
}
check-not-covered = not looked at:
check-verdict = { $method }: { $errors } × error, { $warnings } × note
check-looked-at = { $verdict ->
    [pass] wherever a session can go, it comes to its end
    [fail] this does not work
   *[other] not everything was looked at
}: { $places } places in { $circles } circles
