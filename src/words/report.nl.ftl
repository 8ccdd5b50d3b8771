# Verslagen van repetities: hun vormen, en delen die samen worden gelegd.

cli-rehearse-partition = Bij --bots: speel maar een deel ervan: 3/16 is het derde van zestien; report merge legt de delen samen
cli-rehearse-format = In welke vorm: text, html (een pagina met grafieken), junit (XML), tap, jsonl, of, bij --bots, json voor report merge
cli-rehearse-output = Schrijf het naar dit bestand, dat er nog niet is
cli-report = Werk met verslagen van gesimuleerde mensen
cli-report-merge = Leg de delen van één reeks samen, alsof die in één keer gespeeld is
cli-report-merge-files = Het verslag van elk deel, zoals rehearse --bots --partition … --format json het schrijft
cli-report-merge-format = In welke vorm: text, html (een pagina met grafieken), junit (XML), tap, jsonl of json
cli-report-merge-output = Schrijf het naar dit bestand, dat er nog niet is
crowd-bad-partition = --partition { $text }: zeg welk deel van hoeveel: 3/16 is het derde van zestien
crowd-part = {"  "}deel { $nth } van { $of }: nummers { $from } tot en met { $to }
report-unread = kan het verslag { $file } niet lezen
report-none = { $file } is geen verslag dat rehearse --bots --format json schreef
report-newer = { $file } is geschreven door een nieuwere intervisie; voeg het daarmee samen
report-unsound = in { $file } staan aantallen waar deze repetities niet op kunnen uitkomen; speel dit deel opnieuw
report-nothing = er is geen verslag om samen te voegen
report-other = { $file } is van een andere reeks dan { $other }: { $what ->
        [program] versie { $this } van intervisie speelde het, niet { $that }
        [method] het is van { $this }, niet van { $that }
        [language] het is gespeeld in de taal { $this }, niet in { $that }
        [runs] het is een deel van { $this } repetities, niet van { $that }
        [seed] het begint bij zaad { $this }, niet bij { $that }
        [people] de mensen zijn ‘{ $this }’, niet ‘{ $that }’
        [groups] de omstandigheden zijn ‘{ $this }’, niet ‘{ $that }’
        [with] de bots zijn ‘{ $this }’, niet ‘{ $that }’
        [settings] de instellingen zijn ‘{ $this }’, niet ‘{ $that }’
        [partitions] het is een van { $this } delen, niet van { $that }
       *[scripts] in de scripts staat iets anders
    }. Alleen verslagen van een en dezelfde reeks kunnen samen.
report-other-program = { $file } is gespeeld door intervisie { $version }, en dit is { $own }: voeg samen met de versie die speelde
report-other-here = { $file } is van { $method } zoals die hier niet is: de scripts, die van de bots of de getallen zijn andere. Voeg samen waar de scripts staan die gespeeld zijn.
report-unfinished = { $file } is niet heel: deel { $partition } heeft { $should } repetities, en er staan er { $holds } in. Speel dat deel opnieuw.
report-double = in { $file } staat hetzelfde als in { $other }: allebei zijn ze deel { $partition }
report-missing = deze delen ontbreken: { $partitions }
crowd-failed-in = { $what }, { $n } keer
format-json-of-bots = --format json is wat report merge van --bots leest; verhalen worden verteld met --format jsonl, of geraakte bepalingen met --coverage=json
format-of-looks = --format en --output vertellen hoe repetities gingen; laat --coverage, --bless, --mutate, --on en --variants weg, of deze twee
pace-rehearsals = { $done } van { $all } repetities ({ $percent }%)
pace-stories = { $done } van { $all } verhalen ({ $percent }%)
pace-omissions = { $done } van { $all } weglatingen ({ $percent }%)
pace-to-go = , nog { $left }
stories-broken-off = Afgebroken: { $done } van { $all } verhalen zijn gespeeld, en dit is wat daarvan kwam.
omissions-broken-off = Afgebroken: { $done } van { $all } weglatingen zijn gespeeld, en dit is wat daarvan kwam.
crowd-broken-off = Afgebroken: { $runs } van { $all } zijn gespeeld, en dit is wat daarvan kwam.
