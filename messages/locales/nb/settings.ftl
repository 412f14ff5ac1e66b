## Innstillinger
menu-settings = Innstillinger
command-settings = Innstillinger
settings = <b>Slik har du det nå</b>
settings-language = Språk: {$spoken}
settings-reminder = Påminnelse: {$reminder}
settings-named = Fornavn: andre frivillige ser det
settings-not-named = Fornavn: andre frivillige ser det ikke
settings-newsletter = Nyhetsbrev: ja
settings-no-newsletter = Nyhetsbrev: nei
settings-break = Pause: til {$day}
settings-break-open = Pause: til du sier fra
button-privacy = Personvern
button-show-name = Vis fornavnet mitt
button-hide-name = Skjul fornavnet mitt
button-newsletter = Ja til nyhetsbrev
button-no-newsletter = Nei til nyhetsbrev

## Påminnelse
reminder-choice = Når vil du ha en påminnelse om det du er med på?
reminder-usual = dagen før
reminder-earlier = to dager før
reminder-later = samme morgen
reminder-none = ingen
button-reminder = Påminnelse
button-reminder-usual = Dagen før
button-reminder-earlier = To dager før
button-reminder-later = Samme morgen
button-reminder-none = Ingen påminnelse

## Pause
break-choice = Klart du kan ta en pause. Til når?
break-taken = Klart du kan ta en pause, {$name}. Jeg er stille til {$day}.
break-taken-open = Klart du kan ta en pause, {$name}. Jeg er stille til du sier fra.
break-answers = Skriver du til meg, svarer jeg som før. Blir noe du er med på flyttet eller avlyst, kan koordinatoren ringe deg.
signed-up-on-a-break = Du har pause, så jeg minner deg ikke på det.
break-over = Velkommen tilbake, {$name}!
no-break = Helt i orden, {$name}. Du har ingen pause nå, så alt går som før.
button-break = Ta en pause
button-break-until = Til {$day}
button-break-open = Til jeg sier fra
button-break-over = Pausen er over
stop-which = Selvfølgelig, {$name}. Hva vil du gjerne ha mindre av? Ingenting er endret ennå.
button-stop-reminders = Påminnelser
button-stop-everything = Alle meldinger
