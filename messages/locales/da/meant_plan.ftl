## Planen med egne ord
move-meant = Er det sådan? {$activity}, {$when}, flyttes til {$new}.
button-yes-move = Ja, flyt
put-up-meant = Vil du sætte det her på planen?
put-up-meant-line = {$activity}, hver {$weekdays} kl. {$span}
put-up-meant-other = {$activity}, hver anden {$weekdays} kl. {$span}
plan-left = Det er helt i orden. Intet er ændret på planen.
plan-waits = Planen venter på dig, hvor du var.
button-put-it-up = Ja, sæt det op
button-write-again = Skriv det på ny
button-go-on-plan = Fortsæt med planen

not-on-the-plan = Den aktivitet finder jeg ikke på planen fremover. Intet er ændret.
put-up-meant-once = {$activity}, {$day} kl. {$span}
put-up-meant-wanted = {$count ->
    [one] 1 frivillig
   *[other] {$count} frivillige
}
put-up-meant-first = fra {$day}
put-up-meant-last = sidste gang {$day}
