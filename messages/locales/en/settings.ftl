## Settings
menu-settings = Settings
command-settings = Settings
settings = <b>How you have it now</b>
settings-language = Language: {$spoken}
settings-reminder = Reminder: {$reminder}
settings-named = First name: other volunteers see it
settings-not-named = First name: other volunteers do not see it
settings-newsletter = Newsletter: yes
settings-no-newsletter = Newsletter: no
settings-break = Break: until {$day}
settings-break-open = Break: until you say so
button-privacy = Privacy
button-show-name = Show my first name
button-hide-name = Hide my first name
button-newsletter = Yes to newsletters
button-no-newsletter = No newsletters

## Reminder
reminder-choice = When would you like to be reminded of what you are coming to?
reminder-usual = the day before
reminder-earlier = two days before
reminder-later = the same morning
reminder-none = none
button-reminder = Reminder
button-reminder-usual = The day before
button-reminder-earlier = Two days before
button-reminder-later = The same morning
button-reminder-none = No reminder

## Break
break-choice = Of course you can take a break. Until when?
break-taken = Of course you can take a break, {$name}. I will be quiet until {$day}.
break-taken-open = Of course you can take a break, {$name}. I will be quiet until you say so.
break-answers = If you write to me, I answer as before. If something you are down for is moved or called off, the coordinator may ring you.
signed-up-on-a-break = You are on a break, so I will not remind you.
break-over = Welcome back, {$name}!
no-break = That is quite all right, {$name}. You are not on a break, so everything goes on as before.
button-break = Take a break
button-break-until = Until {$day}
button-break-open = Until I say so
button-break-over = The break is over
stop-which = Of course, {$name}. What would you like less of? Nothing has been changed yet.
button-stop-reminders = Reminders
button-stop-everything = All messages
