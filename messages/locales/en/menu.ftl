### Everything the bot says in British English. The tone: friendly, short, never a duty. First what happens, then the choice.

## The menu: the same few large buttons in the same places. What stands on them can also be written.
menu-today = Who’s coming today?
menu-what-is-on = What is on?
menu-mine = My activities
menu-cannot-come = I cannot come
menu-talk = Talk to coordinator
menu-tomorrow = Who’s coming tomorrow?
menu-week = This week
menu-shifts = Culture contact
menu-gaps = Where is help needed?
menu-invite = Invite
menu-language = Language / Språk
