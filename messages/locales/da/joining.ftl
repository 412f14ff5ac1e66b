## Tal med koordinator
talk = {$coordinator} tager gerne en snak med dig: {$phone}.
talk-no-phone = {$coordinator} tager gerne en snak med dig.
talk-nobody = Spørg gerne på afdelingen, så hjælper de dig.
talk-asked = {$coordinator} har fået besked om, at du gerne vil tale, og kontakter dig.
language-name = Dansk
word-stands = {$owner} har fået besked om, at du gerne vil høre fra os. Det kan tage nogle dage.

## Velkommen
welcome = Hej {$name}! Jeg er en automatisk hjælper for frivillige på {$site}. Jeg kan fortælle, hvad der sker, melde dig til og fra og minde dig om det dagen før. Du kan trykke på knapperne eller skrive, som du vil.
welcome-never = Skriv aldrig navne på beboere eller noget om helbred her. Vil du hellere tale med et menneske: {$coordinator}.
welcome-staff = Hej {$name}! Jeg er en automatisk hjælper for {$site}. Jeg kan fortælle, hvem der kommer, hvad der er godt at gøre klar, og hvem der er kulturkontakt.
welcome-staff-never = Skriv aldrig navne på beboere eller noget om helbred her.
welcome-privacy = Jeg husker dit navn, dit sprog, og hvad du er med til. De ansatte ser, hvem der kommer.
welcome-back = Hej igen, {$name}! Du er med. Hvad vil du se?
link-is-used = Linket her er brugt før. Er det dit, så hjælper koordinatoren dig gerne med et nyt.
link-is-for-another = Du er allerede med her, {$name}. Linket her er til en anden. Du kan trygt give det videre.
no-such-link = Linket her kender jeg ikke. Måske mangler der et tegn? Koordinatoren hjælper dig gerne med et nyt.
stranger = Hej! Jeg er en automatisk hjælper for frivillige på {$site}. Vi to kender ikke hinanden endnu.
stranger-how = Har du fået et link eller en QR-kode, så åbn det. Ellers kan du trykke på knappen, så hører du fra os.
home-without-name = stedet her
word-left-thanks = Hvor dejligt, at du kontakter os! I løbet af nogle dage hører du fra {$owner}.
word-left-nobody = Hvor dejligt, at du kontakter os! Du hører fra os i løbet af nogle dage.
word-left-phone = Vil du hellere ringes op, så tryk på knappen, og del dit nummer.
phone-thanks = Tak! Jeg har givet dit nummer til {$owner}.
phone-not-yours = Det lignede en andens nummer. Jeg har ikke gemt det.
phone-not-needed = Tak! Jeg har ikke brug for dit nummer og har ikke gemt det.

## Sprog
language-choice = Hvilket språk vil du ha? / Hvilket sprog vil du have? / Which language would you like?
language-set = Så taler vi dansk sammen.
language-back = Vil du hellere have det som før?
