## Morgenoverblik til kulturkontakten
briefing = {$kind ->
    [evening] Hej {$name}! Du er kulturkontakt på {$unit} i aften. Tag gerne badgen på.
    [night] Hej {$name}! Du er kulturkontakt på {$unit} i nat. Tag gerne badgen på.
    [weekend] Hej {$name}! Du er kulturkontakt på {$unit} i dag. Tag gerne badgen på.
   *[day] Godmorgen, {$name}! Du er kulturkontakt på {$unit} i dag. Tag gerne badgen på.
}
briefing-coming = Disse kommer:
briefing-nobody = Der er ingen frivillige på planen.
briefing-line = • kl. {$clock} {$activity}, {$place} – {$names}
briefing-also = Det her står også på planen, uden frivillige:
briefing-planned = Det her står på planen:
briefing-line-nobody = • kl. {$clock} {$activity}, {$place}
briefing-welcome = Tag imod dem, vis dem lokalet, og tak, når de går.
comes-too = Nyt i dag: {$name} kommer også til {$activity}, {$when}.
not-ticked = Tak for vagten, {$name}! Er disse kommet? Tryk på navnet på dem, der var her.
all-ticked = Tak, {$name}! Alle på {$unit} er noteret.
