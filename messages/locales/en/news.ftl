## News that somebody hears
moved-up = Good news, {$name}! There is a place for you: {$activity}, {$when}. You are on the list now.
moved-up-else = Does it no longer suit you? That is quite all right – just tap the button.
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
talk-wished = Would like to talk to you.
word-left = {$name} has written to us and would like to hear from us.
word-left-with-phone = {$name} has written to us and would like to hear from us, phone {$phone}.
word-left-owner = This time you are the one to answer. Within a few days would be lovely.
word-left-link = Write to {$name}
late-cancellation-group = {$organisation} is coming as agreed.
late-cancellation-group-heads = {$organisation} is coming as agreed, with {$count}.
group-away = Change: {$name} cannot come {$count} times: {$activity}, from {$first} to {$last}.
group-back = Change: {$name} is coming after all, {$count} times: {$activity}, from {$first} to {$last}.
