## En afdeling lukkes eller åbnes med egne ord
close-meant = Er det sådan? {$unit} lukkes fra {$first} til {$last}.
close-meant-day = Er det sådan? {$unit} lukkes {$first}.
close-meant-further = Er det sådan? {$unit} lukkes fra {$first}, til I åbner igen.
close-meant-nothing = Der er ikke noget på planen der i de dage.
close-meant-off = {$count ->
    [one] Så bliver én aktivitet aflyst.
   *[other] Så bliver {$count} aktiviteter aflyst.
}
close-meant-hear = {$count ->
    [one] Én person får besked.
   *[other] {$count} personer får besked.
}
button-yes-close = Ja, luk
button-other-days = Andre dage
open-meant = Vil du åbne {$unit} igen fra nu af? Det, der blev aflyst imens, bliver holdt alligevel.
button-yes-open = Ja, åbn igen
