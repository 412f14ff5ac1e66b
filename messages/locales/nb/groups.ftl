## Gruppen som en organisasjon tar med
button-group = Vi: {$what}
button-fewer = −{$count}
button-more-heads = +{$count}
button-write-heads = Skriv antallet
button-heads-following = Også de neste {$count}
button-group-away = Avbud for alle {$count}
button-group-comes = Vi kommer likevel
button-back-to-group = Tilbake
group-heads = {$count ->
    [one] Det kommer én fra dere.
   *[other] Dere kommer {$count}.
}
group-heads-unknown = Hvor mange dere er, har dere ikke sagt ennå.
group-not-coming = Dere kommer ikke denne gangen.
heads-asked = Hvor mange kommer dere? Skriv gjerne bare tallet. {$activity}, {$when}
heads-set = {$count ->
    [one] Takk, {$name}! Dere kommer {$heads}: {$activity}, {$first}.
   *[other] Takk, {$name}! Dere kommer {$heads}, {$count} ganger: {$activity}, fra {$first} til {$last}.
}
group-heads-news = {$organisation} kommer med {$count} i dag: {$activity}, {$when}.
which-heads = Takk! Hvilken gang blir dere {$heads}?
button-so-many = Da: {$what}
button-we-come = Vi kommer
taken-back-group = Det er ordnet. Dere står på lista igjen:
