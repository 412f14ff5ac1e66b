## Etter at en sikkerhetskopi er hentet fram
held = Alt er hentet tilbake fra en sikkerhetskopi. {$count ->
    [one] Én beskjed venter.
   *[other] {$count} beskjeder venter.
} Jeg sender ingenting før du sier fra.
button-resume = Send det som venter
resumed = Da sender jeg det som fortsatt stemmer.
