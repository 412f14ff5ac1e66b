## A ward's group chat
group-heading = {$day} · {$unit}
group-contact = Culture contact now: {$name}.
group-contact-nobody = Culture contact now: nobody is listed.
group-unknown = Hello! I do not know this group yet. A coordinator can tap the button and say which ward it is.
group-hello = Hello! Here you can ask who is coming to {$unit}. Write /today, or /tomorrow for tomorrow.
group-elsewhere = That belongs in a chat with me alone: {$link}. Here you can ask who is coming: /today.
button-bind-here = Say which ward
toast-bind-asked = I have asked you in our own chat.
toast-bind-coordinator = A coordinator will gladly arrange this.

## The coordinator and the groups
groups = <b>Group chats</b>
groups-none = No group chat belongs to a ward yet.
groups-how = Add me to the group of a ward’s staff, and I will ask you here which ward it is.
group-which-unit = Which ward does the group “{$name}” belong to?
group-staff-only = Everybody in the group can ask who is coming. Volunteers are not named.
group-bound = The group “{$name}” belongs to {$unit}. Everybody in the group can ask who is coming. Volunteers are not named.
group-bound-names = The group “{$name}” belongs to {$unit}. Everybody in the group can ask who is coming. Volunteers are named by first name.
group-freed = That is done. The group “{$name}” belongs to no ward, and I say nothing there.
group-gone = I am not in that group now.
button-group-names = Show first names there
button-group-no-names = No names there
button-group-other = Another ward
button-group-again = Choose a ward
button-group-free = Free it from the ward
button-groups = Group chats

## Shifts
button-withdraw = Do not ask after all
handover-withdrawn = That is done. {$colleague} need not answer: {$shift}. The shift is yours.
shifts-no-rota = There is no rota for the next few days: {$units}. Do talk to {$coordinator}.
shifts-no-rota-you = There is no rota for the next few days: {$units}. You will find it under The plan.
