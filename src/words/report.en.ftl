# Reports of rehearsals: their forms, and parts that are laid together.

cli-rehearse-partition = With --bots: play only a part of them: 3/16 is the third of sixteen; report merge lays the parts together
cli-rehearse-format = In which form: text, html (a page with plots), junit (XML), tap, jsonl, or, with --bots, json for report merge
cli-rehearse-output = Write it to this file, which is not there yet
cli-report = Work with reports of simulated people
cli-report-merge = Lay the parts of one run together, as if it was played in one go
cli-report-merge-files = The report of each part, as rehearse --bots --partition … --format json writes it
cli-report-merge-format = In which form: text, html (a page with plots), junit (XML), tap, jsonl or json
cli-report-merge-output = Write it to this file, which is not there yet
crowd-bad-partition = --partition { $text }: say which part of how many: 3/16 is the third of sixteen
crowd-part = {"  "}part { $nth } of { $of }: numbers { $from } up to { $to }
report-unread = cannot read the report { $file }
report-none = { $file } is no report that rehearse --bots --format json wrote
report-newer = { $file } was written by a newer intervisie; merge it with that one
report-unsound = { $file } holds counts that these rehearsals cannot come to; play this part again
report-nothing = there is no report to merge
report-other = { $file } is of another run than { $other }: { $what ->
        [program] version { $this } of intervisie played it, not { $that }
        [method] it is of { $this }, not of { $that }
        [language] it was played in the language { $this }, not in { $that }
        [runs] it is a part of { $this } rehearsals, not of { $that }
        [seed] it begins at seed { $this }, not at { $that }
        [people] its people are ‘{ $this }’, not ‘{ $that }’
        [groups] its circumstances are ‘{ $this }’, not ‘{ $that }’
        [with] its bots are ‘{ $this }’, not ‘{ $that }’
        [settings] its settings are ‘{ $this }’, not ‘{ $that }’
        [partitions] it is one of { $this } parts, not of { $that }
       *[scripts] its scripts say something else
    }. Only reports of one and the same run can be merged.
report-other-program = { $file } was played by intervisie { $version }, and this is { $own }: merge with the version that played it
report-other-here = { $file } is of { $method } as it is not here: its scripts, those of its bots or its numbers are others. Merge where the scripts are that were played.
report-unfinished = { $file } is not whole: part { $partition } has { $should } rehearsals, and it holds { $holds }. Play that part again.
report-double = { $file } holds the same as { $other }: both are part { $partition }
report-missing = these parts are missing: { $partitions }
crowd-failed-in = { $what }, { $n } times
format-json-of-bots = --format json is what report merge reads of --bots; stories are told with --format jsonl, or touched statements with --coverage=json
format-of-looks = --format and --output tell how rehearsals went; leave out --coverage, --bless, --mutate, --on and --variants, or them
pace-rehearsals = { $done } of { $all } rehearsals ({ $percent }%)
pace-stories = { $done } of { $all } stories ({ $percent }%)
pace-omissions = { $done } of { $all } omissions ({ $percent }%)
pace-to-go = , { $left } to go
stories-broken-off = Broken off: { $done } of { $all } stories were played, and this is what came of those.
omissions-broken-off = Broken off: { $done } of { $all } omissions were played, and this is what came of those.
crowd-broken-off = Broken off: { $runs } of { $all } were played, and this is what came of those.
