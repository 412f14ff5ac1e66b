## When somebody writes in their own words
which-wish = I would like to be sure. What do you have in mind?
which-cannot = That is quite all right. What is it that you cannot come to?
which-come = How nice! What would you like to join?
which-rather = What would you like to join instead? You are still on the list: {$activity}, {$when}.
not-down-that-day = Thank you for telling us. You are not on any list for {$day}, so there is nothing to do.
not-down-those-days = Thank you for telling us. You are not on any list for those days, so there is nothing to do.
not-down-for-it = Thank you for telling us. You are not on a list for that, so there is nothing to do.
nothing-that-day = There is nothing to sign up for on {$day}. Would you like to see what else is on?
small-talk = Thank you, {$name}. Have a good day!
not-mine-to-answer =
    I am sorry, I cannot help with this. Please talk to the staff on the ward – they are happy to answer.
    If life is in danger: call {$number}. Your message is not stored here.
which-swap = Of course you can ask to swap. You are still on the list: {$activity}, {$when}. What would you like best?
which-swap-many = Of course you can ask to swap. Which day is it about?
which-that-day = {$day}: What do you have in mind?
who-cannot = Is it you who cannot come? If it is about somebody else, {$coordinator} will gladly help.
button-swap-day = Swap: {$what}
button-who-then = Who is coming then?
button-what-i-can = What I can do here
