## Flere personer eller flere dage på én gang, gjort for andre
several-cancel = Er det sådan? De her tages af listen:
several-sign-up = Er det sådan? De her kommer på listen:
several-line = {$name}: {$activity}, {$when}
several-hear = Dem, der er med på Telegram, får besked.
several-for-you = {$actor} har ændret det her for dig:
several-yours = {$standing ->
    [coming] Du står på listen: {$activity}, {$when}.
    [waiting] Du står på venteliste: {$activity}, {$when}.
   *[off] Du er meldt fra: {$activity}, {$when}.
}
several-came = Hvor dejligt! Er alle de her kommet?
several-not-come = Det er rettet. De er ikke krydset af nu:
button-several = Ja, alle {$count}
button-both = Ja, begge
