### Alt, hvad botten siger på dansk. Tonen: venlig, kort, aldrig en pligt. Først hvad der sker, så valget.

## Menuen: de samme få, store knapper på de samme steder. Det, der står på dem, kan man også skrive.
menu-today = Hvem kommer i dag?
menu-what-is-on = Hvad sker der?
menu-mine = Mine aktiviteter
menu-cannot-come = Jeg kan ikke komme
menu-talk = Tal med koordinator
menu-tomorrow = Hvem kommer i morgen?
menu-week = Denne uge
menu-shifts = Kulturkontakt
menu-gaps = Hvor mangler vi nogen?
menu-invite = Inviter
menu-language = Sprog / Language
