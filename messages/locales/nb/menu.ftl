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
