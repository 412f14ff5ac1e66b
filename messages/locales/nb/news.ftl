## Nytt som noen får høre
moved-up = Gode nyheter, {$name}! Det ble en plass til deg: {$activity}, {$when}. Du står på lista nå.
moved-up-else = Passer det ikke likevel? Det er helt i orden – bare trykk på knappen.
place-offered = Hei, {$name}! Det er blitt ledig en plass: {$activity}, {$when}. Har du lyst til å komme?
place-offered-else = Passer det ikke, er det helt i orden.
late-cancellation = Endring: {$name} kan ikke komme til {$activity}, {$when}.
late-cancellation-left = {$count ->
    [one] Da er det én igjen: {$names}.
   *[other] Da er det {$count} igjen: {$names}.
}
late-cancellation-none = Da er det ingen andre frivillige på lista.
coming-after-all = Endring: {$name} kommer likevel til {$activity}, {$when}.
coming-instead = Endring: {$name} har tatt den ledige plassen: {$activity}, {$when}.
handover-asked = Hei, {$name}! {$asker} spør om du kan være kulturkontakt: {$shift}. Passer det ikke, er det helt i orden.
handover-accepted = {$colleague} tar vakten: {$shift}. Takk for at du ordnet det.
handover-declined = {$colleague} kan ikke denne gangen: {$shift}. Vakten er fortsatt din. Du kan gjerne spørre en annen.
talk-wanted = {$name} vil gjerne snakke med deg.
talk-wanted-phone = {$name} vil gjerne snakke med deg, tlf. {$phone}.
talk-wished = Vil gjerne snakke med deg.
word-left = {$name} har skrevet til oss og vil gjerne høre fra oss.
word-left-with-phone = {$name} har skrevet til oss og vil gjerne høre fra oss, tlf. {$phone}.
word-left-owner = Denne gangen er det du som svarer. Det er fint om det skjer i løpet av noen dager.
word-left-link = Skriv til {$name}
late-cancellation-group = {$organisation} kommer som avtalt.
late-cancellation-group-heads = {$organisation} kommer som avtalt med {$count}.
group-away = Endring: {$name} kan ikke komme {$count} ganger: {$activity}, fra {$first} til {$last}.
group-back = Endring: {$name} kommer likevel {$count} ganger: {$activity}, fra {$first} til {$last}.
