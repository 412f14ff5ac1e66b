## Nyt, som nogen får at vide
moved-up = Gode nyheder, {$name}! Der er blevet en plads til dig: {$activity}, {$when}. Du står på listen nu.
moved-up-else = Passer det ikke alligevel? Det er helt i orden – tryk bare på knappen.
place-offered = Hej {$name}! Der er blevet en ledig plads: {$activity}, {$when}. Har du lyst til at komme?
place-offered-else = Passer det ikke, er det helt i orden.
late-cancellation = Ændring: {$name} kan ikke komme til {$activity}, {$when}.
late-cancellation-left = {$count ->
    [one] Så er der én tilbage: {$names}.
   *[other] Så er der {$count} tilbage: {$names}.
}
late-cancellation-none = Så er der ingen andre frivillige på listen.
coming-after-all = Ændring: {$name} kommer alligevel til {$activity}, {$when}.
coming-instead = Ændring: {$name} har taget den ledige plads: {$activity}, {$when}.
handover-asked = Hej {$name}! {$asker} spørger, om du kan være kulturkontakt: {$shift}. Passer det ikke, er det helt i orden.
handover-accepted = {$colleague} tager vagten: {$shift}. Tak, fordi du ordnede det.
handover-declined = {$colleague} kan ikke denne gang: {$shift}. Vagten er stadig din. Du kan godt spørge en anden.
talk-wanted = {$name} vil gerne tale med dig.
talk-wanted-phone = {$name} vil gerne tale med dig, tlf. {$phone}.
talk-wished = Vil gerne tale med dig.
word-left = {$name} har skrevet til os og vil gerne høre fra os.
word-left-with-phone = {$name} har skrevet til os og vil gerne høre fra os, tlf. {$phone}.
word-left-owner = Det er dig, der svarer. Det er fint, hvis det sker i løbet af nogle dage.
word-left-link = Skriv til {$name}
late-cancellation-group = {$organisation} kommer som aftalt.
late-cancellation-group-heads = {$organisation} kommer som aftalt med {$count}.
group-away = Ændring: {$name} kan ikke komme {$count} gange: {$activity}, fra {$first} til {$last}.
group-back = Ændring: {$name} kommer alligevel {$count} gange: {$activity}, fra {$first} til {$last}.
