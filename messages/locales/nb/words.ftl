### Alt boten sier på bokmål. Tonen: vennlig, kort, aldri en plikt. Først hva som skjer, så valget.

## Menyen: de samme få, store knappene på de samme stedene. Det som står på dem, kan også skrives.
menu-today = Hvem kommer i dag?
menu-what-is-on = Hva skjer?
menu-mine = Mine aktiviteter
menu-cannot-come = Jeg kan ikke komme
menu-talk = Snakk med koordinator
menu-tomorrow = Hvem kommer i morgen?
menu-week = Denne uka
menu-shifts = Kulturkontakt
menu-gaps = Hvor mangler vi noen?
menu-invite = Inviter
menu-language = Språk / Language

## Knapper
button-undo = Angre
button-more = Vis flere
button-others = Se andre aktiviteter
button-mine = Mine aktiviteter
button-what-is-on = Hva skjer?
button-sign-up = Meld meg på: {$what}
button-cannot = Kan ikke: {$what}
button-yes-place = Ja, jeg kommer
button-no-place = Nei takk
button-talk = Snakk med koordinator
button-ring-me = Ring meg gjerne
button-arrived = Kommet: {$name}
button-not-arrived = Angre: {$name}
button-today = I dag
button-tomorrow = I morgen
button-week = Denne uka
button-take-shift = Jeg tar: {$what}
button-hand-over = Gi videre: {$what}
button-yes-shift = Ja, jeg tar den
button-no-shift = Nei, det passer ikke
button-invite = {$name}
button-leave-word = Ta kontakt med meg
button-share-phone = Del nummeret mitt
button-shifts = Se vaktene

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
    [evening] kveldsvakt
    [night] nattevakt
    [weekend] helgevakt
   *[day] dagvakt
}
group-with-heads = {$organisation} ({$heads})
coordinator-unknown = koordinatoren
phone-line = tlf. {$phone}
heading-today = I dag, {$day}
heading-tomorrow = I morgen, {$day}
waiting-mark = venteliste

## Hvem kommer
overview-nothing = Det står ingen aktiviteter på planen.
overview-nobody = Ingen frivillige er satt opp.
overview-place = Hvor: {$place}
overview-coming = Kommer: {$names}
overview-coming-count = {$count ->
    [one] Én frivillig kommer.
   *[other] {$count} frivillige kommer.
}
overview-own-coming = Du står på lista.
overview-own-waiting = Du står på venteliste.
overview-ready = Gjør gjerne klart: {$ready}
overview-waiting = På venteliste: {$count}
overview-wanted = {$count ->
    [one] Vi håper på én til.
   *[other] Vi håper på {$count} til.
}
overview-called-off = Avlyst denne dagen.
overview-group-cancelled = {$organisation} kommer ikke denne gangen.
overview-contact = Kulturkontakt nå ({$unit}): {$name}. Se etter merket.
overview-no-contact = Kulturkontakt nå ({$unit}): ingen er satt opp. Spør gjerne {$instead}.
overview-no-contact-at-all = Kulturkontakt nå ({$unit}): ingen er satt opp. Spør gjerne på avdelingen.
overview-more = Det står mer på planen. Trykk på «Vis flere».

## Hva skjer, og mine aktiviteter
what-is-on = <b>Dette skjer, og her er du velkommen:</b>
what-is-on-nothing = Det står ikke noe mer på planen akkurat nå. Kom gjerne tilbake en annen dag.
what-is-on-full = Fullt, men du kan stå på venteliste.
mine = <b>Dette har du satt deg opp på:</b>
mine-nothing = Du står ikke på noen liste nå. Vil du se hva som skjer?
mine-how = Passer noe ikke likevel? Det er helt i orden – bare trykk på knappen.
cannot-come = Det er helt i orden. Hva kan du ikke komme til?
cannot-come-nothing = Du står ikke på noen liste nå, så alt er i orden.

## Påmelding
signed-up = Så hyggelig, {$name}! Du står på lista: {$activity}, {$when}.
signed-up-place = Hvor: {$place}
signed-up-training = Før du begynner, øver vi sammen: {$training}.
waitlisted = Takk, {$name}! Akkurat nå er det fullt: {$activity}, {$when}. Du står på venteliste som nummer {$place}.
waitlisted-next = Blir det en plass, får du beskjed her.
signed-up-many = Så hyggelig, {$name}! Du står på lista {$count ->
    [one] én gang: {$activity}, {$first}.
   *[other] {$count} ganger: {$activity}, fra {$first} til {$last}.
}
signed-up-many-none = Takk, {$name}! Det er fullt resten av planen: {$activity}. Du står på venteliste og får beskjed her når det blir en plass.
signed-up-many-waiting = {$count ->
    [one] Én gang er det fullt. Da står du på venteliste.
   *[other] {$count} ganger er det fullt. Da står du på venteliste.
}
already-signed-up = Du står allerede på lista: {$activity}, {$when}. Velkommen!
already-waiting = Du står på venteliste som nummer {$place}: {$activity}, {$when}. Blir det en plass, får du beskjed her.
already-begun = Dette har begynt: {$activity}, {$when}. Kom gjerne innom, eller se hva som skjer en annen dag.
is-over = Den dagen er over: {$activity}, {$when}. Velkommen en annen gang!
called-off = Dette er avlyst: {$activity}, {$when}. Velkommen en annen gang!
not-open = Dette ordner koordinatoren gjerne sammen med deg.

## Avbud
cancelled = Takk for at du sa fra, {$name}. Jeg har meldt deg av: {$activity}, {$when}.
cancelled-next = Du trenger ikke gjøre noe mer. Velkommen en annen gang!
cancelled-group = Takk for at du sa fra, {$name}. Jeg har meldt dere av: {$activity}, {$when}.
cancelled-late = Jeg gir beskjed til {$contact}, så ordner vi oss her. Ha det fint!
cancelled-after-start = Takk for at du sa fra, {$name}. Jeg har notert det: {$activity}, {$when}. Det er helt i orden.
left-waiting-list = Takk for at du sa fra, {$name}. Du står ikke lenger på venteliste: {$activity}, {$when}.
not-on-the-list = Alt er i orden. Du står ikke på lista: {$activity}, {$when}.
back-on-the-list = Så hyggelig! Du står på lista igjen: {$activity}, {$when}.
back-in-line = Så hyggelig at du vil komme! Plassen er gått til en annen: {$activity}, {$when}. Du står først på ventelista og får beskjed her.
off-the-list = Det er ordnet. Du står ikke lenger på lista: {$activity}, {$when}.
off-the-list-many = Det er ordnet. Du står ikke lenger på lista: {$count ->
    [one] {$activity}, {$first}.
   *[other] {$activity}, {$count} ganger fra {$first} til {$last}.
}
nothing-to-undo = Alt er i orden slik det står nå. Snakk gjerne med koordinatoren hvis du trenger hjelp.
nothing-to-undo-coming = Du står på lista: {$activity}, {$when}.
nothing-to-undo-waiting = Du står på venteliste: {$activity}, {$when}.
nothing-to-undo-not = Du står ikke på lista: {$activity}, {$when}.
shift-given-back = Det er ordnet. Vakten er som den var: {$shift}.

## Tilbud om plass
declined = Takk for svaret. Du står ikke lenger på venteliste: {$activity}, {$when}.

## Kulturkontakt
shifts = <b>Kulturkontakt de neste dagene</b>
shifts-nothing = De neste dagene har du ingen vakter som kulturkontakt, og ingen vakter står tomme på avdelingen din.
shifts-line-own = {$shift}: deg
shifts-line-empty = {$shift}: ingen ennå
shift-name = {$unit}, {$day}, {$kind} kl. {$span}
shift-short = {$day} {$kind}, {$unit}
shift-taken = Takk, {$name}! Du er kulturkontakt: {$shift}. Ta gjerne på deg merket.
shift-yours = Denne vakten er din: {$shift}.
shift-has-somebody = {$contact} er kulturkontakt på denne vakten: {$shift}.
shift-over = Den vakten er over: {$shift}.
colleagues = Vakten: {$shift}. Hvem vil du spørre om å ta den?
colleagues-nobody = Ingen av kollegene dine er her i chatten ennå. Koordinatoren hjelper deg gjerne.
asked = Jeg har spurt {$colleague}: {$shift}. Vakten er din til {$colleague} har sagt ja.
asked-again = {$colleague} har fått spørsmålet: {$shift}. Svaret kommer hit.
handover-yes = Takk, {$name}! Du er kulturkontakt: {$shift}. Ta gjerne på deg merket.
handover-no = Takk for svaret. Vakten blir hos den som spurte: {$shift}.
no-longer-asked = Dette er ordnet i mellomtiden: {$shift}. Kulturkontakt: {$contact}.
nobody-yet = ingen ennå

