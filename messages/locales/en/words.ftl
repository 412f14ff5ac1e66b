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

## Buttons
button-undo = Undo
button-more = Show more
button-others = See other activities
button-mine = My activities
button-what-is-on = What is on?
button-sign-up = Sign me up: {$what}
button-cannot = Cannot come: {$what}
button-yes-place = Yes, I am coming
button-no-place = No, thank you
button-talk = Talk to coordinator
button-ring-me = Please call me
button-arrived = Arrived: {$name}
button-not-arrived = Undo: {$name}
button-today = Today
button-tomorrow = Tomorrow
button-week = This week
button-take-shift = I will take: {$what}
button-hand-over = Hand over: {$what}
button-yes-shift = Yes, I will take it
button-no-shift = No, not this time
button-invite = {$name}
button-leave-word = Please contact me
button-share-phone = Share my number
button-shifts = See the shifts

## Small words
at-time = {$day} at {$clock}
span-time = {$start}–{$end}
new-today = new 🌱
and-others = {$count ->
    [one] one more
   *[other] {$count} more
}
list-and = {$first} and {$last}
shift-kind = {$kind ->
    [evening] evening shift
    [night] night shift
    [weekend] weekend shift
   *[day] day shift
}
group-with-heads = {$organisation} ({$heads})
coordinator-unknown = the coordinator
phone-line = phone {$phone}
heading-today = Today, {$day}
heading-tomorrow = Tomorrow, {$day}
waiting-mark = waiting list

## Who is coming
overview-nothing = There are no activities in the plan.
overview-nobody = No volunteers are on the list.
overview-place = Where: {$place}
overview-coming = Coming: {$names}
overview-coming-count = {$count ->
    [one] One volunteer is coming.
   *[other] {$count} volunteers are coming.
}
overview-own-coming = You are on the list.
overview-own-waiting = You are on the waiting list.
overview-ready = Good to have ready: {$ready}
overview-waiting = On the waiting list: {$count}
overview-wanted = {$count ->
    [one] We are hoping for one more.
   *[other] We are hoping for {$count} more.
}
overview-called-off = Called off this day.
overview-group-cancelled = {$organisation} cannot come this time.
overview-contact = Culture contact now ({$unit}): {$name}. Look for the badge.
overview-no-contact = Culture contact now ({$unit}): nobody is listed. Please ask {$instead}.
overview-no-contact-at-all = Culture contact now ({$unit}): nobody is listed. Please ask on the ward.
overview-more = There is more in the plan. Tap “Show more”.

## What is on, and my activities
what-is-on = <b>Here is what is on. You are welcome:</b>
what-is-on-nothing = There is nothing more in the plan just now. Do look in again another day.
what-is-on-full = Full, but you can join the waiting list.
mine = <b>You are down for these:</b>
mine-nothing = You are not on any list now. Would you like to see what is on?
mine-how = Does something no longer suit you? That is quite all right – just tap the button.
cannot-come = That is quite all right. Which one can you not come to?
cannot-come-nothing = You are not on any list now, so all is well.

## Signing up
signed-up = How nice, {$name}! You are on the list: {$activity}, {$when}.
signed-up-place = Where: {$place}
signed-up-training = Before you begin, we practise together: {$training}.
waitlisted = Thank you, {$name}! It is full just now: {$activity}, {$when}. You are number {$place} on the waiting list.
waitlisted-next = If there is a place, you will hear from me here.
signed-up-many = How nice, {$name}! You are on the list {$count ->
    [one] once: {$activity}, {$first}.
   *[other] {$count} times: {$activity}, from {$first} to {$last}.
}
signed-up-many-none = Thank you, {$name}! The rest of the plan is full: {$activity}. You are on the waiting list, and will hear from me here when there is a place.
signed-up-many-waiting = {$count ->
    [one] One of the times is full. You are on its waiting list.
   *[other] {$count} of the times are full. You are on the waiting list for them.
}
already-signed-up = You are already on the list: {$activity}, {$when}. Welcome!
already-waiting = You are number {$place} on the waiting list: {$activity}, {$when}. If there is a place, you will hear from me here.
already-begun = This has begun: {$activity}, {$when}. You are welcome to look in, or see what is on another day.
is-over = That day is over: {$activity}, {$when}. You are welcome another time!
called-off = This has been called off: {$activity}, {$when}. You are welcome another time!
not-open = The coordinator will gladly arrange this with you.

