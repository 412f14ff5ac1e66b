## Noen trenger hjelp i dette øyeblikk
emergency-number = {$country ->
    [NO] 113
    [DK] 112
   *[elsewhere] 113 i Norge, 112 i Danmark
}
emergency = Ring {$number} nå.
emergency-staff = Rop så på de ansatte på avdelingen – de kommer med en gang.
emergency-not-kept = Meldingen din er ikke lagret her, og jeg sier den ikke videre til noen.
