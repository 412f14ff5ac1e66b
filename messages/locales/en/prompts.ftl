## Reminder
reminder-tomorrow = Hello {$name}! Tomorrow there is {$activity}.
reminder-today = Hello {$name}! Today there is {$activity}.
reminder-then = Hello {$name}! Soon there is {$activity}.
reminder-again = Hello {$name}! The time is new: {$activity}.
reminder-when = When: {$when}
reminder-place = Where: {$place}
reminder-contact = {$contact} is the culture contact and will welcome you. Look for the badge.
reminder-no-contact = If there is anything you wonder about, feel free to ask {$coordinator}.
reminder-first = It is your first time, so feel free to come ten minutes early for a cup of coffee.
reminder-first-then = First we show you round and you meet the others. Then we begin together.
reminder-else = Does it no longer suit you? That is quite all right – just tap the button.
button-coming = I am coming
see-you = How nice, {$name}! See you: {$activity}, {$when}.

## Thanks afterwards
thanks = Thank you so much for today, {$name}! It means a lot that you joined us for {$activity}.
thanks-group = Thank you so much for today, {$name}! It means a lot that you all joined us for {$activity}.
