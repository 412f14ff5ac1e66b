## Morgenoversikt til kulturkontakten
briefing = {$kind ->
    [evening] Hei, {$name}! Du er kulturkontakt på {$unit} i kveld. Ta gjerne på deg merket.
    [night] Hei, {$name}! Du er kulturkontakt på {$unit} i natt. Ta gjerne på deg merket.
    [weekend] Hei, {$name}! Du er kulturkontakt på {$unit} i dag. Ta gjerne på deg merket.
   *[day] God morgen, {$name}! Du er kulturkontakt på {$unit} i dag. Ta gjerne på deg merket.
}
briefing-coming = Disse kommer:
briefing-nobody = Ingen frivillige er satt opp.
briefing-line = • kl. {$clock} {$activity}, {$place} – {$names}
briefing-also = Dette står også på planen, uten frivillige:
briefing-planned = Dette står på planen:
briefing-line-nobody = • kl. {$clock} {$activity}, {$place}
briefing-welcome = Ta imot dem, vis dem rommet, og takk når de går.
comes-too = Nytt i dag: {$name} kommer også til {$activity}, {$when}.
not-ticked = Takk for vakten, {$name}! Er disse kommet? Trykk på navnet til dem som var her.
all-ticked = Takk, {$name}! Alle på {$unit} er notert.
