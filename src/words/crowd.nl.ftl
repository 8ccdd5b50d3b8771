# Repetities zonder script: gesimuleerde mensen, in elke grootte en omstandigheid.

cli-rehearse-bots = Laat gesimuleerde mensen de methode spelen, zonder script, in elke omstandigheid
cli-rehearse-runs = Met --bots: hoeveel repetities (anders: 1000)
cli-rehearse-people = Met --bots: met hoeveel mensen, de leiding meegeteld: 5, of van 3 tot en met 8: 3..8 (anders: wat de methode zegt)
cli-rehearse-seed = Met --bots: het zaad van de eerste; elke volgende heeft het volgende (anders: 1)
cli-rehearse-groups = Met --bots: alleen deze omstandigheid: 5 of 5,without=ROL of 5,leaves=ROL@FASE of 5,late=ROL@FASE

crowd-title = { $method }: { $n ->
    [one] één repetitie met gesimuleerde mensen, zaad { $seed }
   *[other] { $n } repetities met gesimuleerde mensen, vanaf zaad { $seed }
}
crowd-sort = {"  "}{ $sort }: { $n } × in { $groups ->
    [one] één omstandigheid
   *[other] { $groups } omstandigheden
} ({ $which })
crowd-sizes = { $least } tot en met { $most } mensen
crowd-unseated = {"  "}niet gespeeld met { $people }: { $why }
crowd-people = { $n ->
    [one] 1 mens
   *[other] { $n } mensen
}
crowd-without = zonder { $role }
crowd-leaves = { $role } gaat weg bij ‘{ $phase }’
crowd-late = { $role } komt pas bij ‘{ $phase }’
crowd-sort-full = iedereen is er
crowd-sort-without = een rol is leeg
crowd-sort-leaves = iemand gaat weg
crowd-sort-late = iemand komt later
crowd-times = keer
crowd-through = tot het einde
crowd-over-time = te lang
crowd-held = vastgelopen
crowd-missed = zonder wie nodig is
crowd-endless = zonder eind
crowd-rule-failed = regel mislukt
crowd-unsaid = niet te zeggen
crowd-shortest = kortst
crowd-middle = midden
crowd-longest = langst
crowd-plan = gepland
crowd-talk = spreektijd
crowd-talk-most = wie het meest
crowd-talk-least = wie het minst
crowd-phase = fase
crowd-began = begonnen
crowd-over = over de tijd
crowd-runs = { $n ->
    [one] 1 repetitie
   *[other] { $n } repetities
}
crowd-failed = { $nth }. { $what }, { $n } keer
crowd-took = { $took } in plaats van { $most }
crowd-in = bij { $groups }
crowd-more = { $n ->
    [one] en nog één omstandigheid
   *[other] en nog { $n } omstandigheden
}
crowd-first = de eerste: { $command }
crowd-least = de kortste: { $command }
crowd-bad-people = --people { $text }: zeg met hoeveel mensen: 5, of van 3 tot en met 8: 3..8
crowd-people-backward = --people { $text }: van weinig naar veel: { $turned }
crowd-people-limit = { $option } { $text }: een sessie heeft 1 tot en met { $most } mensen
crowd-one-method = --bots speelt één methode: intervisie rehearse incident --bots
crowd-bad-group = --group { $text }: zo'n omstandigheid is er niet; schrijf 5 of 5,without=ROL of 5,leaves=ROL@FASE of 5,late=ROL@FASE
    rollen: { $roles }
    fasen: { $phases }
crowd-nobody-seated = geen van deze groottes past bij { $method }
    { $why }
crowd-no-runs = --runs 0 speelt niets
cli-rehearse-with = Met --bots: zet iemand met eigenaardigheden in de kring, met naam of pad van het script, en meld welke regel die opvangt; all is elk van hen om de beurt
crowd-astray = bot mislukt
crowd-no-bot = er is geen bot { $bot }{ $hint }
crowd-nobody-is-bot = niemand in deze kringen kan deze bot zijn
crowd-bot = { $bot }: { $title }. { $about }
crowd-bot-nobody = {"  "}niet gespeeld: niemand in deze kringen kan dat zijn
crowd-bot-idle = {"  "}{ $runs } keer in de kring, en het kwam er niet van
crowd-bot-noticed = {"  "}{ $runs } keer in de kring, deed het { $did } keer; in { $noticed } repetities opgevangen door
crowd-bot-unnoticed = {"  "}{ $runs } keer in de kring, deed het { $did } keer; geen regel vangt dit op
crowd-by-phase = de fase ‘{ $phase }’, die het niet toestaat
crowd-by-refusal = een weigering in ‘{ $phase }’{ $rule }: { $why }
crowd-by-warning = een waarschuwing in ‘{ $phase }’{ $rule }: { $why }
crowd-by-gate = wat nog nodig was in ‘{ $phase }’{ $rule }: { $why }
crowd-by-bell = de klok in ‘{ $phase }’{ $rule }: { $why }
crowd-caught = { $times } keer, in { $runs }; het eerst na { $at }, met zaad { $seed } en { $people } mensen
crowd-bot-seen = {"  "}te zien met: { $command }
reference-bots = Woorden van bots
crowd-striking = opvallend, al liep er niets op vast:
crowd-never-begun = { $phase } begon nooit
crowd-always-late = { $phase } liep in { $percent }% van de keren uit
crowd-never-heard = wie { $role } is, kwam nooit aan het woord
