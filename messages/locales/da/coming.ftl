## Hvem kommer
overview-nothing = Der står ingen aktiviteter på planen.
overview-nobody = Der er ingen frivillige på listen.
overview-place = Hvor: {$place}
overview-coming = Kommer: {$names}
overview-came = Kom: {$names}
overview-coming-count = {$count ->
    [one] Én frivillig kommer.
   *[other] {$count} frivillige kommer.
}
overview-own-coming = Du står på listen.
overview-own-waiting = Du står på venteliste.
overview-ready = Gør gerne klar: {$ready}
overview-waiting = På venteliste: {$count}
overview-wanted = {$count ->
    [one] Vi håber på én til.
   *[other] Vi håber på {$count} til.
}
overview-called-off = Aflyst denne dag.
overview-group-cancelled = {$organisation} kommer ikke denne gang.
overview-contact = Kulturkontakt nu ({$unit}): {$name}. Se efter badgen.
overview-no-contact = Kulturkontakt nu ({$unit}): ingen på listen. Spørg gerne {$instead}.
overview-no-contact-at-all = Kulturkontakt nu ({$unit}): ingen på listen. Spørg gerne på afdelingen.
overview-no-contact-you = Kulturkontakt nu ({$unit}): ingen på listen. Så længe er det dig, de frivillige spørger.
overview-more = Der står mere på planen. Tryk på »Vis flere«.
overview-elsewhere = <i>Ellers i huset</i>
overview-contact-you = Kulturkontakt nu ({$unit}): det er dig.
