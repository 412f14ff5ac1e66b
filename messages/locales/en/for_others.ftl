## Words about others: for those who work in the house
which-of-theirs = {$names}: What is it that does not suit?
which-for-them = {$names}: Which date is it about?
which-has-come = How nice! Who has come, and to what?
came-to-which = {$name} is not on the list today. What has {$name} come to?
arrival-noted = {$name} is here: {$activity}, {$when}.
nothing-for-them = {$names}: not on any list for that.
nothing-for-them-then = {$names}: not on any list for {$day}.
coordinator-does = {$coordinator} will gladly see to that.
which-visit = What is it that does not suit? The volunteer hears of it at once, and not why.
who-has-shift = <b>Culture contact</b>
who-has-shift-none = No shifts are set up for {$day}.
not-held-then = That activity is not on the plan for {$day}. Nobody has been put down.
