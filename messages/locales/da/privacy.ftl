## Databeskyttelse, kort
privacy-known =
    Jeg husker dit navn, din rolle og dit sprog, hvad du er med til, og dit telefonnummer, hvis vi har fået det.
    Det, du skriver, glemmer jeg, så snart det er læst.
    De ansatte ser, hvem der kommer. Andre frivillige ser kun dit fornavn, hvis du har sagt ja til det.
privacy-stranger = Jeg husker ikke noget om dig. Lægger du en besked, husker jeg dit fornavn, til du har fået svar, og nummeret, hvis du deler det.
privacy-ask = Spørg gerne {$coordinator} om alt, der gælder dine oplysninger.
