## Små ord
at-time = {$day} kl. {$clock}
span-time = kl. {$start}–{$end}
new-today = ny 🌱
and-others = {$count ->
    [one] én til
   *[other] {$count} til
}
list-and = {$first} og {$last}
shift-kind = {$kind ->
    [evening] aftenvagt
    [night] nattevagt
    [weekend] weekendvagt
   *[day] dagvagt
}
group-with-heads = {$organisation} ({$heads})
coordinator-unknown = koordinatoren
phone-line = tlf. {$phone}
heading-today = I dag, {$day}
heading-tomorrow = I morgen, {$day}
waiting-mark = venteliste
