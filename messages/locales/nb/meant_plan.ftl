## Planen i egne ord
move-meant = Tenker du på dette? {$activity}, {$when}, flyttes til {$new}.
button-yes-move = Ja, flytt
put-up-meant = Vil du sette dette på planen?
put-up-meant-line = {$activity}, hver {$weekdays} kl. {$span}
put-up-meant-other = {$activity}, hver annen {$weekdays} kl. {$span}
plan-left = Det er helt i orden. Ingenting er endret på planen.
plan-waits = Planen venter på deg der du var.
button-put-it-up = Ja, sett det opp
button-write-again = Skriv det på nytt
button-go-on-plan = Fortsett med planen

not-on-the-plan = Den aktiviteten finner jeg ikke på planen fremover. Ingenting er endret.
put-up-meant-once = {$activity}, {$day} kl. {$span}
put-up-meant-wanted = {$count ->
    [one] 1 frivillig
   *[other] {$count} frivillige
}
put-up-meant-first = fra {$day}
put-up-meant-last = siste gang {$day}