## Koordinator
gaps = <b>Her mangler vi noen</b>
gaps-nothing = Alt ser bra ut: Det mangler ingen de neste dagene.
gaps-volunteers = {$activity}, {$when}: {$coming} av {$wanted} kommer
invite-list = Hvem vil du invitere? Her er de som ikke er med ennå.
invite-nobody = Alle som bruker Telegram, er med.
invitation = Lenke til {$name}: {$link}
invitation-how = Send lenken, eller vis QR-koden. Den gjelder bare for {$name}, og bare én gang.
invitation-joined = {$name} er allerede med.

## Snakk med koordinator
talk = {$coordinator} tar gjerne en prat med deg: {$phone}.
talk-no-phone = {$coordinator} tar gjerne en prat med deg.
talk-nobody = Spør gjerne på avdelingen, så hjelper de deg.
talk-asked = {$coordinator} har fått beskjed om at du gjerne vil snakke, og tar kontakt med deg.

## Velkommen
welcome = Hei, {$name}! Jeg er en automatisk hjelper for frivillige på {$site}. Jeg kan si hva som skjer, og melde deg på og av. Du kan trykke på knappene eller skrive som du vil.
welcome-never = Skriv aldri navn på beboere eller noe om helse her. Vil du heller snakke med et menneske: {$coordinator}.
welcome-staff = Hei, {$name}! Jeg er en automatisk hjelper for {$site}. Jeg kan si hvem som kommer, hva som er fint å gjøre klart, og hvem som er kulturkontakt.
welcome-staff-never = Skriv aldri navn på beboere eller noe om helse her.
welcome-privacy = Jeg husker navnet og språket ditt og hva du er med på. Ansatte ser hvem som kommer.
welcome-back = Hei igjen, {$name}! Du er med. Hva vil du se?
link-is-used = Denne lenken er brukt før. Er den din, så hjelper koordinatoren deg gjerne med en ny.
link-is-for-another = Du er allerede med her, {$name}. Denne lenken er til en annen. Du kan trygt gi den videre.
no-such-link = Denne lenken kjenner jeg ikke. Kanskje mangler det et tegn? Koordinatoren hjelper deg gjerne med en ny.
stranger = Hei! Jeg er en automatisk hjelper for frivillige på {$site}. Vi to kjenner ikke hverandre ennå.
stranger-how = Har du fått en lenke eller en QR-kode, så åpne den. Ellers kan du trykke på knappen, så hører du fra oss.
home-without-name = huset her
word-left-thanks = Så hyggelig at du tar kontakt! I løpet av noen dager hører du fra {$owner}.
word-left-nobody = Så hyggelig at du tar kontakt! Du hører fra oss i løpet av noen dager.
word-left-phone = Vil du heller bli oppringt, så trykk på knappen og del nummeret ditt.
phone-thanks = Takk! Jeg har gitt nummeret ditt til {$owner}.
phone-not-yours = Det så ut som nummeret til en annen. Jeg har ikke tatt vare på det.
phone-not-needed = Takk! Jeg trenger ikke nummeret ditt og har ikke tatt vare på det.

## Språk
language-choice = Hvilket språk vil du ha? / Hvilket sprog vil du have? / Which language would you like?
language-set = Da snakker vi norsk sammen.

