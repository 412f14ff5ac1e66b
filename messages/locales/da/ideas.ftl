## I kalenderen
button-calendar = Til kalenderen
calendar-one = Til din kalender: {$activity}, {$when}.
calendar-all = {$count ->
    [one] Til din kalender: den ene gang, du står på listen. {$last}
   *[other] Til din kalender: de {$count} gange, du står på listen. Den sidste: {$last}
}
calendar-how = Tryk på filen, så åbner den i kalenderen.
calendar-nothing = Du står ikke på listen, så der er ikke noget at lægge i kalenderen.
calendar-about = Passer det ikke, så sig gerne til i chatten.
command-here = Jeg er her
command-late = Jeg er forsinket

## En idé
button-idea = Jeg har en idé
idea-asked = Hvor fint, {$name}! Skriv den i én besked, så giver jeg den videre. Lad beboeres navne være ude af den.
idea-thanks = Tusind tak, {$name}! Jeg har givet den videre til {$contact} og husker den ikke selv.
idea-nobody = Idéer hører vi gerne! Ring til {$coordinator}, så bliver den taget godt imod.
idea = {$name} har en idé:
