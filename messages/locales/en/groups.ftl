## The group that an organisation brings
button-group = Us: {$what}
button-fewer = −{$count}
button-more-heads = +{$count}
button-write-heads = Write the number
button-heads-following = The next {$count} as well
button-group-away = Cannot come: all {$count}
button-group-comes = We are coming
button-back-to-group = Back
group-heads = {$count ->
    [one] One of you is coming.
   *[other] {$count} of you are coming.
}
group-heads-unknown = You have not said yet how many you are.
group-not-coming = You are not coming this time.
heads-asked = How many of you are coming? Just write the number. {$activity}, {$when}
heads-set = {$count ->
    [one] Thank you, {$name}! {$heads} of you are coming: {$activity}, {$first}.
   *[other] Thank you, {$name}! {$heads} of you are coming, {$count} times: {$activity}, from {$first} to {$last}.
}
group-heads-news = {$organisation} is coming with {$count} today: {$activity}, {$when}.
which-heads = Thank you! Which time will there be {$heads} of you?
button-so-many = Then: {$what}
button-we-come = We are coming
taken-back-group = That is done. Your group is back on the list:
