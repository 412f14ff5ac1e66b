## Gruppechatten til en avdeling
group-heading = {$day} · {$unit}
group-contact = Kulturkontakt nå: {$name}.
group-contact-nobody = Kulturkontakt nå: Ingen er satt opp.
group-unknown = Hei! Denne gruppen kjenner jeg ikke ennå. En koordinator kan trykke på knappen og si hvilken avdeling det er.
group-hello = Hei! Her kan dere spørre hvem som kommer til {$unit}. Skriv /today, eller /tomorrow for i morgen.
group-elsewhere = Det tar vi i en samtale med meg alene: {$link}. Her kan dere spørre hvem som kommer: /today.
button-bind-here = Si hvilken avdeling
toast-bind-asked = Jeg har spurt deg i samtalen vår.
toast-bind-coordinator = Dette ordner en koordinator gjerne.

## Koordinatoren og gruppene
groups = <b>Gruppechatter</b>
groups-none = Ingen gruppechat er knyttet til en avdeling ennå.
groups-how = Legg meg til i gruppen til de ansatte på en avdeling, så spør jeg deg her hvilken avdeling det er.
group-which-unit = Hvilken avdeling hører gruppen «{$name}» til?
group-staff-only = Alle i gruppen kan spørre hvem som kommer. Frivillige nevnes ikke ved navn.
group-bound = Gruppen «{$name}» hører til {$unit}. Alle i gruppen kan spørre hvem som kommer. Frivillige nevnes ikke ved navn.
group-bound-names = Gruppen «{$name}» hører til {$unit}. Alle i gruppen kan spørre hvem som kommer. Frivillige nevnes med fornavn.
group-freed = Det er ordnet. Gruppen «{$name}» hører ikke til noen avdeling, og der sier jeg ikke noe.
group-gone = Den gruppen er jeg ikke med i nå.
button-group-names = Vis fornavn der
button-group-no-names = Ingen navn der
button-group-other = En annen avdeling
button-group-again = Velg en avdeling
button-group-free = Løs fra avdelingen
button-groups = Gruppechatter

## Vakter
button-withdraw = Spør ikke likevel
handover-withdrawn = Det er ordnet. {$colleague} trenger ikke svare: {$shift}. Vakten er din.
shifts-no-rota = Det er ikke lagt noen vaktliste for de neste dagene: {$units}. Snakk gjerne med {$coordinator}.
shifts-no-rota-you = Det er ikke lagt noen vaktliste for de neste dagene: {$units}. Du finner den under Planen.
