## Small words
at-time = {$day} at {$clock}
span-time = {$start}–{$end}
new-today = new 🌱
and-others = {$count ->
    [one] one more
   *[other] {$count} more
}
list-and = {$first} and {$last}
shift-kind = {$kind ->
    [evening] evening shift
    [night] night shift
    [weekend] weekend shift
   *[day] day shift
}
group-with-heads = {$organisation} ({$heads})
coordinator-unknown = the coordinator
phone-line = phone {$phone}
heading-today = Today, {$day}
heading-tomorrow = Tomorrow, {$day}
waiting-mark = waiting list
