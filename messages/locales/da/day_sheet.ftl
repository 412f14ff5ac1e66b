## Dagsark
sheet-title = Hvem kommer: {$site}, {$day}
sheet-nothing = Der står ingen aktiviteter på planen.
sheet-volunteers = Frivillige: {$names}
sheet-volunteers-count = Frivillige: {$count}
sheet-nobody = Der er ingen frivillige på listen.
sheet-waiting = På venteliste: {$count}
sheet-contact = Kulturkontakt {$unit}, {$kind} {$span}: {$name}
sheet-contact-empty = Kulturkontakt {$unit}, {$kind} {$span}: ingen endnu. Spørg {$instead}.
sheet-arrived = kommet
