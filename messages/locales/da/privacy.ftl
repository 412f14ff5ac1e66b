## Databeskyttelse, kort
privacy-known = Jeg husker navn, rolle, afdeling og sprog, hvad du er med til, og telefonnummeret, hvis vi har fået det. Sådan ser huset, hvem der kommer, og du får besked.
privacy-how-long =
    Hvad du har været med til, husker jeg i {$months ->
        [one] én måned
       *[other] {$months} måneder
    }, så kun som antal. Vagter husker jeg i {$days} dage.
    Det, du skriver, glemmer jeg, når det er læst. At en besked er sendt, husker jeg i {$hours} timer.
privacy-who = Personalet ser, hvem der kommer. Andre frivillige ser kun dit fornavn, hvis du har sagt ja til det.
privacy-stranger = Jeg husker ikke noget om dig. Lægger du en besked, husker jeg dit fornavn, og nummeret, hvis du deler det, i højst {$months} måneder.
privacy-word-left = Jeg husker den besked, du lagde: dit fornavn, og nummeret, hvis du delte det. Den forsvinder efter {$months} måneder.
privacy-ask = Spørg gerne {$coordinator} om alt, der gælder dine oplysninger.
privacy-ask-you = Det er dig, de andre spørger om det, der gælder deres oplysninger.
