## What people like to help with, and which languages they speak
likings = <b>What would you like to take part in, and which languages do you speak?</b>
likings-of = {$name}: what suits, and which languages?
likings-what-for = One tap chooses, another takes it back. Where somebody is missing, we first ask those who like it.
likings-nothing-yet = There is nothing on the plan yet. The languages can be chosen now.
button-likings = Interests, languages
button-chosen = ✓ {$what}
button-to-choose = {$what}
language-other = Other languages
card-likes = Would like: {$names}
card-speaks = Speaks: {$names}
data-likes = Likes to help with: {$what}
data-speaks = Speaks: {$spoken}
asked-by-phone = Not on Telegram, but could be rung: {$names}
