## En afdelings gruppechat
group-heading = {$day} · {$unit}
group-contact = Kulturkontakt nu: {$name}.
group-contact-nobody = Kulturkontakt nu: Ingen på listen.
group-unknown = Hej! Den her gruppe kender jeg ikke endnu. En koordinator kan trykke på knappen og sige, hvilken afdeling det er.
group-hello = Hej! Her kan I spørge, hvem der kommer til {$unit}. Skriv /today, eller /tomorrow for i morgen.
group-elsewhere = Det tager vi i en samtale med mig alene: {$link}. Her kan I spørge, hvem der kommer: /today.
button-bind-here = Sig hvilken afdeling
toast-bind-asked = Jeg har spurgt dig i vores samtale.
toast-bind-coordinator = Det ordner en koordinator gerne.

## Koordinatoren og grupperne
groups = <b>Gruppechatter</b>
groups-none = Ingen gruppechat er knyttet til en afdeling endnu.
groups-how = Sæt mig ind i gruppen for de ansatte på en afdeling, så spørger jeg dig her, hvilken afdeling det er.
group-which-unit = Hvilken afdeling hører gruppen »{$name}« til?
group-staff-only = Alle i gruppen kan spørge, hvem der kommer. Frivillige bliver ikke nævnt ved navn.
group-bound = Gruppen »{$name}« hører til {$unit}. Alle i gruppen kan spørge, hvem der kommer. Frivillige bliver ikke nævnt ved navn.
group-bound-names = Gruppen »{$name}« hører til {$unit}. Alle i gruppen kan spørge, hvem der kommer. Frivillige bliver nævnt med fornavn.
group-freed = Det er ordnet. Gruppen »{$name}« hører ikke til nogen afdeling, og der siger jeg ikke noget.
group-gone = Den gruppe er jeg ikke med i nu.
button-group-names = Vis fornavne der
button-group-no-names = Ingen navne der
button-group-other = En anden afdeling
button-group-again = Vælg en afdeling
button-group-free = Løs fra afdelingen
button-groups = Gruppechatter

## Vagter
button-withdraw = Spørg ikke alligevel
handover-withdrawn = Det er ordnet. {$colleague} behøver ikke svare: {$shift}. Vagten er din.
shifts-no-rota = Der er ikke lagt nogen vagtplan for de næste dage: {$units}. Tal gerne med {$coordinator}.
shifts-no-rota-you = Der er ikke lagt nogen vagtplan for de næste dage: {$units}. Du finder den under Planen.
