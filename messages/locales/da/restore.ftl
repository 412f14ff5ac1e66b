## Efter at en sikkerhedskopi er hentet frem
held = Alt er hentet tilbage fra en sikkerhedskopi. {$count ->
    [one] Én besked venter.
   *[other] {$count} beskeder venter.
} Jeg sender ingenting, før du siger til.
button-resume = Send det, der venter
resumed = Så sender jeg det, der stadig passer.
