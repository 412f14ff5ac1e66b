## What a volunteer asks beside signing up
friends-are-welcome = How nice that you think of somebody, {$name}. Friends are welcome to look in. {$coordinator} will gladly tell you more.
bring-ready = The house has this ready: {$ready}. {$activity}, {$when}
bring-ask = {$coordinator} will gladly tell you what is good to bring, {$name}.
on-from-to = This is on from {$first} to {$last}:
on-from-to-nothing = There is nothing on the plan from {$first} to {$last} yet.
no-such-activity = There is no {$activity} on the plan just now. This is what is on:
