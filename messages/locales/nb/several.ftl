## Flere personer eller flere dager på én gang, gjort for andre
several-cancel = Er det slik? Disse tas av lista:
several-sign-up = Er det slik? Disse settes på lista:
several-line = {$name}: {$activity}, {$when}
several-hear = De som er med på Telegram, får beskjed.
several-for-you = {$actor} har endret dette for deg:
several-yours = {$standing ->
    [coming] Du står på lista: {$activity}, {$when}.
    [waiting] Du står på venteliste: {$activity}, {$when}.
   *[off] Du er meldt av: {$activity}, {$when}.
}
several-came = Så hyggelig! Er alle disse kommet?
several-not-come = Det er rettet. De er ikke krysset av nå:
button-several = Ja, alle {$count}
button-both = Ja, begge
