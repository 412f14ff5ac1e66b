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
