## Newsletters: reading
menu-newsletter = Newsletter
command-newsletter = Newsletter
letters-to-write = Write a new newsletter, or see how one that is written is getting on.
letters-to-read = These are the newsletters you have had. Which would you like to read?
letters-none = Here you can read the newsletters you have had. There are none yet.
letter-foot = You receive this because you said yes to the newsletter from {$site}. If you want no more, tap the button. You will still get messages about your own activities.
button-letter-no-more = Stop newsletter
letters-stopped = You will get no more newsletters. You will still get messages about your own activities.
letters-again = You will get newsletters.
letter-preview-only = This is how readers stop newsletters. Nothing has changed here.
letter-not-there = I can no longer find that letter.
letter-no-text = pictures
letter-whole = {$names}
button-letter-draft = Draft: {$what}
button-letter-sent = {$day}: {$what}
button-letter-waits = Waits until {$day}: {$what}
button-letter-goes = On its way: {$what}
button-letter-rests = Paused: {$what}
button-letter-how = See how it is going

## Newsletters: writing
button-letter-write = Write a new letter
letter-ask = Write the newsletter in one message, or send pictures or a document with a text. You see it before anybody gets it.
letter-ask-language = Write the letter once more in {$spoken}. Those who read {$spoken} get this version.
letter-ask-again = Write the new text in {$spoken}. It takes the place of the one in {$spoken}.
letter-language = {$tongue ->
    [nb] Norwegian
    [da] Danish
   *[en] English
}
letter-too-long = The letter has {$length} characters, and there is room for {$most}. Please make it a little shorter, and send it once more.
letter-enough-pictures = One letter holds ten pictures. This last one is left out.
letter-only-these = A letter holds text, pictures and one document. This last one is left out.
letter-is-sent = The letter has been sent and stays as it is. You are welcome to write a new one.
letter-is-sent-by = {$name} has sent this letter. It goes out only once.
letter-dropped = The letter has been thrown away.
letter-is-draft = The letter has not been sent yet.
letter-looks-different = Something has changed since the button came. Nothing was sent. This is how it is now:
letter-taken-back = Undone! Nobody has had the letter.
letter-card = <b>Newsletter, not sent yet</b>
letter-card-text = Written in: {$names}
letter-card-no-text = There is no text in the letter yet.
letter-card-pictures = {$count ->
    [one] One picture goes with it.
   *[other] {$count} pictures go with it.
}
letter-card-document = A document goes with it.
letter-card-number = It looks as if there is a national identity number in the letter. Please take it out before you send it.
letter-card-markup = There are codes in the text, and they will stay. If you want bold words, you can mark them in Telegram.
letter-card-to = To: {$names}
letter-card-count = {$count ->
    [one] One person gets it on Telegram.
   *[other] {$count} people get it on Telegram.
}
letter-card-nobody = Nobody gets the letter as it is now. Please choose other readers.
letter-card-other-language = {$count ->
    [one] One person reads another language and gets the version in {$spoken}.
   *[other] {$count} people read another language and get the version in {$spoken}.
}
letter-card-ring = {$count ->
    [one] One person has said yes and is not on Telegram. You get a list to ring from.
   *[other] {$count} people have said yes and are not on Telegram. You get a list to ring from.
}
letter-card-blocked = {$count ->
    [one] One person has said yes, but has stopped the helper.
   *[other] {$count} people have said yes, but have stopped the helper.
}
letter-card-away = {$count ->
    [one] One person is on a break and does not get it.
   *[other] {$count} people are on a break and do not get it.
}
letter-card-without-yes = {$count ->
    [one] One person has not said yes to newsletters.
   *[other] {$count} people have not said yes to newsletters.
}
letter-card-time = Chosen time: {$when}.
letter-card-rest = At night and on public holidays it is quiet here. The letter goes out {$when} at the earliest.
letter-card-time-past = The chosen time is over: {$when}. Please choose another.
button-letter-send = Send to {$count} at {$site}
button-letter-send-then = Send on {$day} at {$clock} to {$count}, {$site}
button-letter-anyway = Send to {$count} at {$site} anyway
button-letter-for = Who gets it?
button-letter-time = Choose a time
button-letter-to-me = Send it to me first
button-letter-show = See it: {$spoken}
button-letter-add = Write in: {$spoken}
button-letter-rewrite = Write the text again
button-letter-rewrite-in = Write again: {$spoken}
button-letter-no-files = Take files out
button-letter-drop = Throw it away
button-letter-back = Back to the letter
letter-number-ask = It looks as if there is a national identity number in the letter. Would you like to take it out before you send it?

## Newsletters: for whom, and when
letter-for = Who is the letter for?
letter-to-activity = those who take part in {$activity}, {$site}
letter-to-organisation = {$organisation}, {$site}
letter-only-language = only those who read {$spoken}
letter-only-active = only those who took part in {$count ->
    [one] the last month
   *[other] the last {$count} months
}
button-for-everybody = All the sites
button-for-site = Everybody at {$site}
button-for-unit = A ward
button-for-activity = An activity
button-for-organisation = An organisation
button-for-language = One language only
button-for-months = Only those active
button-for-this = {$name}
button-for-all-languages = All languages
button-for-all-times = Everybody, any time
button-for-active = {$count ->
    [one] The last month
   *[other] The last {$count} months
}
letter-time = When would you like to send it? Choose here, or write a day and a time, such as “Friday at 10”.
letter-time-unclear = I found no time of day in that. Please write a day and a time, such as “Friday at 10”.
letter-time-past = That time is over, or very far ahead. Please choose another.
button-letter-now = At once
button-letter-then = {$when}

## Newsletters: on the way
letter-waits = The letter goes out {$when} to {$count} at {$site}. Until then you can undo it.
letter-goes = <b>The letter is going out</b>
letter-pauses = <b>The letter has paused</b>
letter-bar = {$bar} {$percent}% · {$done} of {$whole}
letter-night = It is quiet now. It goes on {$when}.
button-letter-pause = Pause
button-letter-on = Go on
button-letter-stop = Stop the letter
button-letter-left = Send to the rest: {$count}
letter-done = {$count ->
    [one] <b>The letter is out: it reached one person</b>
   *[other] <b>The letter is out: it reached {$count} people</b>
}
letter-stopped = {$count ->
    [one] <b>The letter is stopped: one person had it</b>
   *[other] <b>The letter is stopped: {$count} people had it</b>
}
letter-report-no-more = Said no to newsletters meanwhile: {$count}
letter-report-away = On a break: {$count}
letter-report-blocked = Have stopped the helper: {$count}
letter-report-not = Did not arrive: {$count}
letter-report-perhaps = Perhaps arrived: {$count}
letter-report-left = Did not get it: {$count}
letter-report-ring = Not on Telegram, can be rung: {$count}
letter-names-ring = • Please ring {$name}, {$phone}
letter-names-no-number = • Not on Telegram: {$name}, the number is missing
letter-names-blocked = • Has stopped the helper: {$name}, {$phone}
letter-names-not = • Did not arrive: {$name}, {$phone}
letter-names-perhaps = • Perhaps arrived: {$name}, {$phone}
letter-names-left = • Did not get it: {$name}, {$phone}
letter-no-phone = the number is missing
