## Talk to the coordinator
talk = {$coordinator} would be glad to have a talk with you: {$phone}.
talk-no-phone = {$coordinator} would be glad to have a talk with you.
talk-nobody = Do ask on the ward, and they will help you.
talk-asked = {$coordinator} knows that you would like to talk, and will get in touch.
language-name = English
word-stands = {$owner} knows that you would like to hear from us. It may take a few days.

## Welcome
welcome = Hello {$name}! I am an automatic helper for volunteers at {$site}. I can tell you what is on, put you on or take you off the list, and remind you the day before. You can tap the buttons or write in your own words.
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
language-back = Would you rather have it as before?
