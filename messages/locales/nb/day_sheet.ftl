## Dagsark
sheet-title = Hvem kommer: {$site}, {$day}
sheet-nothing = Det står ingen aktiviteter på planen.
sheet-volunteers = Frivillige: {$names}
sheet-volunteers-count = Frivillige: {$count}
sheet-nobody = Ingen frivillige er satt opp.
sheet-waiting = På venteliste: {$count}
sheet-contact = Kulturkontakt {$unit}, {$kind} {$span}: {$name}
sheet-contact-empty = Kulturkontakt {$unit}, {$kind} {$span}: ingen ennå. Spør {$instead}.
sheet-arrived = kommet
