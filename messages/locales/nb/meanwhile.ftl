## Noen er hentet tilbake: hva andre har fått i mellomtiden
gone-hello = Hei, {$name}! Du er med igjen. Noe er blitt en annens i mellomtiden:
gone-place-yours = • {$activity}, {$when}: der står du på ventelista
gone-if-free = Blir det en plass, får du beskjed.
gone-place-to = • {$activity}, {$when}: {$names} har fått plassen
gone-place-full = • {$activity}, {$when}: plassen er tatt
gone-shift = • {$shift}: {$contact} har vakten nå
gone-waits = {$name} står på ventelista der og får beskjed.
