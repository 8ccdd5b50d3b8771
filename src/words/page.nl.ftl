# Verslagen van repetities als pagina: koppen, wat bij de grafieken staat, en hoe ze te lezen zijn.

page-title = { $title } – repetities
page-below = { $n ->
    [one] Eén repetitie met gesimuleerde mensen, met zaad { $seed }
   *[other] { $n } repetities met gesimuleerde mensen, vanaf zaad { $seed }
}
page-parts = Delen van dit verslag
page-endings = Hoe het afliep
page-durations = Hoe lang het duurde
page-airtime = Wie hoeveel praat
page-bots = Wie er met eigenaardigheden bij zat
page-failures = Waar het misgaat
page-lines = Wat er van de methode geraakt is
page-happened = Wat er gebeurde
page-runs = { $n ->
    [one] repetitie
   *[other] repetities
}
page-middle-of-all = midden van de duur
page-touched-of-all = van de bepalingen geraakt
page-all-through = { $runs ->
    [one] De repetitie kwam tot het einde.
   *[other] Alle { $runs } repetities kwamen tot het einde.
}
page-not-through = { $n } van de { $runs } repetities { $n ->
    [one] ging
   *[other] gingen
} niet zoals het hoort: { $ways }.
page-some-missed = { $n } van de { $runs } repetities kwamen tot het einde; in de andere ontbrak iemand zonder wie de methode niet kan.
page-missed = ‘Zonder wie nodig is’ is geen fout van de methode: zij wacht op iemand die er niet is, en zonder wie zij ook niet zou beginnen.
page-nothing-played = Er is nog niets gespeeld.
page-nothing-fails = Niets: elke repetitie kwam tot het einde.
page-size = grootte
page-share = aandeel
page-took = van kortst naar langst
page-often = hoe vaak welke duur voorkwam
page-range = van kortst naar langst
page-middle = het midden: de helft duurde korter
page-most = ten hoogste { $most }
page-at-most = De methode geeft het geheel ten hoogste { $most }. De maat van de tijd is voor alle grafieken dezelfde.
page-planned-together = Gepland is wat alle fasen samen aan tijd krijgen. De maat van de tijd is voor alle grafieken dezelfde.
page-planned-in-part = { $n } van de { $of } fasen { $n ->
    [one] heeft
   *[other] hebben
} een tijd (samen { $planned }); voor het geheel is daarom niets gepland. De maat van de tijd is voor alle grafieken dezelfde.
page-unplanned = Geen fase heeft een tijd; er is niets gepland om dit naast te leggen. De maat van de tijd is voor alle grafieken dezelfde.
page-airtime-read = Het aandeel in de spreektijd van één mens, gemiddeld over de repetities; bij wie het minst en wie het meest praatte het midden daarvan. De stippellijn is een gelijke verdeling.
page-who = wie
page-share-of-talk = aandeel in de spreektijd
page-one-of-role = één mens met deze rol
page-least-to-most = wie het minst en wie het meest praatte
page-even = gelijk verdeeld
page-even-share = { $people }: gelijk verdeeld is { $even } ieder
page-where = Waar het misgaat, fase voor fase
page-share-of-runs = aandeel van alle repetities
page-what = wat
page-whole = de sessie als geheel
page-over-time = Fasen die over hun tijd gingen
page-of-runs = { $percent } van de { $runs ->
    [one] ene repetitie
   *[other] { $runs } repetities
}
page-first = De eerste, alleen na te spelen met
page-shortest = De kortste, alleen na te spelen met
page-bots-read = Het aandeel van de repetities waarin iemand het deed en een regel dat opving.
page-bot = wie
page-bot-drawn = hoe vaak een regel het opving
page-bot-runs = in de kring
page-bot-active = deed het
page-bot-noticed = opgevangen
page-sample = Een steekproef: de eerste { $n } van de { $runs } repetities zijn nog eens gespeeld, om te zien welke bepalingen ze raken. Wat hier ‘nooit’ heet kan in de andere wel voorgekomen zijn.
page-sample-of-all = { $n ->
    [one] De repetitie is nog eens gespeeld, om te zien welke bepalingen zij raakt.
   *[other] Alle { $n } repetities zijn nog eens gespeeld, om te zien welke bepalingen ze raken.
}
page-touched = geraakt
page-statements = bepalingen
page-n-of = { $n } van { $of }
page-never = { $n ->
    [one] Eén bepaling is nooit geraakt
   *[other] { $n } bepalingen zijn nooit geraakt
}
page-line = regel
page-script = script
page-rehearsals = Repetities
page-stories = { $n ->
    [one] verhaal
   *[other] verhalen
}
page-rest = script onjuist of onbeslist
page-passed = geslaagd
page-failed = anders dan verteld
page-broken = script onjuist
page-inconclusive = onbeslist
page-stories-hold = { $of ->
    [one] Het verhaal klopt.
   *[other] Alle { $of } verhalen kloppen.
}
page-stories-fail = { $n } van de { $of } verhalen kloppen.
page-suites = Hoe de verhalen gingen
page-folder = map
page-not-as-told = Wat anders ging dan verteld
page-methods = Wat ze van hun methoden raakten
page-methods-read = Een bepaling is geraakt als er in een verhaal iets onder viel: het werd gedaan, gevraagd, geweigerd, of de tijd ervan kwam.
page-method = methode
page-method-touched = { $title }: { $percent } geraakt
page-all-stories = Alle verhalen
page-suite = { $suite }: { $n ->
    [one] één verhaal
   *[other] { $n } verhalen
}
