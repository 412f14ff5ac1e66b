## Hvem kommer
overview-nothing = Det står ingen aktiviteter på planen.
overview-nobody = Ingen frivillige er satt opp.
overview-place = Hvor: {$place}
overview-coming = Kommer: {$names}
overview-came = Kom: {$names}
overview-coming-count = {$count ->
    [one] Én frivillig kommer.
   *[other] {$count} frivillige kommer.
}
overview-own-coming = Du står på lista.
overview-own-waiting = Du står på venteliste.
overview-ready = Gjør gjerne klart: {$ready}
overview-waiting = På venteliste: {$count}
overview-wanted = {$count ->
    [one] Vi håper på én til.
   *[other] Vi håper på {$count} til.
}
overview-called-off = Avlyst denne dagen.
overview-group-cancelled = {$organisation} kommer ikke denne gangen.
overview-contact = Kulturkontakt nå ({$unit}): {$name}. Se etter merket.
overview-no-contact = Kulturkontakt nå ({$unit}): ingen er satt opp. Spør gjerne {$instead}.
overview-no-contact-at-all = Kulturkontakt nå ({$unit}): ingen er satt opp. Spør gjerne på avdelingen.
overview-no-contact-you = Kulturkontakt nå ({$unit}): ingen er satt opp. Så lenge er det deg de frivillige spør.
overview-more = Det står mer på planen. Trykk på «Vis flere».
overview-elsewhere = <i>Ellers i huset</i>
overview-contact-you = Kulturkontakt nå ({$unit}): det er deg.
