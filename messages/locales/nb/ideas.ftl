## I kalenderen
button-calendar = Til kalenderen
calendar-one = Til kalenderen din: {$activity}, {$when}.
calendar-all = {$count ->
    [one] Til kalenderen din: den ene gangen du står på lista. {$last}
   *[other] Til kalenderen din: de {$count} gangene du står på lista. Den siste: {$last}
}
calendar-how = Trykk på filen, så åpner den seg i kalenderen.
calendar-nothing = Du står ikke på lista, så det er ikke noe å legge i kalenderen.
calendar-about = Passer det ikke, så si gjerne fra i chatten.
command-here = Jeg er her
command-late = Jeg er forsinket

## En idé
button-idea = Jeg har en idé
idea-asked = Så fint, {$name}! Skriv den i én melding, så gir jeg den videre. La navn på beboere være ute av den.
idea-thanks = Tusen takk, {$name}! Jeg har gitt den videre til {$contact}, og husker den ikke selv.
idea-nobody = Ideer hører vi gjerne! Ring {$coordinator}, så blir den tatt godt imot.
idea = {$name} har en idé:
