## Morning briefing to the culture contact
briefing = {$kind ->
    [evening] Hello {$name}! You are the culture contact for {$unit} this evening. Please put the badge on.
    [night] Hello {$name}! You are the culture contact for {$unit} tonight. Please put the badge on.
    [weekend] Hello {$name}! You are the culture contact for {$unit} today. Please put the badge on.
   *[day] Good morning, {$name}! You are the culture contact for {$unit} today. Please put the badge on.
}
briefing-coming = Coming:
briefing-nobody = No volunteers are planned.
briefing-line = • {$clock} {$activity}, {$place} – {$names}
briefing-also = Also on the plan, without volunteers:
briefing-planned = This is on the plan:
briefing-line-nobody = • {$clock} {$activity}, {$place}
briefing-welcome = Welcome them, show them the room, and thank them when they leave.
comes-too = New today: {$name} is coming to {$activity} as well, {$when}.
not-ticked = Thank you for your shift, {$name}! Have these come? Tap the name of everybody who was here.
all-ticked = Thank you, {$name}! Everybody at {$unit} has been noted.
