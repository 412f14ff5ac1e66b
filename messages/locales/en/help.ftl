## What one can do here
help = I am glad to help, {$name}. Tap, or write as you speak:
help-volunteer =
    “I cannot come on Thursday”, “I would like to join {$activity}”, “Undo”.
    “I am away until Friday”, “I need a break for two weeks”, “I want to stop”.
help-group = “There will be 6 of us on Thursday”, “We cannot come”, “Undo”.
help-staff = “Who is coming tomorrow”, “{$name} is here”, “Who has the shift”.
help-coordinator =
    “{$name} cannot come today”, “Where do we need people”, “Undo”.
    “Move {$activity} to 3 pm”, “Choir every Thursday 2–3 pm”.
    If it is about one person, just write the name.
help-nobody-yet = “Who is coming tomorrow”, “Who has the shift”, “Choir every Thursday 2–3 pm”.
help-something = singing
help-person = If you would rather talk to a person: {$coordinator}.
