## People: finding somebody, the card, doing things for others
menu-people = People
command-people = People
people = Who is it about? Write a name and I will find the card.
people-found = Which of these do you mean?
people-more = There are more. Do write more of the name.
people-nobody = I found nobody of that name. Try writing it another way, or add somebody new.
button-calls-count = Call list ({$count})
button-inquiries-count = Inquiries ({$count})
button-add-person = Add somebody new
button-person = Card: {$name}
role-name = {$role ->
    [staff] staff
    [coordinator] coordinator
    [site_contact] contact for volunteers
    [organisation_contact] contact for an organisation
   *[volunteer] volunteer
}
card-roles = {$roles}: {$units}
card-reached = {$reached ->
    [phone] Does not use Telegram, is rung
    [not_joined] Not on Telegram yet
    [blocked] Has stopped the helper, is rung
   *[joined] On Telegram
}
card-contact-person = Contact person: {$name}
card-down-for = Signed up for:
card-down-for-nothing = Not on any list at the moment.
card-more = … and {$count} more
card-on-duty = Culture contact:
card-changed = That has been changed.
button-sign-up-what = Sign up for …
button-cancel-what = Cancel …
button-came = Came: {$what}
button-came-not = Undo: {$what}
button-change-person = Change …
button-sign-up-for = Sign up: {$what}
button-cancel-for = Cancel: {$what}
sign-up-what = What would {$name} like to join?
sign-up-what-nothing = {$name} is down for everything on the plan.
cancel-what = What can {$name} not come to?
cancel-what-nothing = {$name} is not on any list at the moment.
stands-for = {$standing ->
    [cancelled] {$name} is off the list now: {$activity}, {$when}.
    [already] {$name} is on the list already: {$activity}, {$when}.
    [coming] {$name} is on the list: {$activity}, {$when}.
    [waiting] It is full. {$name} is on the waiting list: {$activity}, {$when}.
    [begun] This has begun: {$activity}, {$when}. {$name} is not on the list.
    [called_off] This has been called off: {$activity}, {$when}.
   *[off] {$name} is not on the list: {$activity}, {$when}.
}
stands-for-hears = {$name} will be told on Telegram.
signed-up-for-you = {$standing ->
    [waiting] {$actor} has put you on the waiting list: {$activity}, {$when}.
   *[coming] {$actor} has signed you up: {$activity}, {$when}.
}
cancelled-for-you = {$actor} has cancelled for you: {$activity}, {$when}. If you would like to come after all, you are welcome.
put-down-undone = It is as it was: {$actor} took it back, and you are not on the list: {$activity}, {$when}.
talk-taken-back = That has been taken back. You are welcome to say so another time.
no-talk-after-all = {$name} does not need a talk after all.
