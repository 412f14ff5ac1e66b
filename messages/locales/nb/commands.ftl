## Kommandoer i menyen
command-today = Hvem kommer i dag?
command-tomorrow = Hvem kommer i morgen?
command-week = Denne uka
command-whatson = Hva skjer?
command-mine = Mine aktiviteter
command-cannot = Jeg kan ikke komme
command-contact = Kulturkontakt
command-report = Dagsrapport
command-gaps = Hvor mangler vi noen?
command-invite = Inviter
command-talk = Snakk med koordinator
command-language = Språk
command-privacy = Personvern
