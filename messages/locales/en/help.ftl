## What one can do here
help = I am glad to help, {$name}. Tap, or write as you speak:
help-volunteer = “I cannot come on Thursday”, “I would like to join bingo”, “Undo”.
help-group = “There will be 6 of us on Thursday”, “We cannot come”, “Undo”.
help-staff = “Who is coming tomorrow”, “Grace is here”, “Who has the shift”.
help-coordinator =
    “Grace cannot come today”, “Where do we need people”, “Undo”.
    “Move bingo to 3 pm”, “Bingo every Thursday 2–3 pm”.
    If it is about one person, just write the name.
help-person = If you would rather talk to a person: {$coordinator}.
