## Indstillinger
menu-settings = Indstillinger
command-settings = Indstillinger
settings = <b>Sådan har du det nu</b>
settings-language = Sprog: {$spoken}
settings-reminder = Påmindelse: {$reminder}
settings-named = Fornavn: andre frivillige ser det
settings-not-named = Fornavn: andre frivillige ser det ikke
settings-newsletter = Nyhedsbrev: ja
settings-no-newsletter = Nyhedsbrev: nej
settings-break = Pause: til {$day}
settings-break-open = Pause: til du siger til
button-privacy = Databeskyttelse
button-show-name = Vis mit fornavn
button-hide-name = Skjul mit fornavn
button-newsletter = Ja til nyhedsbrev
button-no-newsletter = Nej til nyhedsbrev

## Påmindelse
reminder-choice = Hvornår vil du mindes om det, du er med til?
reminder-usual = dagen før
reminder-earlier = to dage før
reminder-later = samme morgen
reminder-none = ingen
button-reminder = Påmindelse
button-reminder-usual = Dagen før
button-reminder-earlier = To dage før
button-reminder-later = Samme morgen
button-reminder-none = Ingen påmindelse

## Pause
break-choice = Selvfølgelig kan du holde en pause. Til hvornår?
break-taken = Selvfølgelig kan du holde en pause, {$name}. Jeg er stille til {$day}.
break-taken-open = Selvfølgelig kan du holde en pause, {$name}. Jeg er stille, til du siger til.
break-answers = Skriver du til mig, svarer jeg som før. Bliver noget, du er med til, flyttet eller aflyst, kan koordinatoren ringe til dig.
signed-up-on-a-break = Du holder pause, så jeg minder dig ikke om det.
break-over = Velkommen tilbage, {$name}!
no-break = Helt i orden, {$name}. Du har ingen pause nu, så alt går som før.
button-break = Hold en pause
button-break-until = Til {$day}
button-break-open = Til jeg siger til
button-break-over = Pausen er slut
stop-which = Selvfølgelig, {$name}. Hvad vil du gerne have mindre af? Intet er ændret endnu.
button-stop-reminders = Påmindelser
button-stop-everything = Alle beskeder
