## Who belongs: role, ward, telephone, language, somebody new, goodbye
change-person = What would you like to change for {$name}?
button-change-role = Role
button-change-ward = Ward
button-change-phone = Telephone number
button-change-language = Language
button-new-link = New link (new phone)
button-by-phone = Would rather be rung
button-by-telegram = Will use Telegram
button-also = Also {$what}
button-not = Not {$what}
roles-how = Tap what holds from now on.
ward-where = Where does {$name} belong?
language-for = Which language do we speak with {$name}?
ask-phone = Write the telephone number of {$name}.
not-a-phone = That did not look like a telephone number. Do write it in digits, like 020 0000 0000.
freed-shifts = {$count ->
    [one] One shift is empty now.
   *[other] {$count} shifts are empty now.
}
freed-dates = {$count ->
    [one] One sign-up has been given up.
   *[other] {$count} sign-ups have been given up.
}
handed-inquiries = {$count ->
    [one] One inquiry has gone to another coordinator.
   *[other] {$count} inquiries have gone to another coordinator.
}
nobody-else-answers = {$name} is the only one who coordinates here. Do give the role to somebody else first.
no-role-left = This is the only role {$name} has. Give another one first, or say goodbye.
new-name = What is the name? Write first name and last name.
not-a-name = That could not stand as a name on a list. Do write first name and last name.
name-is-there = {$name} is there already. Do add a middle name or an initial.
new-role = {$name}: What is the role?
new-ward = Where is it?
person-added = {$name} has been added.
not-added = That has been taken back.
your-place-changed = {$actor} has changed what you are part of here. Now you are:
has-joined = {$name} is on Telegram now.
moved-to-new-phone = {$name} has joined from another phone now. If that is not right, do talk to {$coordinator}.
leaving-of = Is it goodbye to {$name}?
owns-dates = {$count ->
    [one] One sign-up is given up, and the next in line moves up.
   *[other] {$count} sign-ups are given up, and the next in line move up.
}
owns-shifts = {$count ->
    [one] One shift becomes empty.
   *[other] {$count} shifts become empty.
}
owns-inquiries = {$count ->
    [one] One inquiry goes to another coordinator.
   *[other] {$count} inquiries go to another coordinator.
}
owns-people = {$count ->
    [one] One volunteer has {$name} as contact person and will ask the coordinator instead.
   *[other] {$count} volunteers have {$name} as contact person and will ask the coordinator instead.
}
leaving-undo = This can be undone for a day. Then the data is gone.
button-leaving = Goodbye …
button-remove = Goodbye: {$name}
person-removed = {$name} is no longer with us.
