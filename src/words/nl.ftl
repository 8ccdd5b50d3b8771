# Wat mensen lezen, in het Nederlands.

choice = { $first } of { $last }
each-one = { $who }: { $n ->
    [1] een { $what }
   *[other] minstens { $n } × { $what }
}
lack-any = nog geen { $what }
list = { $first } en { $last }
nobody = niemand
and = en
or = of

who-everyone = iedereen
who-author = wie het zei
who-host = wie de sessie leidt
who-without = { $all } behalve { $less }
who-holders = wie { $topic } heeft
what-to = { $kind } op { $to }
what-about = { $kind } over { $topics }
what-outside = { $kind } buiten de eigen taak

condition-lasted = de fase duurde minstens { $span }
condition-went-on = de sessie duurde minstens { $span }
condition-went-round = iedereen heeft een beurt gehad
condition-chosen = gekozen is { $topic }
condition-overall = { $part } (over de hele sessie)
condition-this-round = { $part } (in deze ronde)
each-together = { $who }, samen: { $n ->
    [1] een { $what }
   *[other] minstens { $n } × { $what }
}
each-group = per { $group }: { $n ->
    [1] een { $what }
   *[other] minstens { $n } × { $what }
}
condition-yes = { $who } antwoordt met ja: “{ $question }”
condition-each-yes = { $who }, ieder: ja op “{ $question }”
condition-asked = alle vragen over { $topic } zijn gesteld of overgeslagen
condition-divided = verdeeld: { $topics }
condition-retention = er is gekozen hoe lang het verslag bewaard blijft
condition-any = minstens een { $what }
condition-goes-on = er volgt nog een casus
condition-not = niet: { $part }
condition-no-yes = { $who } antwoordt niet met ja: “{ $question }”
each-person = { $who }, ieder: { $n ->
    [1] een { $what }
   *[other] minstens { $n } × { $what }
}
each-topic = over elk onderwerp ({ $topics }): { $n ->
    [1] een { $what }
   *[other] minstens { $n } × { $what }
}
each-act = op elke bijdrage “{ $kind }” een { $what }
amount-count = het aantal { $what }
amount-people = het aantal mensen ({ $who })
compare = { $left } is { $relation } { $right }
compare-times = { $relation } { $n } × { $what }
compare-less = minder { $left } dan { $right }
compare-at-most = niet meer { $left } dan { $right }
compare-equal = even veel { $left } als { $right }
compare-different = niet even veel { $left } als { $right }
compare-at-least = minstens zo veel { $left } als { $right }
compare-more = meer { $left } dan { $right }
relation-less = minder dan
relation-at-most = hoogstens
relation-equal = precies
relation-different = niet precies
relation-at-least = minstens
relation-more = meer dan

amount-setting = instelling { $setting }
verb-may = { $several ->
    [1] mogen
   *[other] mag
}
verb-only = alleen
verb-never = nooit
verb-avoid = liever niet
presence-present = { $several ->
    [1] zijn aanwezig
   *[other] aanwezig
}
presence-listening = { $several ->
    [1] luisteren alleen
   *[other] luistert alleen
}
presence-turned = { $several ->
    [1] zitten met de rug naar de groep en luisteren alleen
   *[other] zit met de rug naar de groep en luistert alleen
}
presence-away = { $several ->
    [1] zijn de ruimte uit
   *[other] is de ruimte uit
}
seats-any = willekeurig veel
seats-exactly = precies { $least }
seats-at-least = minstens { $least }
seats-range = { $least } tot { $most }

heading = Fase { $n } van { $m }: { $title }
heading-prelude = Vooraf: { $title }
heading-aside = Tussendoor: { $title }
line-struck = (ongedaan) { $line }
withheld = (niet vrijgegeven)
withheld-of = Niet in dit verslag: de woorden van { $who }. Wie dat goedvindt, zegt het in de sessie met /toestemming, of erna met `intervisie consent`.
carried = Mee naar de volgende keer
carried-from = Mee van de vorige keer
carried-withheld = Wie wil dat zijn of haar woorden hier staan, geeft ze vrij: intervisie consent { $id } NAAM
phase-left-because = { $phase } is afgesloten: { $text }
not-met = niet gehaald: { $rule }
warned = let op: { $rule }
role-advised = liefst is er iemand { $role }
sits-otherwise = met zoveel mensen komen de groepen niet uit op { $size }
overridden = toch verder, niet gehaald: { $rule }
answered-yes = { $who } zegt ja: { $question }
answered-no = { $who } zegt nee: { $question }
passed = { $who } past
pass-accepted = de pas van { $who } is aanvaard
left = { $who } is weggegaan
left-because = { $who } is weggegaan: { $text }
returned = { $who } is terug
went-out = { $who } is de ruimte uit
sent-out = { $who } is uit de ruimte gehaald
came-in = { $who } is weer binnen
appointed = { $who } is nu { $role }
turn-given = { $who } is aan de beurt
turn-asked = { $who } vraagt de beurt
turn-ended = { $who } is klaar; wie wil, neemt de beurt (/hand)
moved = { $who } gaat naar groep { $group }
passed-over = { $phase } wordt overgeslagen{ $rule }
put-in-between = er komt iets tussendoor: { $phase }
went-back = terug naar { $phase }
chosen = gekozen: { $what }
aim-act = { $who }, #{ $label }
aim-act-unnamed = #{ $label }
revealed = open: { $kind }
retracted = #{ $label } is ingetrokken
reclassified = #{ $label } telt als { $kind }
retracted-one = een bijdrage is ingetrokken
reclassified-one = een bijdrage telt als { $kind }
line-retracted = (ingetrokken) { $line }
was-kind = { $kind }, eerst { $was }
somebody = iemand
time-starts = tijd voor { $phase }{ $rule }
time-total-warning = nog { $left } tot het einde van de sessie
time-total-up = de tijd voor de hele sessie is om
time-turn-up = de beurt van { $who } is om; klaar? /klaar
skipped = vraag ?{ $question } is overgeslagen
kept-not = het verslag wordt niet bewaard: het verdwijnt zodra de sessie is afgesloten
kept-days = het verslag blijft { $n ->
    [one] 1 dag
   *[other] { $n } dagen
} bewaard
kept-until-forgotten = het verslag blijft bewaard tot iemand het verwijdert
consented = de woorden van { $who } mogen in het verslag van anderen
not-consented = de woorden van { $who } blijven bij wie ze hoorde
went-on = er volgt nog een casus
time-warning = nog { $left } voor { $phase }
time-up = de tijd voor { $phase } is om; maak rustig af, verleng (/verleng 2m) of ga verder (/volgende)
time-over = de tijd voor { $phase } is om
lengthened = { $span } erbij
shortened = { $span } eraf
nothing-to-shorten = de tijd van deze fase is al om
paused = pauze; de klok staat stil
resumed = we gaan verder
said = { $text }
reminded = voor { $who }: { $text }
setting-changed = { $setting } is nu { $value }
rule-failed = een regel van de methode werkte niet ({ $place }); de sessie gaat verder
    { $text }
effect-refused = een regel van de methode wilde iets dat niet kan ({ $place }) { $rule }
undone = ongedaan gemaakt{ $what }
redone = geldt weer{ $what }
method-changed = de methode is veranderd:
    { $text }
ended = de sessie is afgesloten
ended-because = de sessie is afgesloten: { $text }

# Verslagen: hoe lang het duurde, wat ieder meeneemt.

minutes-session = Sessie
minutes-day = Dag
minutes-follows = Vervolg op
minutes-reader = Verslag voor
minutes-nobody = niemand in het bijzonder: het verloop, zonder woorden
minutes-people = Aanwezigen
minutes-taken-up = Terug naar { $phase }
minutes-took = Begonnen op { $began }, duurde { $lasted }.
minutes-took-planned = Begonnen op { $began }, duurde { $lasted } van de { $planned }.
minutes-took-over = Begonnen op { $began }, duurde { $lasted } van de { $planned }: { $over } te lang.
minutes-takeaways = Wat ieder meeneemt
minutes-left-open = Open gebleven
minutes-open-gate = { $phase }: { $what }
minutes-because = { $said } — { $reason }
output-taken = { $file } bestaat al; noem een ander bestand
output-unwritten = { $file } is niet te schrijven
output-written = { $file } is geschreven; alleen jij kunt het lezen
times = Gepland en werkelijk
times-phase = fase
times-planned = gepland
times-lasted = duurde
times-over = te lang
times-paused = pauze
times-interrupted = onderbroken
times-again = { $phase } ({ $n })
times-passed-over = overgeslagen
times-limited = fasen met een tijd
times-together = alle fasen
times-whole = de hele sessie

