## In the calendar
button-calendar = For my calendar
calendar-one = For your calendar: {$activity}, {$when}.
calendar-all = {$count ->
    [one] For your calendar: the one time you are on the list. {$last}
   *[other] For your calendar: the {$count} times you are on the list. The last one: {$last}
}
calendar-how = Tap the file, and it opens in your calendar.
calendar-nothing = You are not on the list, so there is nothing to put in the calendar.
calendar-about = If it does not suit you, do say so in the chat.
command-here = I am here
command-late = I am running late

## An idea
button-idea = I have an idea
idea-asked = How nice, {$name}! Write it in one message, and I will pass it on. Please leave out residents’ names.
idea-thanks = Thank you so much, {$name}! I have passed it on to {$contact}, and do not remember it myself.
idea-nobody = We love ideas! Ring {$coordinator}, and it will be well received.
idea = {$name} has an idea:
