## Commands in the menu
command-today = Who’s coming today?
command-tomorrow = Who’s coming tomorrow?
command-week = This week
command-whatson = What is on?
command-mine = My activities
command-cannot = I cannot come
command-contact = Culture contact
command-report = Daily report
command-gaps = Where is help needed?
command-invite = Invite
command-talk = Talk to coordinator
command-language = Language
command-privacy = Privacy
