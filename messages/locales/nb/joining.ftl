## Snakk med koordinator
talk = {$coordinator} tar gjerne en prat med deg: {$phone}.
talk-no-phone = {$coordinator} tar gjerne en prat med deg.
talk-nobody = Spør gjerne på avdelingen, så hjelper de deg.
talk-asked = {$coordinator} har fått beskjed om at du gjerne vil snakke, og tar kontakt med deg.
language-name = Norsk
word-stands = {$owner} har fått beskjed om at du gjerne vil høre fra oss. Det kan ta noen dager.

## Velkommen
welcome = Hei, {$name}! Jeg er en automatisk hjelper for frivillige på {$site}. Jeg kan si hva som skjer, melde deg på og av, og minne deg på dagen før. Du kan trykke på knappene eller skrive som du vil.
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
language-back = Vil du heller ha det som før?
