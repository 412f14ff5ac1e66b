## En avdeling stenges eller åpnes med egne ord
close-meant = Er det slik? {$unit} stenges fra {$first} til {$last}.
close-meant-day = Er det slik? {$unit} stenges {$first}.
close-meant-further = Er det slik? {$unit} stenges fra {$first} til dere åpner igjen.
close-meant-nothing = Det står ingenting på planen der de dagene.
close-meant-off = {$count ->
    [one] Da blir én aktivitet avlyst.
   *[other] Da blir {$count} aktiviteter avlyst.
}
close-meant-hear = {$count ->
    [one] Én person får beskjed.
   *[other] {$count} personer får beskjed.
}
button-yes-close = Ja, steng
button-other-days = Andre dager
open-meant = Vil du åpne {$unit} igjen fra nå av? Det som ble avlyst imens, blir holdt likevel.
button-yes-open = Ja, åpne igjen
