## A ward closed or opened in one's own words
close-meant = Is this right? {$unit} closes from {$first} to {$last}.
close-meant-day = Is this right? {$unit} closes on {$first}.
close-meant-further = Is this right? {$unit} closes from {$first} until you open it again.
close-meant-nothing = There is nothing on the plan there on those days.
close-meant-off = {$count ->
    [one] One activity would be called off.
   *[other] {$count} activities would be called off.
}
close-meant-hear = {$count ->
    [one] One person would hear of it.
   *[other] {$count} people would hear of it.
}
button-yes-close = Yes, close it
button-other-days = Other days
open-meant = Would you like to open {$unit} again from now on? What was called off meanwhile will be held after all.
button-yes-open = Yes, open it again