## Når det ikke ble forstått
not-understood = Det skjønte jeg ikke helt. Er det noe av dette du tenker på?
not-understood-again = Beklager, det er jeg som ikke forstår. Snakk gjerne med {$coordinator}.
too-fast = Det kom mye på en gang, og noe av det siste nådde meg ikke. Vent gjerne et minutt, og se så etter om det står som du vil.
only-text = Jeg kan bare lese tekst. Skriv gjerne, trykk på en knapp, eller snakk med {$coordinator}.
nice-picture = Takk, så hyggelig! Jeg forstår bare tekst og knapper.
edited = Jeg ser at du har endret en melding. Jeg leser bare nye meldinger, så skriv gjerne en ny.
menu = Her er knappene, {$name}. Hva vil du se?
not-for-you = Denne knappen er til noen andre. Alt er i orden hos deg.
old-button = Denne knappen er fra tidligere. Her er det som gjelder nå.
too-early-to-tick = Det er litt tidlig: {$activity}, {$when}. Den dagen kan du trykke på knappen.
toast-private = Denne knappen hører til i en samtale med meg alene. Skriv gjerne til meg direkte.

## Nytt som noen får høre
moved-up = Gode nyheter, {$name}! Det ble en plass til deg: {$activity}, {$when}. Du står på lista nå.
moved-up-else = Passer det ikke likevel? Det er helt i orden – bare trykk på knappen.
button-cannot-short = Jeg kan ikke
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
word-left = {$name} har skrevet til oss og vil gjerne høre fra oss.
word-left-with-phone = {$name} har skrevet til oss og vil gjerne høre fra oss, tlf. {$phone}.
word-left-owner = Denne gangen er det du som svarer. Det er fint om det skjer i løpet av noen dager.
word-left-link = Skriv til {$name}

## Dagsark
sheet-title = Hvem kommer: {$site}, {$day}
sheet-nothing = Det står ingen aktiviteter på planen.
sheet-volunteers = Frivillige: {$names}
sheet-volunteers-count = Frivillige: {$count}
sheet-nobody = Ingen frivillige er satt opp.
sheet-waiting = På venteliste: {$count}
sheet-contact = Kulturkontakt {$unit}, {$kind} {$span}: {$name}
sheet-contact-empty = Kulturkontakt {$unit}, {$kind} {$span}: ingen ennå. Spør {$instead}.
sheet-arrived = kommet

## Kommandoer i menyen
command-today = Hvem kommer i dag?
command-tomorrow = Hvem kommer i morgen?
command-week = Denne uka
command-whatson = Hva skjer?
command-mine = Mine aktiviteter
command-cannot = Jeg kan ikke komme
command-contact = Kulturkontakt
command-gaps = Hvor mangler vi noen?
command-invite = Inviter
command-talk = Snakk med koordinator
command-language = Språk
command-privacy = Personvern

## Personvern, kort
language-name = Norsk
privacy-known =
    Jeg husker navnet, rollen og språket ditt, hva du er med på, og telefonnummeret ditt hvis vi har fått det.
    Det du skriver, glemmer jeg så snart det er lest.
    Ansatte ser hvem som kommer. Andre frivillige ser fornavnet ditt bare hvis du har sagt ja til det.
privacy-stranger = Jeg husker ikke noe om deg. Legger du igjen beskjed, husker jeg fornavnet ditt til du har fått svar, og nummeret hvis du deler det.
privacy-ask = Spør gjerne {$coordinator} om alt som gjelder opplysningene dine.
button-see-day = Hvem kommer {$day}?

## Etter at en sikkerhetskopi er hentet fram
held = Alt er hentet tilbake fra en sikkerhetskopi. {$count ->
    [one] Én beskjed venter.
   *[other] {$count} beskjeder venter.
} Jeg sender ingenting før du sier fra.
button-resume = Send det som venter
resumed = Da sender jeg det som fortsatt stemmer.

## Etter å ha prøvd det med folk
button-rest = Også resten: {$count} ganger
button-wait = Venteliste: {$what}
button-leave-line = Av ventelista: {$what}
button-previous = Forrige
button-first-page = Til begynnelsen
overview-elsewhere = <i>Ellers i huset</i>
overview-contact-you = Kulturkontakt nå ({$unit}): det er deg.
back-on-the-list-group = Så hyggelig! Dere står på lista igjen: {$activity}, {$when}.
place-gone = Takk! En annen fikk plassen denne gangen: {$activity}, {$when}. Du står fortsatt på venteliste som nummer {$place}.
gaps-shifts = Kulturkontakt mangler {$day}, {$kind}: {$units}
word-stands = {$owner} har fått beskjed om at du gjerne vil høre fra oss. Det kan ta noen dager.
