## Et fødselsnummer der det ikke hører hjemme
number-written = Det ser ut som det står et fødselsnummer i meldingen. Jeg har ikke gjort noe med den og husker den ikke.
number-delete = Du kan slette den her i chatten, så er den borte hos oss begge.
number-in-idea = Skriv gjerne ideen igjen uten nummeret, så får koordinatoren den.
