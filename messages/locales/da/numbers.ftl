## Et CPR-nummer, hvor det ikke hører hjemme
number-written = Det ser ud, som om der står et CPR-nummer i beskeden. Jeg har ikke gjort noget med den og husker den ikke.
number-delete = Du kan slette den her i chatten, så er den væk hos os begge.
number-in-idea = Skriv gerne idéen igen uden nummeret, så får koordinatoren den.
