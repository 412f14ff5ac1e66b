## Somebody is brought back: what others have got meanwhile
gone-hello = Hello {$name}! You are with us again. Some things have gone to others meanwhile:
gone-place-yours = • {$activity}, {$when}: you are on the waiting list there
gone-if-free = If a place comes free, you will hear.
gone-place-to = • {$activity}, {$when}: {$names} has the place now
gone-place-full = • {$activity}, {$when}: the place is taken
gone-shift = • {$shift}: {$contact} has the shift now
gone-waits = {$name} is on the waiting list there and will be told.
