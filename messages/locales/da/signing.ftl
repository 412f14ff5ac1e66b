## Hvad sker der, og mine aktiviteter
what-is-on = <b>Det her sker, og her er du velkommen:</b>
what-is-on-nothing = Der står ikke mere på planen lige nu. Kig gerne forbi en anden dag.
what-is-on-full = Fuldt, men du kan komme på venteliste.
mine = <b>Det her har du meldt dig til:</b>
mine-nothing = Du står ikke på nogen liste nu. Vil du se, hvad der sker?
mine-how = Passer noget ikke alligevel? Det er helt i orden – tryk bare på knappen.
cannot-come = Det er helt i orden. Hvad kan du ikke komme til?
cannot-come-nothing = Du står ikke på nogen liste nu, så alt er i orden.
back-on-the-list-group = Hvor dejligt! I står på listen igen: {$activity}, {$when}.
place-gone = Tak! En anden fik pladsen denne gang: {$activity}, {$when}. Du står stadig på venteliste som nummer {$place}.

## Tilmelding
signed-up = Hvor dejligt, {$name}! Du står på listen: {$activity}, {$when}.
signed-up-place = Hvor: {$place}
signed-up-training = Før du begynder, øver vi sammen: {$training}.
waitlisted = Tak, {$name}! Lige nu er der fuldt: {$activity}, {$when}. Du står på venteliste som nummer {$place}.
waitlisted-next = Bliver der en plads, får du besked her.
signed-up-many = Hvor dejligt, {$name}! Du står på listen {$count ->
    [one] én gang: {$activity}, {$first}.
   *[other] {$count} gange: {$activity}, fra {$first} til {$last}.
}
signed-up-many-none = Tak, {$name}! Der er fuldt resten af planen: {$activity}. Du står på venteliste og får besked her, når der bliver en plads.
signed-up-many-waiting = {$count ->
    [one] Én gang er der fuldt. Så står du på venteliste.
   *[other] {$count} gange er der fuldt. Så står du på venteliste.
}
already-signed-up = Du står allerede på listen: {$activity}, {$when}. Velkommen!
already-waiting = Du står på venteliste som nummer {$place}: {$activity}, {$when}. Bliver der en plads, får du besked her.
already-begun = Det her er begyndt: {$activity}, {$when}. Kom gerne forbi, eller se, hvad der sker en anden dag.
is-over = Dagen er slut: {$activity}, {$when}. Velkommen en anden gang!
called-off = Det her er aflyst: {$activity}, {$when}. Velkommen en anden gang!
not-open = Det ordner koordinatoren gerne sammen med dig.

## Afbud
cancelled = Tak, fordi du gav besked, {$name}. Jeg har meldt dig fra: {$activity}, {$when}.
cancelled-next = Du behøver ikke gøre mere. Velkommen en anden gang!
cancelled-group = Tak, fordi du gav besked, {$name}. Jeg har meldt jer fra: {$activity}, {$when}.
cancelled-late = Jeg siger det til {$contact}, så finder vi ud af det her. Ha’ det godt!
cancelled-after-start = Tak, fordi du gav besked, {$name}. Jeg har noteret det: {$activity}, {$when}. Det er helt i orden.
left-waiting-list = Tak, fordi du gav besked, {$name}. Du står ikke længere på venteliste: {$activity}, {$when}.
not-on-the-list = Alt er i orden. Du står ikke på listen: {$activity}, {$when}.
back-on-the-list = Hvor dejligt! Du står på listen igen: {$activity}, {$when}.
back-in-line = Hvor dejligt, at du vil komme! Pladsen er gået til en anden: {$activity}, {$when}. Du står først på ventelisten og får besked her.
off-the-list = Det er ordnet. Du står ikke længere på listen: {$activity}, {$when}.
off-the-list-many = Det er ordnet. Du står ikke længere på listen: {$count ->
    [one] {$activity}, {$first}.
   *[other] {$activity}, {$count} gange fra {$first} til {$last}.
}
nothing-to-undo = Alt er i orden, som det står nu. Tal gerne med koordinatoren, hvis du har brug for hjælp.
nothing-to-undo-you = Alt er i orden, som det står nu.
nothing-to-undo-coming = Du står på listen: {$activity}, {$when}.
nothing-to-undo-waiting = Du står på venteliste: {$activity}, {$when}.
nothing-to-undo-not = Du står ikke på listen: {$activity}, {$when}.
shift-given-back = Det er ordnet. Vagten er, som den var: {$shift}.

## Tilbud om en plads
declined = Tak for svaret. Du står ikke længere på venteliste: {$activity}, {$when}.
