## Kommandoer i menuen
command-today = Hvem kommer i dag?
command-tomorrow = Hvem kommer i morgen?
command-week = Denne uge
command-whatson = Hvad sker der?
command-mine = Mine aktiviteter
command-cannot = Jeg kan ikke komme
command-contact = Kulturkontakt
command-report = Dagsrapport
command-gaps = Hvor mangler vi nogen?
command-invite = Inviter
command-talk = Tal med koordinator
command-language = Sprog
command-privacy = Databeskyttelse
