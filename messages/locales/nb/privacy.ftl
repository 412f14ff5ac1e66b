## Personvern, kort
privacy-known = Jeg husker navn, rolle, avdeling og språk, hva du er med på, og telefonnummeret hvis vi har fått det. Slik ser huset hvem som kommer, og du får beskjed.
privacy-how-long =
    Hva du har vært med på, husker jeg i {$months ->
        [one] én måned
       *[other] {$months} måneder
    }, så bare som antall. Vakter husker jeg i {$days} dager.
    Det du skriver, glemmer jeg når det er lest. At en melding er sendt, husker jeg i {$hours} timer.
privacy-who = Ansatte ser hvem som kommer. Andre frivillige ser fornavnet ditt bare hvis du har sagt ja til det.
privacy-stranger = Jeg husker ikke noe om deg. Legger du igjen beskjed, husker jeg fornavnet ditt, og nummeret hvis du deler det, i høyst {$months} måneder.
privacy-word-left = Jeg husker beskjeden du la igjen: fornavnet ditt, og nummeret hvis du delte det. Den blir borte etter {$months} måneder.
privacy-ask = Spør gjerne {$coordinator} om alt som gjelder opplysningene dine.
privacy-ask-you = Det er deg de andre spør om det som gjelder opplysningene deres.
