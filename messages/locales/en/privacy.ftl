## Privacy, in short
privacy-known = I remember name, role, ward and language, what you take part in, and your phone number if we have been given it. So the house sees who is coming, and you hear from us.
privacy-how-long =
    What you have taken part in, I remember for {$months ->
        [one] one month
       *[other] {$months} months
    }, then only as a count. Shifts, for {$days} days.
    What you write, I forget once it has been read. That a message was sent, I remember for {$hours} hours.
privacy-who = Staff see who is coming. Other volunteers see your first name only if you have said yes to that.
privacy-stranger = I remember nothing about you. If you leave a message, I remember your first name, and your number if you share it, for {$months} months at most.
privacy-word-left = I remember the message you left: your first name, and your number if you shared it. It is gone after {$months} months.
privacy-ask = Do ask {$coordinator} about anything to do with your data.
privacy-ask-you = You are the one the others ask about their data.
