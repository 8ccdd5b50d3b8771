# Wat `check` van een methode zegt.

finding-unreachable-kind = niemand mag ooit een { $kind } geven; geef het ergens met `may`, of laat het weg
finding-unused-role = de rol { $role } komt in geen enkele fase voor
finding-may-beside-only = een `may` naast een `only` in { $phase } geldt niet; maak er een `only` van
finding-nobody-may = dit vraagt { $what }, maar niemand mag dat in deze fase{ $because }
finding-may-not = dit vraagt { $what } van { $who }, maar { $n ->
    [1] die mag
   *[other] die mogen
} dat niet in deze fase{ $because }
finding-because = : dat houdt { $rule } tegen
finding-count-of-people = één mens kan dit aantal alleen halen; bedoel je `each` over { $who }?
finding-never-revealed = een { $kind } gaat nooit open; open het ergens met `reveal`
finding-nobody-chooses = niemand mag in { $phase } een { $kind } geven, dus wordt er nooit gekozen; geef het met `may`
finding-silent = in { $phase } wordt niets gezegd dat anderen horen: dit kan daar niet; verzegel de soort, of laat haar alleen zien aan wie haar maakt
finding-unused-groups = geen enkele fase gaat verder in de groepen { $groups }
finding-silence-without-end = in { $phase } zegt niemand iets en niets beëindigt de fase; zet er een tijd bij: `.lasts(2.minutes)`
finding-each-of-nobody = als er geen { $who } is, geldt dit vanzelf
finding-stuck = { $phase } komt nooit verder: wat dit vraagt kan daar niet: { $wants } ({ $circle })
finding-stuck-somehow = { $phase } komt nooit verder, wat er ook gebeurt ({ $circle })
finding-may-be-stuck = { $phase } kan vastlopen: na de regels hieronder kan dit niet meer: { $wants } ({ $circle })
finding-may-be-stuck-somehow = { $phase } kan vastlopen: na de regels hieronder komt het einde nooit meer ({ $circle })
finding-lost = in { $phase } kan dit na de regels hieronder niet meer worden gehaald: { $wants } ({ $circle })
finding-not-called-back = wie { $role } is, is hier de ruimte uit, en { $phase } haalt die niet terug; zeg daar `present`
finding-shown-in-vain = { $role } was de ruimte uit toen dit werd gezegd, en ziet ook hier geen { $kind }; alleen wie het hoorde ziet het terug
finding-too-long = met { $n } mensen duurt dit { $needed }, en er is { $room }
craft = { $said } (vuistregel uit { $source }; weglaten met --skip { $id })
craft-closing-word = wie { $role } is, heeft aan het eind geen woord meer
craft-advice-first = hier mag al een { $kind }, voordat er in { $phase } vragen zijn gesteld
craft-long-stretch = { $phase } duurt { $span } zonder dat er iets verandert; na twintig minuten dwalen mensen af
finding-perhaps-too-long = met { $n } mensen duurt dit { $needed } als ook komt wat alleen soms komt, en er is { $room }
finding-never-reached = { $phase } wordt nooit bereikt
finding-reached-by-setting = { $phase } wordt met deze instellingen niet bereikt
finding-over-at-once = { $phase } is voorbij zodra hij begint: niemand kan er iets zeggen
finding-rule-fails = deze regel mislukt ({ $circle }): { $why }
finding-rule-refused = wat deze regel wil, wordt geweigerd ({ $circle }): { $why }
finding-seats = de rollen vragen minstens { $least } mensen, en de methode is voor hoogstens { $most }
finding-waits-longer = { $phase } laat { $waits } wachten, en mag { $most } duren
finding-bell-never = deze bel komt nooit: { $phase } is dan al voorbij
finding-turns-too-long = { $n } beurten duren samen { $turns }, en { $phase } mag { $most } duren
finding-starts-late = { $phase } hoort later te beginnen dan een fase die erna komt
finding-nothing-to-show = hier kan er nog geen { $kind } zijn om te laten zien
finding-always-entered = { $phase } wordt altijd bereikt: wat ervoor nodig is, geldt dan al
finding-not-seated = met { $n } mensen zijn niet alle rollen te bezetten zonder dat er iemand overblijft
finding-known-author = alleen { $role } mag een { $kind } geven, dus iedereen weet van wie dat is, ook zonder naam
finding-nothing-to-open = de bijdragen “{ $kind }” gaan hier open, maar niemand kan er al een hebben gemaakt
finding-hook-never = wat dit in gang zet, mag niemand in { $phase }
finding-never-held = hieraan kan nooit worden voldaan: { $wants }
finding-always-held = dit geldt al voordat iemand iets doet, tenzij iemand past of weggaat: { $wants }
finding-never-allows = wat dit toestaat kan hier nooit{ $rule }: altijd houdt iets anders het tegen, of wat eraan voorafgaat komt niet
finding-allowed-already = dit verandert niets: een andere regel staat het hier al toe{ $rule }
finding-never-refuses = dit houdt nooit iets tegen en waarschuwt nergens voor{ $rule }
finding-never-speaks = wie { $role } is, mag nooit iets zeggen of doen
finding-ends-early = na { $at } in { $phase } is de sessie voorbij; { $next } komt dan niet meer
finding-opens-too-soon = de eerste { $kind } opent ze al, terwijl anderen in { $phase } nog schrijven; open ze in een fase erna met `reveal`
finding-set-in-vain = geen enkele voorwaarde vraagt nog naar de instelling { $setting }: een andere waarde verandert hier niets meer
finding-longer-and-longer = elke keer { $what } wordt { $phase } { $more } langer, en niets zegt hoe vaak dat kan; zet er een `limit` bij
finding-known-by-turn = in { $phase } heeft ieder om de beurt het woord, dus iedereen weet van wie een { $kind } is, ook zonder naam
finding-unseen-reply = een { $kind } is een antwoord op een { $to }, en wie die gaf krijgt het antwoord nooit te zien; zie `seen_by`
finding-opened-again = de bijdragen “{ $kind }” zijn al open, en er kan geen nieuwe bij zijn gekomen
finding-comes-late = { $phase } hoort uiterlijk op { $latest } te beginnen, en wat ervoor komt duurt { $before }
finding-turn-without-words = wie { $role } is krijgt in { $phase } de beurt, en mag er niets zeggen
finding-round-of-one = dit is een ronde van één: { $who }
finding-round-once = één keer is geen herhaling; laat dit weg, of laat { $phase } vaker terugkomen
finding-one-ends-for-all = wie het eerst { $role } is, beëindigt met een ja de rondes van iedereen
finding-only-the-last = wie het laatst { $role } was, wordt dit in { $phase } gevraagd; wie het eerder was niet. Hoort { $phase } bij de herhaling?
finding-not-everybody = { $role } gaat { $times } keer rond, en er zijn minstens { $people } mensen die het kunnen zijn; zie `for_each`
finding-wanted-and-minded = “{ $text }” wordt hier gevraagd, en tegelijk ontraden
finding-neutral-asked = wie { $role } is, is neutraal, en moet hier toch inhoud geven: { $what }
finding-never-done = dit maakt { $phase } nooit klaar: { $wants }
finding-never-asked = niemand kan deze vraag stellen; zij kan alleen worden overgeslagen: { $question }
finding-no-groups = groepen van { $size } komen niet uit ({ $groups }, { $circle })
finding-with-setting = met { $setting }={ $value }: { $text }
finding-setting-unbuilt = met deze instellingen is er geen methode van te maken: { $settings }
finding-prompt-to-absent = dit is voor wie { $role } is, en die is in { $phase } de ruimte uit
finding-minds-nothing = niemand mag in { $phase } { $what } geven, dus hier valt niets op te letten
finding-rings-often = deze bel gaat in { $phase } { $times } keer, elke { $span }
finding-no-end = { $phase } heeft geen tijd, dus ook geen moment voor het einde; zet er `at_most` bij
finding-nudges-in-vain = wie { $role } is, mag in { $phase } niets zeggen, en wordt hier aangespoord
finding-throws-back = { $phase } vraagt { $what }, en elke keer gaat de sessie daarmee terug naar { $back }
finding-cut-short = { $phase } is klaar na { $n }, en er zijn minstens { $people } mensen die aan de beurt horen te komen; zie `went_round()`
finding-few-votes = er tellen { $n } × { $kind }, en er kunnen { $people ->
    [0] meer
   *[other] { $people }
} mensen kiezen; bedoel je per_person?
finding-there-and-away = in { $phase } moet dezelfde mens er zijn en de ruimte uit zijn
finding-never-away = { $who } is voor { $phase } nooit de ruimte uit gestuurd; dit haalt niemand terug
finding-mixed = { $phase } maakt nieuwe groepen, en dan kan een groep zonder { $role } zitten, of met twee; zie `split`
finding-one-for-all-groups = er is één { $role } voor alle groepen, en in { $phase } mag in elke groep alleen die iets zeggen; zie `per`
finding-groups-together = in { $phase } zitten alle groepen bij elkaar, en de { $role } van elke groep heeft het woord; zie `split`
finding-too-short = { $phase } duurt { $most }: in zo weinig tijd zegt niemand iets
finding-record-for-nobody = niemand hoeft { $who } te zijn, en dan is het verslag voor niemand
finding-topic-left-out = een { $kind } mag nooit over { $topic } gaan, en wel over andere uit dezelfde reeks
finding-unseen = een { $kind } is voor { $who }, en die is overal de ruimte uit waar anderen die geven
finding-question-to-silent = dit vraagt ook wie { $role } is iets, en die mag in { $phase } niets zeggen
finding-missed-when-made = wie { $role } is, was de ruimte uit toen { $kind } werd gegeven, en krijgt die ook nu niet te zien
finding-opened-to-own-group = de bijdragen “{ $kind }” zijn in groepen gegeven, en gaan alleen open voor wie in dezelfde groep zat
finding-over-in-later-rounds = { $phase } is vanaf de tweede ronde meteen voorbij: dit telt vanaf het begin van de sessie; zie `this_round`
finding-skipped-in-later-rounds = { $phase } wordt vanaf de tweede ronde overgeslagen: wat eraan voorafging telt nog mee
finding-longer-than-all = dit gaat door tot { $waits }, en het geheel mag { $most } duren
finding-caret = `^` betekent alleen aan het begin iets: “{ $text }” valt nooit op
finding-not-for-them = dit toont { $kind } aan { $who }, en die soort is alleen te zien voor { $seen }
finding-turn-of-silent = de beurt gaat ook naar { $who }, en die is in { $phase } stil of weg
finding-over-all-groups = dit telt in { $phase } alle groepen samen; zie `per_group` en `each` over de groepen
finding-cuts-off = { $phase } vraagt { $what }, en daarmee is de sessie voorbij: { $next } komt dan niet meer
finding-chosen-in-vain = wordt { $topic } gekozen, dan volgt daar niets uit; uit de andere keuzes wel
finding-given-late = { $asked } vraagt iets van wie { $role } is, en dat wordt pas in { $given } iemand
finding-no-hook-reaches = { $phase } wordt nooit bereikt: geen haak geeft de instelling een waarde waarbij dat kan
finding-look-at = ; zie { $rules }
finding-question-for-others = deze vragen zijn voor { $who }, en die mag ze in { $phase } niet stellen
finding-emptied = wie { $role } wordt, is geen { $from } meer, en daar hoort er één van te zijn
finding-counted-out = wie { $role } is telt mee in de groepen, en is in { $phase } de ruimte uit
finding-more-than-quota = er kunnen meer dan { $most } × { $to } zijn, en er mogen hier hoogstens { $most } × { $what } komen: dan gaat dit niet meer open
finding-divided-late = in { $early } hangt al iets af van wie welke taak heeft, en die worden pas in { $phase } verdeeld
finding-too-brief = in hooguit { $n } woorden zegt niemand een zin
explored-circle = met { $n } mensen
explored-without = met { $n } mensen, zonder { $role }
explored-leaves = met { $n } mensen, als wie { $role } is weggaat
explored-only-so-far = { $circle }: na { $n } plekken is er niet verder gekeken
explored-nobody = er is geen kring van hoogstens acht mensen die op de rollen past
explored-closures = wat een regel in Rhai zegt, weet niemand vooraf: of een fase klaar is, is met ja en met nee bekeken
explored-effects = een regel in Rhai kan naar meer kijken dan waaraan plekken hier uit elkaar worden gehouden: niet alles wat die kan doen is bekeken
explored-rough = een aantal wordt vergeleken met iets wat vooraf niet vaststaat; het is tot twaalf bekeken
severity-note = ter info
severity-warning = let op
severity-error = fout
check-story = zo gebeurt het:
check-durations = hoe lang het duurt:
check-duration = { $n } mensen: { $least ->
    [zero] { $planned } als elke fase haar tijd neemt
   *[other] minstens { $least }, { $planned } als elke fase haar tijd neemt
}{ $open ->
    [0] {""}
   *[other] , en { $open } zonder limiet
}{ $most ->
    [none] {""}
   *[other] , hoogstens { $most } met wat alleen soms komt
}
check-duration-open = { $n } mensen: { $open ->
    [1] de enige fase heeft geen
   *[other] geen van de { $open } fasen heeft een
} limiet
check-not-covered = niet bekeken:
check-verdict = { $method }: { $errors } × fout, { $warnings } × let op
check-looked-at = { $verdict ->
    [pass] overal waar een sessie kan komen loopt het goed
    [fail] zo werkt het niet
   *[other] niet alles is bekeken
}: { $places } plekken in { $circles } kringen
