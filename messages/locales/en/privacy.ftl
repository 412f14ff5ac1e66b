## Privacy, in short
privacy-known =
    I remember your name, role and language, what you are taking part in, and your phone number if we have been given it.
    What you write, I forget as soon as it has been read.
    Staff see who is coming. Other volunteers see your first name only if you have said yes to that.
privacy-stranger = I remember nothing about you. If you leave a message, I remember your first name until you have had an answer, and your number if you share it.
privacy-ask = Do ask {$coordinator} about anything to do with your data.