refused-ended = de sessie is afgesloten; begin een nieuwe met `intervisie run`
refused-paused = het is pauze; ga verder met /verder
refused-not-paused = het is geen pauze
refused-gone = { $who } is weggegaan en kan terugkomen met /terug { $who }
refused-not-gone = { $who } is er al
refused-silent = { $who } { $other } in { $phase }.
refused-still-here = eerst is { $other } de ruimte uit (/uit { $other }).
refused-not-here = eerst is { $other } weer binnen (/binnen { $other }).
refused-not-back = { $other } is weggegaan: wacht op /terug { $other }, of houd op met /einde en de reden.
refused-is-out = { $who } is buiten en kan terugkomen met /binnen { $who }
refused-not-asked-out = in { $phase } hoeft { $who } de ruimte niet uit
refused-not-out = { $who } is niet buiten
refused-needs-topic = zeg erbij waarover { $kind } gaat: { $other }.
refused-not-appointed = in { $phase } wordt { $other } niet toegewezen
refused-seats-taken = voor { $other } is geen plaats meer
refused-not-drawn = { $other } kan dat hier niet worden.
refused-not-your-turn = { $who } is niet aan de beurt; dat is { $other }.
refused-nobody-has-turn = niemand is nu aan de beurt; vraag de beurt met /hand { $who }.
refused-not-in-round = { $who } zit niet in deze ronde.
refused-no-round = in { $phase } gaat de beurt niet rond
refused-has-turn = { $who } is al aan de beurt
refused-waits-for-turn = { $who } heeft de beurt al gevraagd
refused-silence = in { $phase } zegt niemand iets.
refused-no-groups = { $phase } gaat niet in groepen
refused-no-such-group = er is geen groep { $other }
refused-needs-aim = zeg erbij voor wie of wat: @naam, #nummer of (onderwerp)
refused-scored-already = { $who } gaf dit al een cijfer; /intrekken of /vervang verandert het
refused-needs-score = begin met een getal van { $other }
refused-nothing-to-choose = er valt hier niets te kiezen
refused-not-among-best = iets anders kreeg meer.
refused-not-chosen = { $phase } kan nog niet worden afgesloten: er is nog niet gekozen.
refused-not-aside = { $other } komt niet tussendoor; ga verder met /volgende of /naar { $other }
refused-is-aside = { $other } komt alleen tussendoor: /tussendoor { $other }
refused-in-between = er is al iets tussendoor gekomen; terug gaat met /volgende
refused-not-the-author = dat kan alleen wie het zei
refused-phase-is-over = dat is gezegd in een fase die voorbij is; zeg het opnieuw
refused-other-audience = wie dit ziet, ligt vast; trek het in (/intrekken) en zeg het opnieuw
refused-no-such-question = { $phase } heeft geen vraag { $other }
refused-never = { $who } kan nu geen { $kind } geven.
refused-too-early = { $kind } kan nog niet: eerst { $other }.
refused-enough = meer { $kind } kan hier niet.
refused-enough-of = meer { $kind } kan hier niet: { $other }.
refused-after-last-word = het laatste woord is gesproken.
refused-only-others = in { $phase } is alleen { $other } aan het woord.
refused-not-yours = { $kind } is in { $phase } voor { $other }.
refused-other-phase = { $kind } hoort niet bij { $phase }.
refused-nothing-to-answer = er is geen open { $other } voor { $who }.
refused-nothing-to-correct = dat staat hier niet (meer); /verslag toont de nummers
refused-cannot-answer = waar dit op antwoordt is voor { $who } geen open { $other }: het is al beantwoord, niet gehoord of iets anders.
refused-answers-oneself = dat is van { $who } zelf, en op eigen woorden antwoordt of stemt niemand.
refused-no-such-act = waar dit op antwoordt is niet gezegd, of teruggenomen
refused-not-leader = dat kan alleen wie de sessie leidt
refused-not-a-rule = dat kan zo niet
refused-gate-open = { $phase } kan nog niet worden afgesloten.
refused-needs-reason = geef een reden: /volgende of /einde met een paar woorden erachter
refused-needs-text = zeg er iets bij, achter de dubbele punt
refused-not-asked = die vraag is nu niet aan { $who } gesteld
refused-did-not-pass = { $other } heeft niet gepast
refused-no-timebox = { $phase } heeft geen tijdslimiet
refused-nothing-to-undo = er is niets om ongedaan te maken
refused-nothing-to-redo = er is niets ongedaan gemaakt dat weer kan gelden
refused-nothing-before = { $phase } is de eerste fase
refused-is-here = jullie zijn al in { $phase }
refused-before-change = wat voor de verandering van de methode is gebeurd, kan niet meer worden teruggenomen of verbeterd
refused-time-went-back = de tijd loopt niet terug
refused-full = het verslag is vol

now-possible = Nu mogelijk voor { $who }: { $what }
answer-to = ja of nee { $rule }
why-allowed = { $who } kan nu een { $kind } geven{ $rule }
why-always = { $who } kan nu een { $kind } geven; dat kan altijd
when = { $who } kan een { $kind } geven in: { $phases }
when-never = in geen enkele fase geeft de methode { $who } een { $kind }

missing-must = { $what }{ $rule }
missing-should = liefst nog: { $what }{ $rule }
lack-people = { $who }: nog { $n ->
    [1] een { $what }
   *[other] geen { $n } × { $what }
}
lack-passed = ; { $who } past (/aanvaard { $who })
lack-topics = nog geen { $what } over { $topics }
lack-replies = op { $n } × { $kind } nog geen { $what } (#nummer erachter)
lack-answer = nog geen ja van { $who } op “{ $question }”
lack-answer-nobody = niemand is er die ja kan zeggen op “{ $question }”
lack-questions = nog niet gesteld of overgeslagen: { $questions }
lack-tasks = nog niemand heeft: { $topics }
lack-retention = nog niet gekozen hoe lang het verslag bewaard blijft (/bewaar niet, /bewaar 30d of /bewaar altijd)
lack-another-case = niet gezegd dat er nog een casus volgt (/nog-een)
lack-count = { $what }: { $there }, gevraagd { $relation } { $asked }
lack-groups = groep { $groups }: nog { $n ->
    [1] een { $what }
   *[other] geen { $n } × { $what }
}
lack-time = nog geen { $span } voorbij
lack-turns = nog niet aan de beurt geweest: { $who }
lack-choice = nog niet gekozen: nog geen stemmen
lack-choice-equal = even veel: { $what }; wie leidt, kiest (/kies)
gate-override = Toch verder? /volgende met de reden erachter.
gate-override-jump = Toch daarheen? /naar { $phase } met de reden erachter.

cast-nobody = er doet niemand mee; noem mensen met --people Anna,Bram,…
cast-too-many = { $n } mensen is te veel; een sessie heeft er hoogstens 63
cast-bad-name = ‘{ $name }’ kan geen naam zijn; gebruik één woord dat met een letter begint
cast-same-name = er zijn twee mensen die { $name } heten; geef een van beiden een andere naam
cast-no-role = { $name } heeft geen rol
cast-seats = { $role }: { $seats } nodig, { $given } gekregen

unknown-command = het commando /{ $what } bestaat niet
unknown-person = { $what } doet niet mee
unknown-kind = ‘{ $what }’ is geen woord van deze methode
unknown-topic = ‘{ $what }’ is geen onderwerp van deze methode
did-you-mean = ; bedoel je ‘{ $near }’?
there-are = ; er zijn: { $names }
unknown-phase = de fase { $what } bestaat niet
no-label-named = noem erbij om welke bijdrage het gaat, bijvoorbeeld #3
bad-group = ‘{ $what }’ is geen nummer van een groep; schrijf bijvoorbeeld: /groep Carla 2
see-help = — zie /help
unknown-label = #{ $label } is hier niet te zien
bad-span = ‘{ $span }’ is geen tijd; schrijf bijvoorbeeld 2m of 90s
bare-command = schrijf erachter wat erbij hoort, zoals: { $example }
bad-number = ‘{ $what }’ is geen nummer van een vraag; schrijf bijvoorbeeld ?2
bad-retention = ‘{ $what }’ is geen bewaartermijn; schrijf niet, 30d of altijd
nobody-named = noem erbij om wie het gaat
note-of-nobody = niemand leidt het gesprek; schrijf van wie de notitie is: Anna notitie: …
no-kind-named = noem erbij waar het om gaat: vraag, advies, …
stray-word = zet de dubbele punt vóór ‘{ $word }’; ervoor staan alleen wie, wat, @naam, (onderwerp), #nummer en ?vraag
no-colon = schrijf wie, wat en een dubbele punt: Anna vraag: …
nothing-fits = { $who } kan nu niets bijdragen
several-fit = wat bedoelt { $who }? Kies: { $kinds }
no-question = er is nu geen vraag met ja of nee voor { $who }
no-question-by = geen vraag met ja of nee voor { $who } heet { $rule }
no-question-for-all = er is nu geen vraag die ieder met ja of nee beantwoordt
everybody-answered = iedereen heeft al geantwoord; wie er anders over denkt, zegt het zelf: Anna ja
no-answer = ‘{ $what }’ is geen ja of nee
several-questions = op welke vraag antwoordt { $who }? Zet het nummer erachter: { $rules }

plan-leads = , leidt het gesprek
plan-circle = in de kring: { $seats }{ $rule }
plan-setting = in te stellen: { $setting } = { $value }{ $given }
plan-given = {" "}(zo gegeven)
plan-at-most = {" "}— hoogstens { $most }{ $rule }
plan-lasts = {" "}— precies { $most }{ $rule }
plan-each = {" "}— { $most } voor { $who }, ieder{ $rule }
plan-total = alles samen hoogstens { $most }{ $rule }
plan-record-for = het verslag is voor { $who }{ $rule }
plan-export-for = naar buiten de groep alleen voor { $who }{ $rule }
plan-repeat = { $first } tot en met { $last }: hoogstens { $n } keer{ $rule }
plan-repeat-one = { $first }: hoogstens { $n } keer{ $rule }
plan-repeat-again = { $first } tot en met { $last }: telkens opnieuw{ $rule }
plan-repeat-again-one = { $first }: telkens opnieuw{ $rule }
plan-repeat-each = { $first } tot en met { $last }: voor elk van { $who }{ $rule }
plan-repeat-each-one = { $first }: voor elk van { $who }{ $rule }
plan-until = , tot { $what }
plan-hands-over = ; steeds is een ander { $role }
plan-grouping = { $group }: groepen van { $size } ({ $who })
plan-per = {" "}per { $group }
plan-aside = komt tussendoor; { $who } kan erom vragen
plan-when = alleen als { $what }{ $rule }
plan-starts = begint uiterlijk { $span } voor het einde{ $rule }
plan-split = in groepen: { $group }{ $rule }
plan-mix = in nieuwe groepen: { $group }{ $rule }
plan-merge = telkens { $n } groepen samen: { $group }{ $rule }
plan-in-turn = { $who } om de beurt{ $rule }
plan-by-hand = { $who }: wie de beurt vraagt, krijgt hem{ $rule }
plan-per-turn = , hoogstens { $span } per beurt
plan-silent = niemand zegt iets{ $rule }
plan-choose = { $what } wordt gekozen door { $kind }{ $rule }
plan-gives = ; wie gekozen is, wordt { $role }
plan-reveal = open gaat: { $kind }{ $rule }
plan-form = { $what }, begint met: { $phrases }{ $rule }
plan-open = { $from } kan zelf { $role } worden en weer weggaan{ $rule }
plan-limit-turn = per beurt hoogstens { $n } × { $what }{ $rule }
plan-limit-group = per groep hoogstens { $n } × { $what }{ $rule }
plan-kind = { $kind }: { $marks }
mark-sealed = gesloten tot het open gaat
mark-anonymous = zonder naam
mark-score = met een getal van { $least } tot { $most }
hook-every = elke { $span }
effect-nudge = voor wie nog niets deed ({ $who }): { $text }
effect-reveal = open: { $kind }
effect-hand-over = een ander is { $role }
plan-who = Wie doet wat
plan-prompts = Vragen en aanwijzingen
plan-must = Nodig om verder te gaan
plan-must-by-time = Bedoeld voor het einde (de tijd beëindigt de fase)
plan-gate = { $what } — { $reason }{ $rule }
plan-should = Liefst ook
plan-by-itself = Vanzelf
plan-right = { $who } { $verb }: { $what }{ $rule }
plan-stance = { $who } { $presence }{ $rule }
plan-order = eerst het een, dan het ander: { $kinds }{ $rule }
plan-order-person = ieder eerst het een, dan het ander: { $kinds }{ $rule }
plan-order-turn = per beurt eerst het een, dan het ander: { $kinds }{ $rule }
plan-order-group = per groep eerst het een, dan het ander: { $kinds }{ $rule }
plan-limit-phase = samen hoogstens { $n } × { $what }{ $rule }
plan-limit-person = ieder hoogstens { $n } × { $what }{ $rule }
plan-last = na { $kind } zegt niemand meer iets{ $rule }
plan-appoint = een { $from } wordt hier { $role }{ $rule }
phrases-first = aan het begin: { $phrases }
plan-watch = { $what }, let op de woorden: { $phrases }{ $rule }
plan-brief = { $what }, liefst hoogstens { $n } { $n ->
    [1] woord
   *[other] woorden
}{ $rule }
plan-prompt = { $who }: { $text }{ $rule }
plan-show = { $who } { $several ->
    [1] zien
   *[other] ziet
} opnieuw: { $what }{ $rule }
plan-done-when = de fase eindigt vanzelf zodra: { $what }
plan-closure = wat het script zegt ({ $place })
hook-act = na { $what }
hook-after = na { $span }
hook-before-end = { $span } voor het einde
hook-leave = aan het eind
hook-enter = aan het begin
effect-jump = naar { $phase }
effect-end = de sessie eindigt

briefing-question = ja of nee van { $who }: “{ $question }”{ $rule }
briefing-turn = aan de beurt: { $who }
briefing-nobody-has-turn = niemand is aan de beurt; de beurt vragen: /hand NAAM
briefing-waiting = vraagt de beurt: { $who }
briefing-group = groep { $n }: { $who }
briefing-lap = ronde { $n }
briefing-lap-of = ronde { $n } van hoogstens { $m }
briefing-aside = tussendoor; /volgende gaat terug naar { $phase }
briefing-missing = nodig om verder te gaan
briefing-avoid = { $kind } (liever niet)
briefing-again = eerder gezegd
briefing-spoke = aan bod tot nu toe: { $counts }
briefing-about = tot nu toe over: { $counts }
briefing-goes-out = { $who } gaat eerst de ruimte uit (/uit { $who }, of /verwijder { $who })
briefing-comes-back = { $who } komt eerst terug (/terug { $who }); anders: /einde met de reden
briefing-comes-in = { $who } komt eerst weer binnen (/binnen { $who })
question-open = { $who }: ?{ $question } { $text }
question-asked = { $who }: ?{ $question } { $text } ✓
question-skipped = { $who }: ?{ $question } { $text } (overgeslagen)
not-here = dat kan alleen in een repetitie (intervisie rehearse)
nothing-to-evaluate = schrijf erachter wat je wilt weten: /reken s.count("vraag")
# Wat niet bewaard kon worden, en opnieuw kan.
not-kept-line = deze regel is NIET bewaard en dus niet gebeurd: { $why }. Zeg hem daarna opnieuw; alles wat is bevestigd, staat er
not-kept-clock = wat de klok bracht is nog NIET bewaard: { $why }. Dat wordt vanzelf opnieuw geprobeerd
not-kept-version = de nieuwe versie van de methode is NIET bewaard; deze sessie gaat verder met de vorige: { $why }. Dat wordt met iedere regel opnieuw geprobeerd
kept-again = het bewaren lukt weer
not-kept = dit kon niet worden bewaard en is niet gebeurd; alles daarvoor staat er
noted-privately = ✓ genoteerd; alleen te zien voor wie het aangaat
ready = Alles is er; ga verder met /volgende.
ready-but = Wat moet, is er; ga verder met /volgende.
interrupted = De regel is weg, de sessie niet. Stoppen kan met /stop; zij gaat later verder met intervisie resume.
slept = Er gebeurde { $span } lang niets; de klok is stilgezet. Ga verder met /verder.
prompt-paused = pauze
prompt-over = +{ $span }
who-is = Wie is { $role }? ({ $names })
who-is-optional = Wie is { $role }? ({ $names }, of Enter voor niemand)
who-is-turn = Wie is { $role }? ({ $names }; Enter voor { $turn })
who-is-turn-optional = Wie is { $role }? ({ $names }; Enter voor { $turn }, - voor niemand)
unknown-role = de rol { $what } bestaat niet
not-cast = er is niet gezegd wie welke rol heeft; er is geen sessie begonnen. Het kan ook vooraf: --role inbrenger=Anna, en voor niemand --role gespreksleider=
not-people = “{ $line }” zegt niet wie { $role } is; er is geen sessie begonnen. Zeg het vooraf: --role { $role }={ $names }

agenda = Tot nu toe: { $span }. Nog te gaan:
agenda-left = { $phase } (nu): nog { $span }
agenda-over = { $phase } (nu): de tijd is om
agenda-phase = { $phase }: { $span }
agenda-times = { $phase }: { $n } × { $each } = { $span }
agenda-unlimited = { $phase }: zonder limiet
agenda-sum = samen { $span }; met /plan 40m zie je of het in die tijd past
agenda-fits = samen { $needed }, en er is nog { $room }: het past, met { $spare } over
agenda-rest = samen { $needed }, en er is nog { $room }: dan blijft { $spare } voor wat geen limiet heeft,
agenda-short = samen { $needed }, en er is nog { $room }: { $short } te kort. Het past als jullie:
agenda-shorter = alles naar verhouding inkorten: { $phases }
agenda-shorten-now = { $phase } nog { $span } (nu /verkort { $less })
agenda-shorten = { $phase } { $span }
agenda-without = { $phase } overslaan
agenda-without-musts = { $phase } overslaan; dan vervalt: { $musts }
agenda-later = { $span } later eindigen
agenda-open = niet meegeteld, want zonder limiet: { $phases }
agenda-spare-for = elk ongeveer { $each }: { $phases }
when-from-now = {" "}(over hoogstens { $span })
when-now = {" "}(nu)

divided = Naar schatting, van wat eraan voorafging tot het werd getypt:
divided-share = { $who }: { $n } ×, ongeveer { $time } ({ $percent }%)

nobody-leads-now = Nu leidt niemand: wie hier typt, doet het. Een ander vraag je met /rol { $role } NAAM.
standing-paused = het gesprek ligt stil
standing-then = , dan { $who }
standing-everyone = iedereen mag iets zeggen
standing-who = aan het woord: { $who }
standing-missing = ontbreekt: { $first }
standing-missing-more = ontbreekt: { $first } en nog { $n }
standing-more = { $first } en nog { $n }
hint-not-now = nu niet

plain-refused = Geweigerd:
plain-noted = Genoteerd:
plain-clock = Klok:
plain-reply = als antwoord op nummer

preview = Als { $phase } nu eindigt:
preview-waiting = wacht nog op de beurt: { $who }
preview-unanswered = nog zonder antwoord: { $labels }
preview-unasked = nog niet gesteld: { $questions }
preview-silent = nog niet gehoord: { $who }
preview-closes = daarna niet meer: { $kinds }
preview-passes-over = wordt overgeslagen: { $phase }
preview-next = daarna: { $phase }
preview-end = daarna is de sessie voorbij
glimpse-missing = { $n ->
    [one] er ontbreekt nog één ding
   *[other] er ontbreken nog { $n } dingen
}
glimpse-next = daarna { $phase }
glimpse-end = daarna is het klaar

# Het beeld van de ruimte (intervisie follow)

room-step = Fase { $n } van { $m }
room-prelude = Vooraf
room-aside = Tussendoor
room-left = nog, van { $limit }
room-over = over de tijd van { $limit }
room-spent = bezig
room-paused = pauze; de klok staat stil
room-closed = de sessie is afgesloten
room-nobody-leads = Niemand leidt de sessie op dit moment.
room-leads-again = De sessie wordt weer geleid.
room-asked = De vraag nu
room-next = De volgende vraag
room-prompts = Wat er wordt gevraagd
room-turn = Aan de beurt
room-turn-time = { $who } ({ $took } van { $most })
room-turn-next = Daarna
room-turn-hands = Wil ook
room-groups = Groepen
room-airtime = Spreektijd, naar schatting
room-out = Buiten de ruimte
room-gone = Weg
room-goes-out = Gaat eerst de ruimte uit
room-comes-back = Komt eerst terug
room-labelled = { $label }: { $text }
room-for = { $label } ({ $who })
room-bar = { $who }: { $n } ×, { $time }, { $percent }%
room-keys = q sluit dit beeld
room-no-terminal = --screen vraagt een terminal; zonder --screen staat er een regel voor alles wat gebeurt
room-removed = sessie { $id } is verwijderd

help-acts = Schrijf wie, wat en een dubbele punt:
    {"  "}Anna verhaal: Vorige week …          wie doet wat
    {"  "}Carla vraag @Anna (feiten): …        aan iemand, over een onderwerp
    {"  "}Anna antwoord #3: …                  op wat #3 zei
    {"  "}Anna notitie: …                      alleen voor Anna zelf
    {"  "}Anna ja                              antwoord op een vraag met ja of nee
    {"  "}iedereen ja                          ieder zegt ja
    {"  "}Carla vraag ?2                       stelt vraag ?2 van de fase
help-area-way = De weg door de methode:
help-area-time = Tijd:
help-area-turns = Beurten:
help-area-people = Mensen:
help-area-mending = Verbeteren:
help-area-looking = Kijken:
help-area-keeping = Bewaren en stoppen:
help-next = verder naar de volgende fase; met een reden erachter ook als er nog iets ontbreekt
help-preview = wat er eindigt met de fase, wie er nog bezig is en wat erna komt
help-back = terug naar de vorige fase; die gaat verder waar zij was, met een nieuwe klok, en later weer vooruit
help-go = naar een andere fase; met een reden erachter ook als er nog iets ontbreekt
help-aside = iets tussendoor
help-choose = bij gelijk kiest de gespreksleider: een bijdrage (#3), een mens (@Dirk) of een onderwerp (feiten)
help-skip = sla een vraag van de fase over
help-another = er volgt nog een casus in deze bijeenkomst
help-end = sluit de sessie; voortijdig met een reden erachter
help-lengthen = meer tijd voor de fase
help-shorten = minder tijd voor de fase
help-pause = zet de klok stil
help-resume = ga verder na een pauze
help-plan = wat er nog moet gebeuren en of dat past; met een tijd erachter: of het daarin past
help-turn = de beurt is aan iemand
help-hand = iemand vraagt de beurt
help-done = iemand is klaar met de beurt; zonder naam wie de beurt heeft
help-pass = iemand past
help-accept = neem een pas als antwoord
help-leave = iemand gaat weg, met of zonder reden
help-return = iemand is terug
help-out = iemand gaat de ruimte uit, als de methode dat vraagt
help-remove = de gespreksleider haalt iemand uit de ruimte
help-in = iemand is weer in de ruimte
help-role = iemand krijgt een rol; zo gaat ook de leiding over
help-group = iemand gaat naar een andere groep
help-undo = maak het laatste ongedaan
help-redo = laat wat ongedaan is gemaakt weer gelden
help-retract = trek een bijdrage in
help-kind = een bijdrage was iets anders
help-replace = zeg het in andere woorden
help-why = waarom (niet), en wanneer wel
help-when = wanneer iemand iets mag, en hoe lang dat nog duurt
help-status = de fase, wie wat mag en wat er nog moet
help-transcript = wat er is gezegd, voor zover de gespreksleider dat mag zien
help-airtime = hoe het gesprek over de mensen is verdeeld, naar schatting
help-note = een notitie die alleen de gespreksleider ziet
help-eval = vraag de sessie iets in Rhai; zij verandert er niet door
help-keep = hoe lang het verslag bewaard blijft: niet, 30d of altijd
help-consent = iemands woorden mogen in het verslag van anderen; met nee erachter: niet
help-save = schrijf de sessie op als repetitie, met een bestand erachter of zonder
help-reload = neem over wat in het script van de methode is veranderd
help-help = alles wat je kunt typen; met een woord erachter alleen dat
help-quit = verlaat de sessie; later verder met intervisie resume
eg-next = /volgende
eg-preview = /vooruitblik
eg-back = /vorige
eg-go = /naar delen
eg-aside = /tussendoor time-out
eg-choose = /kies #3
eg-skip = /overslaan ?2
eg-another = /nog-een
eg-end = /einde
eg-lengthen = /verleng 2m
eg-shorten = /verkort 2m
eg-pause = /pauze
eg-resume = /verder
eg-plan = /plan 40m
eg-turn = /beurt Carla
eg-hand = /hand Carla
eg-done = /klaar
eg-pass = /pas Dirk
eg-accept = /aanvaard Dirk
eg-leave = /weg Dirk moet naar huis
eg-return = /terug Dirk
eg-out = /uit Anna
eg-remove = /verwijder Anna
eg-in = /binnen Anna
eg-role = /rol gespreksleider Carla
eg-group = /groep Carla 2
eg-undo = /ongedaan
eg-redo = /opnieuw
eg-retract = /intrekken #3
eg-kind = /soort #3 advies
eg-replace = /vervang #3 Hoe ging dat?
eg-why = /waarom Dirk oplossing
eg-when = /wanneer Dirk oplossing
eg-status = /stand
eg-transcript = /verslag
eg-airtime = /spreektijd
eg-note = /notitie Dirk is stil
eg-eval = /reken s.count("vraag")
eg-keep = /bewaar 30d
eg-consent = /toestemming Anna
eg-save = /opslaan
eg-reload = /herlaad
eg-help = /help verleng
eg-quit = /stop
help-also = ook: { $words }
help-in-english = in het Engels: { $word }
help-now-not = nu niet: { $why }

hindered = ✗ het script is veranderd, maar deze sessie gaat verder met de vorige versie van de methode:
hindered-other-method = het is een andere methode: `{ $name }`
hindered-running = fase `{ $name }` loopt nu, en bestaat niet in de nieuwe versie
hindered-phase = fase `{ $name }` is al geweest, en bestaat niet in de nieuwe versie
hindered-role = iemand heeft de rol `{ $name }`, en die bestaat niet in de nieuwe versie
hindered-kind = soort `{ $name }` is al gebruikt, en bestaat niet in de nieuwe versie
hindered-topic = over onderwerp `{ $name }` is al gesproken, en het bestaat niet in de nieuwe versie
hindered-choice = keuze `{ $name }` is al gemaakt, en bestaat niet in de nieuwe versie
hindered-interrupted = fase `{ $name }` is onderbroken, en bestaat niet in de nieuwe versie
hindered-setting = instelling `{ $name }` is al veranderd, en bestaat niet in de nieuwe versie
hindered-seats = { $n ->
    [0] niemand heeft de rol `{ $name }`, en in de nieuwe versie moet iemand die hebben
   *[other] het aantal mensen met de rol `{ $name }`, nu { $n }, past niet in de nieuwe versie
}
reload-same = De methode is niet veranderd.
reload-wrong = ✗ zo is het script niet te gebruiken; deze sessie gaat verder met de vorige versie van de methode

shadows = let op: { $origin } gaat voor { $hidden }
session-opened = { $title } — sessie { $id }
session-resumed = { $title } — sessie { $id }, verder op { $time }
session-closed = Sessie { $id } is afgesloten. Verslag: intervisie minutes { $id } --for NAAM
session-left = Sessie { $id } staat klaar om verder te gaan: intervisie resume { $id }
script-changed = let op: { $method } is sindsdien veranderd ({ $script }); deze sessie gaat verder met de versie die zij heeft. Met /herlaad neemt zij de nieuwe over
none-open = er is geen sessie die nog open staat; begin er een met intervisie run
several-open = er staan meer sessies open: { $ids }; noem er een
no-sessions = er zijn geen sessies bewaard
listed-led = nu geleid  { $title }, { $when }: { $people }
listed-open = open       { $title }, { $when }: { $people }
listed-closed = afgesloten { $title }, { $when }: { $people }
forgotten = sessie { $id } is verwijderd
forget-sure = { $id } voor goed verwijderen? (ja, of Enter voor niet)
forget-not = { $id } blijft
meeting-open = in bijeenkomst { $meeting } staat { $id } nog open: één casus tegelijk (G-05); ga ermee verder met intervisie resume { $id }
followed-from = Voorgenomen in { $id }
followed-what-became = { $who }, wat is ervan geworden?
followed-what-became-unnamed = Wat is ervan geworden?
followed-aside = Vertellen kan tussendoor, bij { $title }: /tussendoor { $phase }
followed-nothing = Van de vorige keer wordt niets verteld: er ging niets mee, of niet iedereen die er nu is hoorde het.
followed-open = sessie { $id } is nog niet afgesloten; ga ermee verder met intervisie resume { $id }
none-closed = er is geen afgesloten sessie om op te volgen; begin een nieuwe met intervisie run
who-again = Wie zijn er? ({ $names }; Enter voor dezelfden, of de namen met komma's)
listed-follows = {" "}· vervolg op { $id }
listed-gone = {" "}· vervolg op { $id }, dat niet meer bewaard is
meeting-next = Casus { $n } van bijeenkomst { $meeting }
meeting-closed = Bijeenkomst { $meeting } is afgesloten, na { $n ->
    [one] 1 casus
   *[other] { $n } casussen
}.
meeting-later = Er volgt nog een casus: intervisie run { $method } --meeting { $meeting }
retention-gone = Sessie { $id } is niet bewaard, zoals afgesproken.
retention-over = verwijderd, want de bewaartermijn is om: { $ids }
case-at-hand = { $who } heeft een casus voorbereid; niemand anders ziet die tot { $who } hem inbrengt: { $who } { $kind }, zonder tekst erachter
case-missing = zonder voorbereide casus: { $who } (P-01)
record-for-others = dit verslag is voor { $who }, niet voor { $name }{ $rule }. { $reason }
export-for-others = buiten de groep is dit verslag alleen voor { $who }, niet voor { $name }{ $rule }. { $reason }

# Een sessie naverteld als repetitie.

retold = Naverteld: { $title }, sessie { $id }.
retold-on-paper = Naverteld: { $title }, sessie { $id }.
    Alleen voor wie erbij was. Waar xxx staat, staan woorden die hier niet horen: van wie geen
    toestemming gaf, of die niet voor wie leidt bedoeld waren.
retold-without-names = Naverteld zonder namen, woorden en dag: { $title }.
retell-nameless = deze sessie kan geen repetitie worden: er is iets gezegd zonder naam, en een repetitie zou vertellen van wie het is
retell-sealed = deze sessie kan geen repetitie worden: er is iets verzegelds (een stem, een cijfer) dat nog niet is geopend, en een repetitie zou het vertellen; probeer het opnieuw als het geopend is
retell-changed = deze sessie kan geen repetitie worden: de methode is onderweg veranderd, en een repetitie speelt er één
retell-failed-at-opening = deze sessie kan geen repetitie worden: een regel van de methode mislukte al bij de opening, en dan mislukt elke repetitie
retell-too-long = deze sessie is te lang voor één repetitie
retell-unsaid = deze sessie kan geen repetitie worden: wat om { $time } gebeurde, kan niet als regel worden getypt ({ $what })
saved = Opgeslagen als repetitie: { $file } (alleen voor jou leesbaar). Speel haar met: intervisie rehearse { $file }
save-there = { $file } bestaat al en blijft zoals het is; noem een andere naam: /opslaan NAAM.rhai
save-unwritten = kan { $file } niet schrijven: { $why }
save-not-kept = de groep wil dat er van deze sessie niets bewaard blijft; dan ook geen repetitie (G-08)
nothing-is-kept = de groep wil dat er van deze sessie niets bewaard blijft; dan gaat er ook geen kopie van weg (G-08)
save-nowhere = hier kan niets worden opgeslagen

export-refused = dit verslag kan niet naar buiten: nog geen toestemming van { $who } (in de sessie: /toestemming NAAM; erna: intervisie consent)
set-no-value = er staat niet op welk getal { $setting } komt; schrijf --set { $setting }=8
set-no-name = er staat niet wat op { $value } komt; schrijf --set minuten={ $value }
set-no-number = ‘{ $value }’ is geen heel getal; schrijf bijvoorbeeld --set { $setting }=8
set-twice = { $setting } wordt twee keer ingesteld; geef het één getal
set-unknown = { $method } heeft
set-unknown-both = deze twee methodes hebben
set-unknown-here = wat hier gespeeld wordt, heeft
set-no-such = geen instelling { $setting }
set-all = {" "}Er zijn: { $names }
set-none = niets in te stellen
untold-name = zegt niet hoe het heet: { $path }
untold = zegt niets voor { $path } ({ $n }): “{ $text }”
untold-more = zegt iets voor { $path } ({ $n }), waar het script niets heeft

# De taalserver voor editors (lsp).
lsp-typed = dit praat met een editor, die het zelf start; hoe je dat instelt, staat in docs/guide.md (“In je editor”)
lsp-no-thread = de taalserver kan niet beginnen
lsp-unreadable = dit is geen bericht van het protocol
lsp-not-begun = begin met “initialize”
lsp-begun-already = het gesprek is al begonnen: “initialize” kan één keer
lsp-shut = na “shutdown” kan alleen nog “exit”
lsp-unknown = “{ $method }” kan hier niet worden gevraagd
lsp-misunderstood = “{ $method }” wordt zo niet begrepen: { $why }
lsp-failed = het programma zelf ging hier mis; dit ligt niet aan het script: meld het, met het script erbij
lsp-not-shelved = { $method } kan niet als bestand worden neergezet: { $why }
lsp-seen-from = { $text } (gezien vanuit { $script })
lsp-method = methode
lsp-role = rol
lsp-topics = onderwerpen
lsp-topic = onderwerp
lsp-kind = soort
lsp-groups = groepen
lsp-setting = instelling
lsp-phase = fase
lsp-choice = keuze

diff-heading = { $was } ({ $was-id }) → { $now } ({ $now-id })
diff-same = { $was } en { $now } zijn gelijk
diff-whole = Als geheel
diff-nothing = niets dat te vergelijken is
diff-unchanged = Hetzelfde: { $phases }
diff-phase-new = nieuw: { $phase }
diff-phase-gone = vervalt: { $phase }
diff-moved-after = staat nu na { $phase }
diff-moved-first = staat nu vooraan
diff-reordered = de vragen en aanwijzingen komen in een andere volgorde
diff-cited-now = verwijst nu ook naar { $ids }
diff-cited-no-longer = verwijst niet meer naar { $ids }
diff-labelled = { $label }: { $value }
diff-becomes = { $was } → { $now }
diff-reason = { $what }; de uitleg is nu: “{ $reason }”
diff-no-reason = { $what }; zonder uitleg
diff-title = titel
diff-name = naam aan de prompt
diff-about = waartoe
diff-source = bron
diff-prelude = komt vooraf en telt niet als stap
diff-in-order = wat bij een andere fase hoort, wordt geweigerd{ $rule }
diff-time = tijd
diff-each = { $most } voor { $who }, ieder{ $rule }
diff-at-most = hoogstens { $most }{ $rule }
diff-lasts = precies { $most }{ $rule }
diff-setting = instelling { $setting }
diff-role = rol { $role }
diff-kind = bijdrage { $kind }
diff-topic = onderwerp { $topic }
diff-topics = onderwerpen { $topics }
diff-plain = zonder meer
diff-may-new = { $who } { $n ->
    [one] mag
   *[other] mogen
} nu ook: { $what }{ $rule }
diff-may-gone = { $who } { $n ->
    [one] mag
   *[other] mogen
} niet meer: { $what }{ $rule }
diff-only-new = alleen { $who } { $n ->
    [one] mag
   *[other] mogen
} nu: { $what }{ $rule }
diff-only-gone = niet meer: alleen { $who } mag: { $what }{ $rule }
diff-never-new = { $who } { $n ->
    [one] mag
   *[other] mogen
} nu nooit: { $what }{ $rule }
diff-never-gone = { $who } { $n ->
    [one] heeft
   *[other] hebben
} geen verbod meer op: { $what }{ $rule }
diff-avoid-new = { $who } { $n ->
    [one] krijgt
   *[other] krijgen
} nu een waarschuwing bij: { $what }{ $rule }
diff-avoid-gone = { $who } { $n ->
    [one] krijgt
   *[other] krijgen
} geen waarschuwing meer bij: { $what }{ $rule }
diff-verb = { $who }, { $what }: { $was } → { $now }{ $rule }
mark-leads = leidt het gesprek
mark-rotates = gaat bij een volgende casus naar een ander
mark-neutral = telt niet mee bij iedereen
mark-advised = aangeraden{ $rule }
mark-verb = “{ $verb }”
mark-process = een handeling van de leiding
mark-seen-by = alleen te zien voor { $who }
mark-task = verdeelt taken
mark-wordless = kan zonder woorden
mark-carried = gaat mee naar de volgende keer
mark-takeaway = is wat iemand meeneemt
mark-from-case = uit de voorbereiding: { $keys }
mark-divided = verdeeld over { $who }
mark-question = “{ $question }”

new-bad-name = ‘{ $name }’ kan geen naam van een methode zijn; gebruik hoogstens 40 kleine letters, cijfers en streepjes, een letter voorop, bijvoorbeeld { $near }
new-taken = er is al een methode { $name }; kies een andere naam, bijvoorbeeld { $near }
new-mine = mijn-{ $name }
new-some-name = mijn-methode
new-there = { $file } bestaat al en blijft zoals het is; kies een andere naam
new-unwritten = { $file } is niet te schrijven
new-written = Geschreven: { $method } en de repetitie { $story }
new-next = Verder:
    {"  "}intervisie show { $name }                 hoe zij leest
    {"  "}intervisie check { $name }                wat er niet aan klopt
    {"  "}intervisie rehearse scripts/{ $name }     speel de repetitie
    {"  "}intervisie run { $name } --people …       leid er een sessie mee
new-next-diff = {"  "}intervisie diff { $from } { $name }     wat er verandert, en voor wie
new-variant-head = { $title }: een variant van { $base }. Wat hier niet staat, is zoals daar.
new-phases = De fases, met de regels die zij noemen:
new-roles = De rollen: { $roles }
new-kinds = De bijdragen: { $kinds }
new-examples = Zo verander je iets. Haal de // weg waar je het wilt, en kijk wat het doet:
    intervisie diff { $from } { $name }
new-example-about = Waartoe zij er is:
new-example-time = Een fase korter of langer:
new-example-phase = Een fase erbij, achter een andere:
new-example-remove = Alles weg wat in een fase deze regel noemt:
new-example-may = Iemand mag iets wat eerst niet mocht, met een regel en een reden van jezelf:
new-example-prompt = Een vraag of aanwijzing erbij:
new-example-borrow = Een fase uit een andere methode:
new-example-gone = Een fase weg:
new-example-setting = Een ander getal voor een instelling ({ $setting }); dat staat in de eerste regel:
new-about = Voor een avond met de eigen groep.
new-phase-id = stilte
new-phase-title = Een minuut stilte
new-prompt = Wat neem je mee?
new-rule-id = EIGEN-1
new-reason = Dat spraken we zo af.
new-story-head = Het begin van { $name }. Een repetitie speelt een sessie na zonder dat de tijd verstrijkt.
new-story-more = Speel verder, regel voor regel zoals je typt; ! zegt wat er van de regel erboven wordt:
    s.play(`
    {"    "}Anna notitie: Wat een begin.
    {"    "}+2m
    {"    "}Anna onzin: …
    {"    "}! niet begrepen
    `);

rehearsal-taken = aanvaard
rehearsal-nothing = niets
rehearsal-accepted = aanvaard: { $line }
rehearsal-refused = geweigerd: { $line }
rehearsal-refused-by = geweigerd volgens { $rule }: { $line }
rehearsal-warned = aanvaard met een waarschuwing: { $line }
rehearsal-warned-by = aanvaard met een waarschuwing volgens { $rule }: { $line }
rehearsal-not-understood = niet begrepen: { $line }
rehearsal-rule-failed = een regel van de methode mislukt: { $line }
rehearsal-no-rule-failed = geen regel van de methode mislukt
rehearsal-to-the-end = gesimuleerde mensen spelen de sessie uit (zaad { $seed })
rehearsal-held = niemand kan wat hier nog nodig is
    { $there }
rehearsal-endless = de sessie gaat rond en rond
    { $there }
rehearsal-reaches = verder tot { $phase }
rehearsal-skipped = overgeslagen in deze repetitie
rehearsal-is = { $what } is { $value }
rehearsal-is-not = { $what } is niet { $value }
rehearsal-has = { $what } bevat { $value }
rehearsal-lacks = { $what } bevat niet { $value }
rehearsal-at-least = { $what } is minstens { $value }
rehearsal-at-most = { $what } is hoogstens { $value }
rehearsal-expected = verwacht
rehearsal-found = gevonden
rehearsal-because = omdat
rehearsal-transcript = verslag
rehearsal-memory = niet te zeggen: er was hier te weinig geheugen
rehearsal-deadline = niet te zeggen: het duurde hier te lang
rehearsal-stories = { $n ->
    [one] { $n } verhaal
   *[other] { $n } verhalen
}
rehearsal-lines = { $n ->
    [one] { $n } regel
   *[other] { $n } regels
}
rehearsal-passed = { $n } geslaagd
rehearsal-failed = { $n } mislukt
rehearsal-broken = { $n } met een fout in het script
rehearsal-inconclusive = { $n } niet te zeggen

coverage-heading = { $title } ({ $name }): { $n } van de { $of } bepalingen geraakt ({ $percent }), in { $sessions ->
    [1] 1 sessie
   *[other] { $sessions } sessies
}
coverage-never = nooit geraakt
coverage-idle = { $phase }{ $begun ->
    [0] {": "}deze fase begon nooit
   *[other] {": "}{ $begun } × begonnen, maar dit kwam niet aan de orde
}
coverage-hits = geraakt
coverage-kept = gehouden
coverage-broken = gebroken
coverage-statement = waar en wat
coverage-whole = De methode als geheel
coverage-phase = { $phase } ({ $begun } × begonnen, { $left } × verlaten)
coverage-script = { $script }: { $n } van de { $of } bepalingen geraakt
coverage-line-never = nooit
coverage-below = { $name }: { $percent } geraakt, en minstens { $least } gevraagd
coverage-in-passing = Terloops gespeeld, door verhalen over een andere methode: { $methods }
coverage-changed = { $method } veranderde terwijl hij gerepeteerd werd; repeteer opnieuw
percent = { $whole },{ $parts }%
percent-whole = { $whole }%
percent-wrong = ‘{ $text }’ is geen percentage; schrijf een getal van 0 tot en met 100, zoals 80 of 92,5
fail-under-of-what = --fail-under zegt hoeveel genoeg is; zeg erbij waarvan: --coverage of --mutate

blessed-new = nieuw: { $file }
blessed-changed = anders: { $file }
blessed-unchanged = ongewijzigd: { $file }
blessed-not = niet bewaard, want het verhaal slaagt niet: { $file }
blessed-sum = bewaard wat ieder zag: { $new } nieuw, { $changed } anders, { $unchanged } ongewijzigd
blessed-built-in = bij de ingebouwde repetities is geen map om iets in te bewaren; noem eigen repetities, of zet ze in de map scripts
blessed-with-settings = --bless bewaart wat ieder ziet van een methode zoals die is; laat --set weg
blessed-unread = { $file } is niet te lezen ({ $why }), dus wat daarin bewaard is, wordt nergens mee vergeleken; zet het recht, of bewaar opnieuw met --bless
blessed-unwritten = { $file } is niet te schrijven ({ $why }); wat erin stond, staat er nog
blessed-version = { $file } begint met ‘{ $first }’ en niet met ‘gezien 1’: het is van een andere versie; bewaar opnieuw met --bless
blessed-line = { $file }:{ $line }: dit hoort hier niet, dus er wordt nergens mee vergeleken; zet het recht, of bewaar opnieuw met --bless
blessed-no-story = { $file } hoort bij geen verhaal: er staat geen script van die naam naast; geef het de naam van zijn verhaal, of gooi het weg
seen-otherwise = { $story } wordt anders gezien dan bewaard is in { $file }
seen-host = wie leidt
seen-stayed = sessie { $nth } ({ $method }), voor { $who }:
seen-new = sessie { $nth } ({ $method }), voor { $who }: dit was er niet
seen-gone = sessie { $nth } ({ $method }), voor { $who }: dit is er niet meer
seen-more = { $n ->
    [one] en { $n } regel meer
   *[other] en { $n } regels meer
}
seen-keep = Is het goed zoals het nu gezien wordt, bewaar het dan: intervisie rehearse { $scripts } --bless
rehearsal-otherwise = { $n } anders gezien

variant-on = Op { $method }:
variant-declared = { $story }: klopt, met aangekondigde verschillen
variant-none = deze repetities horen bij geen methode die varianten heeft; noem een methode: --on kommeer
variant-head-method = methode
variant-head-hold = klopt
variant-head-declared = aangekondigd anders
variant-head-differ = onaangekondigd anders
on-alone = --on en --variants gaan niet samen met --coverage, --bless, --mutate of --all
whatif-heading = {"  "}{ $here } → { $there }
whatif-unseated = daar kunnen deze mensen niet zitten: { $why }
whatif-not-passed = dit verhaal klopt niet op zijn eigen methode (intervisie rehearse); dit is hoe ver het kwam
whatif-no-session = dit verhaal opent geen sessie
whatif-opening = (opening)
whatif-refused = ✗ geweigerd: { $why }
whatif-warned = ! gewaarschuwd: { $why }
whatif-unsaid = ✗ niet te zeggen: { $why }
whatif-held = ⧖ wacht: { $why }
whatif-first = → eerst voorbij: { $why }
whatif-allowed = ✓ mag daar; hier geweigerd: { $why }
whatif-idle = – leidt daar nergens heen (hier naar { $why })
whatif-failed = ✗ een regel van de methode mislukt: { $why }
whatif-reason = zo ging de sessie verder
whatif-absent-kind = de bijdrage ‘{ $name }’ is er niet
whatif-absent-phase = de fase ‘{ $name }’ is er niet
whatif-absent-role = de rol ‘{ $name }’ is er niet
whatif-absent-topic = het onderwerp ‘{ $name }’ is er niet
whatif-absent-question = de vraag wordt deze mens daar niet gesteld
whatif-absent-choice = daar valt dit niet te kiezen
whatif-absent-act = waar dit over gaat, is daar niet gezegd
whatif-absent-undone = wat ongedaan wordt gemaakt, is daar niet gezegd
whatif-times = Tijd per fase
whatif-time = { $phase }: { $here } → { $there }
whatif-not-there = niet doorlopen
whatif-lasted = { $lasted }
whatif-lasted-of = { $lasted } van { $planned }
whatif-lasted-over = { $lasted } van { $planned } ({ $over } te lang)
whatif-n-same = { $n } hetzelfde
whatif-n-refused = { $n } geweigerd
whatif-n-unsaid = { $n } niet te zeggen
whatif-n-warned = { $n } gewaarschuwd
whatif-n-allowed = { $n } wel toegestaan
whatif-n-held = { $n } × wachten
whatif-n-idle = { $n } zonder gevolg
whatif-end-both = Komt tot het einde.
whatif-end-there = Komt daar tot het einde, en hier niet.
whatif-end-here = Komt daar niet tot het einde: staat dan in { $phase }.
whatif-end-neither = Blijft, als hier, onderweg: staat dan in { $phase }.
whatif-over = Te lang, alle fasen samen: { $here } → { $there }
whatif-not-kept = de groep wil dat er van deze sessie niets bewaard blijft; dan wordt zij ook niet opnieuw gespeeld (G-08)

case-happened = Wat gebeurde er precies?
case-before = Wat ging eraan vooraf?
case-factually = Formuleer zo feitelijk mogelijk.
case-done = Wat deed je wel?
case-left-undone = Wat liet je juist na?
case-moved = Wat bracht jou ertoe om te handelen zoals je deed?
case-goal = Welk doel had je hiermee?
case-reached = Bereikte je dat doel ook?
case-feeling = Welk gevoel bracht dit teweeg?
case-feeling-why = Waarom riep de casus dit gevoel bij je op?
case-begin-end = Heeft de casus een begin en een eind?
case-real = Is de casus echt gebeurd?
case-important = Is de casus belangrijk genoeg?
case-touches = Doet de casus iets met jou als opsteller?
case-acting = Sta jij als opsteller centraal als handelend actor?
case-much-to-tell = Kun je veel vertellen over jouw ervaring van de situatie?
case-unknown-key = ‘{ $what }’ hoort niet in een casus
case-unknown-kind = ‘{ $what }’ is geen soort casus
case-unknown-angle = ‘{ $what }’ is geen invalshoek
case-unknown-question = ‘{ $what }’ is geen vraag van de voorbereiding
case-unknown-criterion = ‘{ $what }’ is geen toets van een goede casus
case-wrong = regel { $line }: { $wrong }
case-not-toml = dit is geen TOML ({ $why }); schrijf bijvoorbeeld titel = "Op de gang"
case-no-author = er staat niet van wie de casus is; schrijf bovenaan van = "Anna"
case-no-text = `{ $key }` wil tekst tussen aanhalingstekens: { $key } = "…"
case-no-tick = `{ $key }` wil true of false, zonder aanhalingstekens: { $key } = true
case-no-table = `{ $key }` is een kop met regels eronder: [{ $key }]
case-file-head = Voorbereiding van een casus. Dit is voor jou alleen; jij bepaalt wat je ervan inbrengt.
case-intro = Een casus van { $who }, bijvoorbeeld een incident dat zich tijdens je werk heeft voorgedaan.
    Enter laat een vraag open. Stoppen kan altijd; wat je hebt geantwoord, wordt bewaard.
case-ask-title = Hoe heet de casus?
case-ask-kind = Wat is het: een vraag, een probleem, een incident of een dilemma?
case-ask-angle = Gaat het om je ervaring (ervaring, of Enter), of om methoden, technieken of hulpmiddelen (technisch)?
case-ask-when = Wanneer was het, bijvoorbeeld 2026-11-20? Het liefst recent.
case-ask-ticks = Een goede casus: antwoord met ja of nee.
case-yes-or-no = ‘{ $what }’ is geen ja of nee; antwoord met een van beide, of met niets
case-stopped = Je bent halverwege gestopt; wat je hebt geantwoord, wordt bewaard.
case-to-write = Dit komt in { $file }:
case-kept = Bewaard in { $file }, alleen voor jou leesbaar. Nakijken: intervisie case check { $file }
case-taken = { $file } bestaat al; noem een ander bestand, of overschrijf het met --force
case-unread = { $file } is niet te lezen
case-unwritten = { $file } is niet te schrijven
case-not-right = { $file }, { $wrong }
case-summary = { $file }: { $answered } van { $questions } vragen beantwoord, { $met } van { $criteria } criteria gehaald{ $hints ->
    [0] {"; "}er is niets meer te doen
   *[other] {"; "}{ $hints } × advies
}

hint-kind = nog niet gezegd of het een vraag, probleem, incident of dilemma is; schrijf het bij `soort`
hint-when = nog niet gezegd wanneer het was; schrijf het bij `wanneer`, en kies het liefst iets recents
hint-answer = nog geen antwoord op “{ $question }”; schrijf het bij `{ $key }`
hint-factually = in het antwoord op “{ $question }” { $n ->
    [1] oordeelt { $judging }
   *[other] oordelen { $judging }
}; schrijf liever wat je zag en hoorde
hint-tick = nog geen ja op “{ $question }”; is het zo, schrijf dan { $key } = true
hint-look-again = nee op “{ $question }”; maak de casus scherper (`{ $key }`), of kies een andere

config-unread = { $file } is niet te lezen
config-not-toml = { $file } is geen TOML ({ $why }); schrijf bijvoorbeeld lang = "nl"
config-unknown-key = { $file }: ‘{ $what }’ is hier niet in te stellen
config-unknown-language = { $file }: de taal ‘{ $what }’ wordt hier niet gesproken; schrijf lang = "nl" of lang = "en"
config-no-language = { $file }: `lang` wil een taal tussen aanhalingstekens; schrijf lang = "nl" of lang = "en"
config-no-plain = { $file }: `plain` is ja of nee; schrijf plain = true of plain = false
omissions-heading = { $title } ({ $name })
omissions-by = { $story } ({ $n } van de { $m })
omissions-missed = niemand merkte op dat dit weg was
omissions = { $stories ->
    [1] 1 verhaal merkte
   *[other] { $stories } verhalen merkten
} { $n } van de { $m } weglatingen op ({ $percent })
omissions-all = in alles { $n } van de { $m } weglatingen opgemerkt ({ $percent })
omissions-below = { $name }: { $percent } opgemerkt, en minstens { $least } gevraagd
mutants-failing = deze verhalen slagen ook zonder weglating niet, en zouden alles lijken op te merken; maak ze eerst goed
mutants-unplayed = geen van deze verhalen speelt { $method }; noem de map met verhalen erover
mutate-which = wat na --mutate staat, is een map of een verhaal; bedoel je --mutate={ $method }?
mutate-or-coverage = --mutate en --coverage gaan niet samen; vraag ze na elkaar
mutate-or-bless = --mutate en --bless gaan niet samen; bewaar eerst wat ieder ziet, en laat dan weg
all-of-what = --all telt bij --mutate hoeveel verhalen elke weglating opmerken; zet het daarbij

reference-methods = Woorden van methodes
reference-rehearsals = Woorden van repetities
reference-more = Meer over een woord: intervisie reference may
reference-unknown = er is geen woord { $word }; `intervisie reference` noemt ze alle
reference-near = er is geen woord { $word }; bedoelde je { $near }?
definitions-written = geschreven: { $file }
definitions-no-folder = { $file } is geen map; noem een map, of een plek waar er nog geen is
definitions-taken = { $file } is er al en is hier niet geschreven; noem een andere map, of verplaats het
definitions-unwritten = { $file } is niet te schrijven

cli = Leid, oefen en ontwerp methodes voor intervisie
cli-usage = Gebruik
cli-subcommands = Opdrachten
cli-subcommand = OPDRACHT
cli-arguments = Wat erbij hoort
cli-options = Opties
cli-lang = Taal van wat je ziet: nl of en (anders: lang in config.toml, dan die van de omgeving, dan Nederlands)
cli-plain = In woorden alleen, voor een schermlezer: geen kleuren, geen tekens, niets wat vanzelf beweegt
cli-help = Deze hulp
cli-version = De versie
cli-run = Leid een sessie, aan het scherm of uit een bestand
cli-run-method = Naam van een methode, of het pad van een script
cli-run-people = Wie er meedoen, met komma's: Anna,Bram,Carla
cli-run-cast = Een bestand (TOML) dat zegt wie welke rol heeft: inbrenger = "Anna", deelnemer = ["Carla", …]
cli-run-cases = Een casus die iemand voorbereidde (zie case new): niemand ziet die tot hij wordt ingebracht
cli-run-meeting = Leid meer casussen na elkaar, met rollen die rondgaan; een naam gaat verder met die bijeenkomst
cli-run-roles = Wie welke rol heeft: inbrenger=Anna, of niemand: gespreksleider=; naar de andere wordt gevraagd
cli-run-sets = Geef een instelling van de methode een ander getal: minuten=8 (zie show)
cli-followup = Kom weer bijeen: open een sessie die op een andere volgt, met wat ieder zich voornam
cli-followup-id = Id van de sessie waarop deze volgt, of het begin ervan (anders: de laatste die is afgesloten)
cli-followup-method = Een andere methode, bij naam of als pad van een script (anders: dezelfde)
cli-followup-people = Wie er meedoen, met komma's (anders: dezelfden)
cli-followup-cases = Een casus die iemand voorbereidde (zie case new): niemand ziet die tot hij wordt ingebracht
cli-followup-meeting = Leid meer casussen na elkaar, met rollen die rondgaan; een naam gaat verder met die bijeenkomst
cli-followup-roles = Wie welke rol heeft: inbrenger=Anna, of niemand: gespreksleider=; naar de andere wordt gevraagd
cli-followup-sets = Geef een instelling van de methode een ander getal: minuten=8 (zie show)
cli-resume = Ga verder met een sessie
cli-resume-id = Id van de sessie, of het begin ervan (anders: de enige die niet is afgesloten)
cli-resume-reload = Ga verder onder de methode zoals die nu is, als dat past; het script wordt gevonden aan de naam van de methode, of hier gegeven
cli-follow = Een sessie meekijken die loopt, zonder haar aan te raken: wat de ruimte mag zien
cli-follow-id = Id van de sessie, of het begin ervan (anders: de enige die niet is afgesloten)
cli-follow-once = Zeggen waar het nu staat, en stoppen
cli-follow-screen = Het hele scherm, voor een projector: klok, vraag, beurten, spreektijd
cli-sessions = Welke sessies er bewaard zijn
cli-minutes = Het verslag van een sessie voor één lezer
cli-minutes-id = Id van de sessie, of het begin ervan
cli-minutes-reader = Wiens verslag: alleen wat deze persoon erbij hoorde
cli-minutes-format = Als text, markdown, html of json (zonder dit: text)
cli-minutes-output = Naar een nieuw bestand dat alleen jij kunt lezen
cli-minutes-times = Alleen hoe lang alles mocht duren en duurde
cli-consent = Laat iemands woorden toe in het verslag van anderen, of niet langer
cli-consent-id = Id van de sessie, of het begin ervan
cli-consent-name = Wie toestemming geeft
cli-consent-no = Trek de toestemming in
cli-export = Het verslag onder schuilnamen, als ieder die erin staat dat goedvindt
cli-export-id = Id van de sessie, of het begin ervan
cli-export-reader = Door wiens ogen: wat deze persoon erbij hoorde
cli-export-rehearsal = Als repetitie: wat er wanneer gebeurde, zonder namen, woorden en dag
cli-save = Schrijf een sessie op als repetitie, zoals wie leidde haar mag bewaren
cli-save-id = Id van de sessie, of het begin ervan
cli-save-file = Het bestand (anders: genoemd naar de sessie, in scripts/METHODE als die map er is)
cli-forget = Verwijder een sessie voorgoed
cli-forget-id = Id van de sessie, of het begin ervan
cli-forget-yes = Vraag niet of het zo bedoeld is
cli-new = Begin een eigen methode, met een repetitie erbij
cli-new-name = Hoe zij heet: kleine letters, cijfers en streepjes
cli-new-from = Een methode om van uit te gaan: haar naam, of het pad van een script (anders: een kleine hele methode)
cli-methods = Welke methodes er zijn
cli-show = Een methode als stappenplan
cli-show-method = Naam van een methode, of het pad van een script
cli-show-sets = Geef een instelling van de methode een ander getal: minuten=8 (zie show)
cli-diff = Zeg wat er verandert van de ene methode naar de andere, en voor wie
cli-diff-from = De eerste methode: haar naam, of het pad van een script
cli-diff-to = De tweede, zoals die verandert ten opzichte van de eerste
cli-diff-json = Als JSON, voor een ander programma
cli-diff-sets = Geef een instelling een ander getal, in elke methode die haar heeft: minuten=8
cli-check = Zoek fouten in een methode, en verken wat er in kan gebeuren
cli-check-method = Naam van een methode, of het pad van een script
cli-check-skip = Vuistregels om weg te laten: closing-word, advice-first, long-stretch
cli-check-places = Hoeveel plekken er in elke kring hoogstens worden bekeken
cli-check-sets = Geef een instelling van de methode een ander getal: minuten=8 (zie show)
cli-rehearse = Speel repetities en meld wat niet ging zoals verteld
cli-rehearse-paths = Scripts van repetities, of mappen ervan (anders: ./scripts, dan de ingebouwde); met --bots: een methode
cli-rehearse-jobs = Hoeveel er tegelijk spelen (anders: een per kern)
cli-rehearse-coverage = Vertel wat er van elke methode geraakt is: als tabel, in de kantlijn van de scripts (=lines) of als JSON (=json)
cli-rehearse-bless = Bewaar naast elk verhaal wat ieder erin ziet; vanaf dan wordt het daarmee vergeleken
cli-rehearse-mutate = Laat elke bepaling van elke methode een keer weg, en meld welke geen repetitie mist; =METHOD voor een ervan
cli-rehearse-all = Speel bij --mutate elke repetitie zonder elke bepaling, om te tellen hoeveel het opmerken
cli-rehearse-fail_under = Mislukt als van een methode minder dan dit percentage geraakt is, of opgemerkt
cli-rehearse-on = Speel de repetities op deze methodes in plaats van hun eigen, met komma's, en meld wat daar anders gaat zonder dat het verhaal het zegt
cli-rehearse-variants = Hetzelfde, op elke variant van de methodes waar zij bij horen
cli-rehearse-sets = Geef een instelling van de methode een ander getal: minuten=8 (zie show)
cli-rehearse-repeat = Hoe vaak alle repetities spelen
cli-whatif = Speel een repetitie of een bewaarde sessie op een andere methode, en zeg wat er anders zou gaan
cli-whatif-what = Een repetitie, een map ervan, of de id van een sessie, of het begin ervan
cli-whatif-method = De andere methode: haar naam, of het pad van een script
cli-reference = Wat een woord van een script zegt, hoe het geschreven wordt, en wat er mis kan gaan
cli-reference-word = Het woord (anders: een lijst van alle)
cli-definitions = Schrijf de woorden van scripts naar een map, voor een editor die Rhai kent
cli-definitions-folder = De map om in te schrijven
cli-lsp = Bedien een editor waarin iemand scripts schrijft: die start dit zelf
cli-lsp-stdio = Over standaardinvoer en -uitvoer: dat is altijd zo, en sommige editors zeggen het
cli-case = Bereid een casus voor
cli-case-new = Bereid een casus voor: beantwoord de vragen een voor een, of geef wat je weet als opties
cli-case-new-file = Het bestand dat wordt geschreven (anders: casus-NAAM.toml)
cli-case-new-author = Van wie de casus is
cli-case-new-force = Overschrijf een bestand dat er al is
cli-case-new-title = Hoe de casus heet; met deze of een van de volgende opties wordt niets gevraagd
cli-case-new-kind = Wat het is: vraag, probleem, incident of dilemma
cli-case-new-angle = Waar het om gaat: ervaring of technisch
cli-case-new-when = Wanneer het was: 2026-11-20
cli-case-new-answers = Een antwoord: gebeurde="Een arts …"
cli-case-new-ticks = Of een criterium klopt: echt-gebeurd=ja
cli-case-check = Zeg wat er nog aan een casus te doen is
cli-case-check-file = Het bestand van de casus

store-not-a-session = { $file } is geen sessie, of is beschadigd; zet een kopie terug, of verwijder het met intervisie forget
store-newer-of = { $file } komt van een nieuwere versie ({ $found }, hier is { $known } de nieuwste); werk dit programma bij tot { $program } of later
store-no-room = er is geen ruimte meer voor { $file }; maak ruimte vrij op de schijf
store-failing = de schijf neemt { $file } niet aan; kijk naar de schijf
store-led = sessie { $id } wordt nu geleid, in een ander venster of proces; ga daar verder, of kijk erin met `intervisie follow { $id }`
store-migrated = sessie { $id } is bijgewerkt voor deze versie; zoals zij was, staat zij in { $copy }
store-closed = anderen konden dit lezen en kunnen dat nu niet meer: { $files }
store-newer = { $file } komt van een nieuwere versie ({ $found }, hier is { $known } de nieuwste); werk dit programma bij
store-not-writable = { $file } is niet te schrijven; kijk naar de rechten
store-not-private = anderen kunnen in { $file } kijken; sluit het af (`chmod go-rwx`)
store-in-use = { $file } is bij een ander proces in gebruik; beëindig dat, of probeer het opnieuw
store-second-writer = een ander proces gaat verder met { $file } en bewaarde regel { $entry } al; ga daar verder, of beëindig het en hervat hier
store-no-entry = er is geen regel { $entry } om te bewaren
store-no-such = er is geen sessie ‘{ $asked }’; er zijn: { $known }
store-none = geen
store-several = meer sessies beginnen met ‘{ $asked }’: { $ids }
store-bad-id = een sessie kan niet ‘{ $asked }’ heten; gebruik hoogstens 64 gewone letters en cijfers, met `-` en `_` ertussen
store-empty = in { $file } is nooit iets gebeurd; verwijder het met intervisie forget
store-unreadable = { $part } van { $file } is niet te lezen: { $why }; zet een kopie terug, of verwijder het met intervisie forget
store-refused = met { $file } lukte dit niet: { $attempt }

cast-unread = de rolverdeling { $file } is niet te lezen
cast-not-right = de rolverdeling { $file } klopt niet
cast-wants-names = `{ $role }` vraagt een naam of een lijst met namen, elk tussen aanhalingstekens
not-begun = de sessie is niet begonnen
holds-no-script = in deze sessie zit geen script; zij kan niet verder
not-rehearsed = de repetities konden niet worden gespeeld
