## Gruppen, som en forening tager med
button-group = Vi: {$what}
button-fewer = −{$count}
button-more-heads = +{$count}
button-write-heads = Skriv antallet
button-heads-following = Også de næste {$count}
button-group-away = Afbud for alle {$count}
button-group-comes = Vi kommer alligevel
button-back-to-group = Tilbage
group-heads = {$count ->
    [one] Der kommer én fra jer.
   *[other] I kommer {$count}.
}
group-heads-unknown = Hvor mange I er, har I ikke sagt endnu.
group-not-coming = I kommer ikke denne gang.
heads-asked = Hvor mange kommer I? Skriv gerne bare tallet. {$activity}, {$when}
heads-set = {$count ->
    [one] Tak, {$name}! I kommer {$heads}: {$activity}, {$first}.
   *[other] Tak, {$name}! I kommer {$heads}, {$count} gange: {$activity}, fra {$first} til {$last}.
}
group-heads-news = {$organisation} kommer med {$count} i dag: {$activity}, {$when}.
which-heads = Tak! Hvilken gang bliver I {$heads}?
button-so-many = Her: {$what}
button-we-come = Vi kommer
taken-back-group = Det er ordnet. I står på listen igen:
