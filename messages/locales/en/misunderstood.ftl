## When it was not understood
not-understood = I did not quite understand. Is it one of these?
not-understood-again = Sorry, the fault is mine. You are welcome to talk to {$coordinator}.
too-fast = That was a lot at once, and some of the last of it did not reach me. Please wait a minute, and then see whether all is as you want it.
only-text = I can only read text. Do write, tap a button, or talk to {$coordinator}.
only-text-you = I can only read text. Do write, or tap a button.
nice-picture = Thank you, how nice! I only understand text and buttons.
edited = I see that you have changed a message. I only read new messages, so please write a new one.
forwarded = This seems to be somebody else's message, so I leave it as it is. Please write to me in your own words.
menu = Here are the buttons, {$name}. What would you like to see?
not-for-you = This button is for somebody else. All is well on your side.
old-button = This button is from earlier on. Here is how things are now.
too-early-to-tick = It is a little early: {$activity}, {$when}. You can tap the button that day.
toast-private = This button belongs in a chat with me alone. Do write to me directly.
