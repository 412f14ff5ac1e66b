## When somebody would like to stop as a volunteer
goodbye = Thank you for all you have given, {$name}. It has meant a lot.
goodbye-down = {$count ->
    [one] You are still on one list:
   *[other] You are still on {$count} lists:
}
goodbye-ask = Nothing has changed yet. What would suit you best?
goodbye-thanks = Thank you for all you have given, {$name}.
goodbye-off = {$count ->
    [one] You are off the one list you were on.
   *[other] You are off the {$count} lists you were on.
}
goodbye-quiet = I will send no more messages. {$coordinator} would be glad to have a talk, and you can have a reference letter if you wish.
goodbye-taken-back = How nice that you are staying, {$name}!
says-goodbye = {$name} would like to stop as a volunteer and is off all lists. Do ring for a closing conversation, and offer a reference letter.
says-goodbye-group = {$count ->
    [one] So {$name} will not be coming either: {$activity}, {$first}.
   *[other] So {$name} will not be coming either, {$count} times: {$activity}, from {$first} to {$last}.
}
stays-after-all = {$name} is staying after all. All is as before.
stays-but-waits = {$name} stays after all. The place here had been given on, so it is the waiting list now:
farewell-talk = Would like to stop as a volunteer. Say thank you for everything, and offer a talk and a reference letter.
button-off-everything = Take me off all lists
button-only-a-break = Only a break
button-stop-for-good = I would like to stop
