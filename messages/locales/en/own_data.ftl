## My own data
button-know-about-me = What is kept about me
button-correct-name = Correct my name
button-who-sees = Who sees my name?
button-delete-me = Delete me
button-really-delete = Yes, delete me
button-stay = No, I am staying
button-come-back = Undo, I am staying
about-me = Here is everything I have about you, in a file that you can read and keep.
about-me-name = my data

## Who sees my name
who-sees-house = Staff at {$site} see your full name where you are on a list.
who-sees-named = Other volunteers see your first name, because you have said yes to that.
who-sees-not-named = Other volunteers do not see your name.
who-sees-contact = Volunteers see your first name when you are culture contact.
who-sees-lead = Volunteers see your name and number, so that they know whom to ring.
who-sees-nobody-else = Nobody outside the house sees it.

## My name
own-name-ask = Please write your name as it is spelt, both first name and surname.
own-name-set = Thank you! You are {$name} here from now on.
own-name-same = That is the name I have: {$name}.
own-name-not-free = I am sorry, I cannot use that name. {$coordinator} will gladly help you.
own-name-unclear = I did not find the name in that. Just your first name and surname, please.
own-name-before = You are {$name} again.
name-corrected = {$name} has corrected their name. Before, it was {$old}.

## Delete me
delete-ask =
    If I delete you, you are off every list at once, and I go quiet.
    For {$hours} hours you can undo it. Then it is all gone from here.
    What stands in this chat, you can delete in Telegram yourself.
delete-ask-dates = You are on the list {$count ->
    [one] once
   *[other] {$count} times
} from now on. The place goes to others.
delete-only-one = Just now you are the only one who answers for {$site}. Please hand that over first, then I can delete you.
has-deleted =
    Thank you for all you have given! You are off every list, and I am quiet.
    {$when} everything about you is gone from here. Until then you can undo it.
is-leaving = You are off every list. {$when} everything about you is gone from here. Until then you can undo it.
come-back = Welcome back, {$name}! You are with us again.
come-back-coming = You are on the list {$count ->
    [one] once
   *[other] {$count} times
} from now on.
come-back-waiting = Some of it had filled up. You are on the waiting list {$count ->
    [one] once
   *[other] {$count} times
}.
come-back-here = {$name} is with us again.
stranger-forgotten = I have forgotten the message you left. If you would like to hear from us after all, just write again.
stranger-delete-ask = If I delete the message you left, it is gone at once. You will then not hear from us.
has-left = {$name} is no longer with us and is on no list.
has-left-shifts = {$count ->
    [one] One shift has
   *[other] {$count} shifts have
} no culture contact now.
is-back = {$name} is with us again after all.
one-fewer = Change: there will be one volunteer fewer for {$activity}, {$when}.

## The file
data-title = Everything {$site} has about you
data-made = Made on {$when}.
data-yourself = About you
data-name = Name: {$name}
data-role = {$role ->
    [staff] Staff
    [coordinator] Coordinator
    [site_contact] Contact for volunteers
    [organisation_contact] Contact of an organisation
   *[volunteer] Volunteer
}: {$unit}
data-language = Language: {$spoken}
data-phone = Phone: {$phone}
data-organisation = Organisation: {$organisation}
data-started = Began: {$day}
data-pledge = Pledge of confidentiality: {$day}
data-newsletter = Newsletter: {$yes ->
    [yes] yes
   *[no] no
}
data-named = Other volunteers see the first name: {$yes ->
    [yes] yes
   *[no] no
}
data-joined = On Telegram since {$when}
data-chat = Number of the chat at Telegram: {$chat}
data-dates = What you take and have taken part in
data-date = {$when}: {$activity} ({$state ->
    [coming] on the list
    [waiting] on the waiting list
    [arrived] came
   *[cancelled] cancelled
})
data-shifts = Shifts as culture contact
data-acts = What has been changed
data-act = {$when}: {$what}
data-act-other = {$when}: {$what} (done by somebody else at the house)
verb-sign_up = signed up
verb-cancel = cancelled
verb-cancel_group = group cancelled
verb-leave_waiting_list = off the waiting list
verb-tick = arrival
verb-take_shift = shift taken
verb-accept_handover = shift taken over
verb-join = joined on Telegram
verb-rename = name corrected
verb-undo = undone
verb-other = something else
data-messages = Messages of the last days: {$count}
data-inquiry = You left a message on {$when}.
data-more = Anything else
data-nothing = Nothing.
data-how-long = How long
