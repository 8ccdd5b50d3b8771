# Reports of rehearsals as a page: headings, what stands beside plots, and how these are read.

page-title = { $title } – rehearsals
page-below = { $n ->
    [one] One rehearsal with simulated people, with seed { $seed }
   *[other] { $n } rehearsals with simulated people, from seed { $seed }
}
page-parts = Parts of this report
page-endings = How they ended
page-durations = How long they took
page-airtime = Who talks how much
page-bots = Who sat in with habits of their own
page-failures = Where it goes wrong
page-lines = What was touched of the method
page-happened = What happened
page-runs = { $n ->
    [one] rehearsal
   *[other] rehearsals
}
page-middle-of-all = middle of the durations
page-touched-of-all = of the statements touched
page-all-through = { $runs ->
    [one] The rehearsal came to its end.
   *[other] All { $runs } rehearsals came to their end.
}
page-not-through = { $n } of { $runs } rehearsals did not go as { $n ->
    [one] it
   *[other] they
} should: { $ways }.
page-some-missed = { $n } of { $runs } rehearsals came to their end; in the others somebody was missing without whom the method cannot do.
page-missed = ‘Without who is needed’ is no fault of the method: it waits for somebody who is not there, and without whom it would not begin either.
page-nothing-played = Nothing has been played yet.
page-nothing-fails = Nowhere: every rehearsal came to its end.
page-size = size
page-share = share
page-took = from shortest to longest
page-often = how often each duration was there
page-range = from shortest to longest
page-middle = the middle: half of them took less
page-most = at most { $most }
page-at-most = The method gives the whole { $most } at most. All plots have the same scale of time.
page-planned-together = Planned is what all phases are given together. All plots have the same scale of time.
page-planned-in-part = { $n } of the { $of } phases { $n ->
    [one] has
   *[other] have
} a time ({ $planned } together), so that nothing is planned for the whole. All plots have the same scale of time.
page-unplanned = No phase has a time; nothing is planned to lay beside this. All plots have the same scale of time.
page-airtime-read = The share of one person in all that was said, on average over the rehearsals; of whoever talked least and most, the middle of those. The dashed line is an even share.
page-who = who
page-share-of-talk = share of the talking
page-one-of-role = one person in this role
page-least-to-most = who talked least and who talked most
page-even = an even share
page-even-share = { $people }: an even share is { $even } each
page-where = Where it goes wrong, phase by phase
page-share-of-runs = share of all rehearsals
page-what = what
page-whole = the session as a whole
page-over-time = Phases that went over their time
page-of-runs = { $percent } of { $runs ->
    [one] the only rehearsal
   *[other] the { $runs } rehearsals
}
page-first = The first, to be played alone with
page-shortest = The shortest, to be played alone with
page-bots-read = The share of the rehearsals in which somebody did it and a rule caught that.
page-bot = who
page-bot-drawn = how often a rule caught it
page-bot-runs = in the circle
page-bot-active = did it
page-bot-noticed = caught
page-sample = A sample: the first { $n } of the { $runs } rehearsals were played again, to see which statements they touch. What is called ‘never’ here may have happened in the others.
page-sample-of-all = { $n ->
    [one] The rehearsal was played again, to see which statements it touches.
   *[other] All { $n } rehearsals were played again, to see which statements they touch.
}
page-touched = touched
page-statements = statements
page-n-of = { $n } of { $of }
page-never = { $n ->
    [one] One statement was never touched
   *[other] { $n } statements were never touched
}
page-line = line
page-script = script
page-rehearsals = Rehearsals
page-stories = { $n ->
    [one] story
   *[other] stories
}
page-rest = script wrong or inconclusive
page-passed = passed
page-failed = not as told
page-broken = script wrong
page-inconclusive = inconclusive
page-stories-hold = { $of ->
    [one] The story holds.
   *[other] All { $of } stories hold.
}
page-stories-fail = { $n } of the { $of } stories hold.
page-suites = How the stories went
page-folder = folder
page-not-as-told = What did not go as told
page-methods = What they touched of their methods
page-methods-read = A statement is touched if something in a story came under it: it was done, asked or refused, or its time came.
page-method = method
page-method-touched = { $title }: { $percent } touched
page-all-stories = All stories
page-suite = { $suite }: { $n ->
    [one] one story
   *[other] { $n } stories
}
