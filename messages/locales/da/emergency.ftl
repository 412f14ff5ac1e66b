## Nogen har brug for hjælp lige nu
emergency-number = {$country ->
    [NO] 113
    [DK] 112
   *[elsewhere] 113 i Norge, 112 i Danmark
}
emergency = Ring {$number} nu.
emergency-staff = Kald så på personalet på afdelingen – de kommer med det samme.
emergency-not-kept = Din besked er ikke gemt her, og jeg siger den ikke videre til nogen.
