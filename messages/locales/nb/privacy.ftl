## Personvern, kort
privacy-known =
    Jeg husker navnet, rollen og språket ditt, hva du er med på, og telefonnummeret ditt hvis vi har fått det.
    Det du skriver, glemmer jeg så snart det er lest.
    Ansatte ser hvem som kommer. Andre frivillige ser fornavnet ditt bare hvis du har sagt ja til det.
privacy-stranger = Jeg husker ikke noe om deg. Legger du igjen beskjed, husker jeg fornavnet ditt til du har fått svar, og nummeret hvis du deler det.
privacy-ask = Spør gjerne {$coordinator} om alt som gjelder opplysningene dine.