## Cancelling
cancelled = Thank you for telling us, {$name}. I have taken you off the list: {$activity}, {$when}.
cancelled-next = There is nothing more to do. You are welcome another time!
cancelled-group = Thank you for telling us, {$name}. I have taken your group off the list: {$activity}, {$when}.
cancelled-late = I am letting {$contact} know, and we will sort things out here. Take care!
cancelled-after-start = Thank you for telling us, {$name}. I have noted it: {$activity}, {$when}. That is quite all right.
left-waiting-list = Thank you for telling us, {$name}. You are no longer on the waiting list: {$activity}, {$when}.
not-on-the-list = All is well. You are not on the list: {$activity}, {$when}.
back-on-the-list = How nice! You are back on the list: {$activity}, {$when}.
back-in-line = How nice that you would like to come! The place has gone to somebody else: {$activity}, {$when}. You are first on the waiting list and will hear from me here.
off-the-list = That is done. You are no longer on the list: {$activity}, {$when}.
off-the-list-many = That is done. You are no longer on the list: {$count ->
    [one] {$activity}, {$first}.
   *[other] {$activity}, {$count} times from {$first} to {$last}.
}
nothing-to-undo = All is well as it stands. If you would like help, do talk to the coordinator.
nothing-to-undo-coming = You are on the list: {$activity}, {$when}.
nothing-to-undo-waiting = You are on the waiting list: {$activity}, {$when}.
nothing-to-undo-not = You are not on the list: {$activity}, {$when}.
shift-given-back = That is done. The shift is as it was: {$shift}.

## A place on offer
declined = Thank you for your answer. You are no longer on the waiting list: {$activity}, {$when}.

## Culture contact
shifts = <b>Culture contact for the next few days</b>
shifts-nothing = For the next few days you have no shifts as culture contact, and no shift on your ward is empty.
shifts-line-own = {$shift}: you
shifts-line-empty = {$shift}: nobody yet
shift-name = {$unit}, {$day}, {$kind} {$span}
shift-short = {$day} {$kind}, {$unit}
shift-taken = Thank you, {$name}! You are the culture contact: {$shift}. Please put the badge on.
shift-yours = That shift is yours: {$shift}.
shift-has-somebody = {$contact} is the culture contact for that shift: {$shift}.
shift-over = That shift is over: {$shift}.
colleagues = The shift: {$shift}. Whom would you like to ask to take it?
colleagues-nobody = None of your colleagues are here in the chat yet. The coordinator will gladly help.
asked = I have asked {$colleague}: {$shift}. The shift is yours until {$colleague} has said yes.
asked-again = {$colleague} has been asked: {$shift}. The answer will come here.
handover-yes = Thank you, {$name}! You are the culture contact: {$shift}. Please put the badge on.
handover-no = Thank you for your answer. The shift stays with the person who asked: {$shift}.
no-longer-asked = This has been settled in the meantime: {$shift}. Culture contact: {$contact}.
nobody-yet = nobody yet

## Coordinator
gaps = <b>Where help is needed</b>
gaps-nothing = All looks well: nobody is missing in the next few days.
gaps-volunteers = {$activity}, {$when}: {$coming} of {$wanted} are coming
invite-list = Whom would you like to invite? Here are those who have not joined yet.
invite-nobody = Everybody who uses Telegram has joined.
invitation = Link for {$name}: {$link}
invitation-how = Send the link, or show the QR code. It works only for {$name}, and only once.
invitation-joined = {$name} has already joined.

## Talk to the coordinator
talk = {$coordinator} would be glad to have a talk with you: {$phone}.
talk-no-phone = {$coordinator} would be glad to have a talk with you.
talk-nobody = Do ask on the ward, and they will help you.
talk-asked = {$coordinator} knows that you would like to talk, and will get in touch.

## Welcome
welcome = Hello {$name}! I am an automatic helper for volunteers at {$site}. I can tell you what is on, and put you on or take you off the list. You can tap the buttons or write in your own words.
welcome-never = Please never write residents’ names or anything about health here. If you would rather talk to a person: {$coordinator}.
welcome-staff = Hello {$name}! I am an automatic helper for {$site}. I can tell you who is coming, what is good to have ready, and who is the culture contact.
welcome-staff-never = Please never write residents’ names or anything about health here.
welcome-privacy = I remember your name, your language and what you are taking part in. Staff see who is coming.
welcome-back = Hello again, {$name}! You are with us. What would you like to see?
link-is-used = This link has been used before. If it is yours, the coordinator will gladly help you with a new one.
link-is-for-another = You are already with us, {$name}. This link is for somebody else. You can safely pass it on.
no-such-link = I do not know this link. Perhaps a character is missing? The coordinator will gladly help you with a new one.
stranger = Hello! I am an automatic helper for volunteers at {$site}. We do not know each other yet.
stranger-how = If you have a link or a QR code, please open it. Otherwise tap the button, and you will hear from us.
home-without-name = this home
word-left-thanks = How nice to hear from you! Within a few days you will hear from {$owner}.
word-left-nobody = How nice to hear from you! You will hear from us within a few days.
word-left-phone = If you would rather have a call, tap the button and share your number.
phone-thanks = Thank you! I have given your number to {$owner}.
phone-not-yours = That looked like somebody else’s number. I have not kept it.
phone-not-needed = Thank you! I do not need your number, and have not kept it.

## Language
language-choice = Hvilket språk vil du ha? / Hvilket sprog vil du have? / Which language would you like?
language-set = Then we will speak English together.

## When it was not understood
not-understood = I did not quite understand. Is it one of these?
not-understood-again = Sorry, the fault is mine. You are welcome to talk to {$coordinator}.
too-fast = That was a lot at once, and some of the last of it did not reach me. Please wait a minute, and then see whether all is as you want it.
only-text = I can only read text. Do write, tap a button, or talk to {$coordinator}.
nice-picture = Thank you, how nice! I only understand text and buttons.
edited = I see that you have changed a message. I only read new messages, so please write a new one.
menu = Here are the buttons, {$name}. What would you like to see?
not-for-you = This button is for somebody else. All is well on your side.
old-button = This button is from earlier on. Here is how things are now.
too-early-to-tick = It is a little early: {$activity}, {$when}. You can tap the button that day.
toast-private = This button belongs in a chat with me alone. Do write to me directly.

## News that somebody hears
moved-up = Good news, {$name}! There is a place for you: {$activity}, {$when}. You are on the list now.
moved-up-else = Does it no longer suit you? That is quite all right – just tap the button.
button-cannot-short = I cannot come
place-offered = Hello {$name}! A place has come free: {$activity}, {$when}. Would you like to come?
place-offered-else = If it does not suit you, that is quite all right.
late-cancellation = Change: {$name} cannot come to {$activity}, {$when}.
late-cancellation-left = {$count ->
    [one] That leaves one: {$names}.
   *[other] That leaves {$count}: {$names}.
}
late-cancellation-none = That leaves no other volunteers on the list.
coming-after-all = Change: {$name} is coming to {$activity} after all, {$when}.
coming-instead = Change: {$name} has taken the free place: {$activity}, {$when}.
handover-asked = Hello {$name}! {$asker} asks whether you can be the culture contact: {$shift}. If it does not suit you, that is quite all right.
handover-accepted = {$colleague} is taking the shift: {$shift}. Thank you for arranging it.
handover-declined = {$colleague} cannot take it this time: {$shift}. The shift is still yours. You are welcome to ask somebody else.
talk-wanted = {$name} would like to talk to you.
talk-wanted-phone = {$name} would like to talk to you, phone {$phone}.
word-left = {$name} has written to us and would like to hear from us.
word-left-with-phone = {$name} has written to us and would like to hear from us, phone {$phone}.
word-left-owner = This time you are the one to answer. Within a few days would be lovely.
word-left-link = Write to {$name}

## Day sheet
sheet-title = Who is coming: {$site}, {$day}
sheet-nothing = There are no activities in the plan.
sheet-volunteers = Volunteers: {$names}
sheet-volunteers-count = Volunteers: {$count}
sheet-nobody = No volunteers are on the list.
sheet-waiting = On the waiting list: {$count}
sheet-contact = Culture contact {$unit}, {$kind} {$span}: {$name}
sheet-contact-empty = Culture contact {$unit}, {$kind} {$span}: nobody yet. Please ask {$instead}.
sheet-arrived = arrived

## Commands in the menu
command-today = Who’s coming today?
command-tomorrow = Who’s coming tomorrow?
command-week = This week
command-whatson = What is on?
command-mine = My activities
command-cannot = I cannot come
command-contact = Culture contact
command-gaps = Where is help needed?
command-invite = Invite
command-talk = Talk to coordinator
command-language = Language
command-privacy = Privacy

## Privacy, in short
language-name = English
privacy-known =
    I remember your name, role and language, what you are taking part in, and your phone number if we have been given it.
    What you write, I forget as soon as it has been read.
    Staff see who is coming. Other volunteers see your first name only if you have said yes to that.
privacy-stranger = I remember nothing about you. If you leave a message, I remember your first name until you have had an answer, and your number if you share it.
privacy-ask = Do ask {$coordinator} about anything to do with your data.
button-see-day = Who’s coming {$day}?

## After a backup has been brought back
held = Everything has been brought back from a backup. {$count ->
    [one] One message is waiting.
   *[other] {$count} messages are waiting.
} I will send nothing until you say so.
button-resume = Send what is waiting
resumed = Then I am sending what still holds true.

## After trying it with people
button-rest = The rest as well: {$count}
button-wait = Waiting list: {$what}
button-leave-line = Leave list: {$what}
button-previous = Previous
button-first-page = To the beginning
overview-elsewhere = <i>Elsewhere in the house</i>
overview-contact-you = Culture contact now ({$unit}): that is you.
back-on-the-list-group = How nice! Your group is back on the list: {$activity}, {$when}.
place-gone = Thank you! Somebody else got the place this time: {$activity}, {$when}. You are still on the waiting list, as number {$place}.
gaps-shifts = No culture contact {$day}, {$kind}: {$units}
word-stands = {$owner} knows that you would like to hear from us. It may take a few days.
