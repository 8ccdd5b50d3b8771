# Rehearsals without a script: simulated people, in every size and circumstance.

cli-rehearse-bots = Let simulated people play the method, without a script, under every circumstance
cli-rehearse-runs = With --bots: how many rehearsals (default: 1000)
cli-rehearse-people = With --bots: how many people, whoever leads included: 5, or from 3 up to 8: 3..8 (default: what the method says)
cli-rehearse-seed = With --bots: the seed of the first; each has the next one (default: 1)
cli-rehearse-groups = With --bots: only this circumstance: 5 or 5,without=ROLE or 5,leaves=ROLE@PHASE or 5,late=ROLE@PHASE

crowd-title = { $method }: { $n ->
    [one] one rehearsal with simulated people, seed { $seed }
   *[other] { $n } rehearsals with simulated people, from seed { $seed }
}
crowd-sort = {"  "}{ $sort }: { $n } × in { $groups ->
    [one] one circumstance
   *[other] { $groups } circumstances
} ({ $which })
crowd-sizes = { $least } up to { $most } people
crowd-unseated = {"  "}not played with { $people }: { $why }
crowd-people = { $n ->
    [one] 1 person
   *[other] { $n } people
}
crowd-without = without { $role }
crowd-leaves = { $role } leaves in ‘{ $phase }’
crowd-late = { $role } comes only in ‘{ $phase }’
crowd-sort-full = everybody is there
crowd-sort-without = a role is empty
crowd-sort-leaves = somebody leaves
crowd-sort-late = somebody comes later
crowd-times = times
crowd-through = to the end
crowd-over-time = too long
crowd-held = held
crowd-missed = without who is needed
crowd-endless = without end
crowd-rule-failed = rule failed
crowd-unsaid = inconclusive
crowd-shortest = shortest
crowd-middle = middle
crowd-longest = longest
crowd-plan = planned
crowd-talk = talk
crowd-talk-most = who most
crowd-talk-least = who least
crowd-phase = phase
crowd-began = began
crowd-over = over time
crowd-runs = { $n ->
    [one] 1 rehearsal
   *[other] { $n } rehearsals
}
crowd-failed = { $nth }. { $what }, { $n } times
crowd-took = { $took } instead of { $most }
crowd-in = with { $groups }
crowd-more = { $n ->
    [one] and one more circumstance
   *[other] and { $n } more circumstances
}
crowd-first = the first: { $command }
crowd-least = the shortest: { $command }
crowd-bad-people = --people { $text }: say how many people: 5, or from 3 up to 8: 3..8
crowd-people-backward = --people { $text }: from few to many: { $turned }
crowd-people-limit = { $option } { $text }: a session has 1 up to { $most } people
crowd-one-method = --bots plays one method: intervisie rehearse incident --bots
crowd-bad-group = --group { $text }: there is no such circumstance; write 5 or 5,without=ROLE or 5,leaves=ROLE@PHASE or 5,late=ROLE@PHASE
    roles: { $roles }
    phases: { $phases }
crowd-nobody-seated = none of these sizes fits { $method }
    { $why }
crowd-no-runs = --runs 0 plays nothing
cli-rehearse-with = With --bots: put somebody with habits of its own in the circle, by name or the path of a script, and tell which rule catches it; all is each of them in turn
crowd-astray = bot failed
crowd-no-bot = there is no bot { $bot }{ $hint }
crowd-nobody-is-bot = nobody in these circles can be this bot
crowd-bot = { $bot }: { $title }. { $about }
crowd-bot-nobody = {"  "}not played: nobody in these circles can be that
crowd-bot-idle = {"  "}{ $runs } times in the circle, and it did not come to that
crowd-bot-noticed = {"  "}{ $runs } times in the circle, did it { $did } times; in { $noticed } rehearsals caught by
crowd-bot-unnoticed = {"  "}{ $runs } times in the circle, did it { $did } times; no rule catches this
crowd-by-phase = the phase ‘{ $phase }’, which does not allow it
crowd-by-refusal = a refusal in ‘{ $phase }’{ $rule }: { $why }
crowd-by-warning = a warning in ‘{ $phase }’{ $rule }: { $why }
crowd-by-gate = what was still needed in ‘{ $phase }’{ $rule }: { $why }
crowd-by-bell = the clock in ‘{ $phase }’{ $rule }: { $why }
crowd-caught = { $times } times, in { $runs }; first after { $at }, with seed { $seed } and { $people } people
crowd-bot-seen = {"  "}to be seen with: { $command }
reference-bots = Words of bots
crowd-striking = striking, though nothing failed on it:
crowd-never-begun = { $phase } never began
crowd-always-late = { $phase } ran over in { $percent }% of all times
crowd-never-heard = whoever is { $role } never had a word
