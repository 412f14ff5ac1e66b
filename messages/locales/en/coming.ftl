## Who is coming
overview-nothing = There are no activities in the plan.
overview-nobody = No volunteers are on the list.
overview-place = Where: {$place}
overview-coming = Coming: {$names}
overview-came = Came: {$names}
overview-coming-count = {$count ->
    [one] One volunteer is coming.
   *[other] {$count} volunteers are coming.
}
overview-own-coming = You are on the list.
overview-own-waiting = You are on the waiting list.
overview-ready = Good to have ready: {$ready}
overview-waiting = On the waiting list: {$count}
overview-wanted = {$count ->
    [one] We are hoping for one more.
   *[other] We are hoping for {$count} more.
}
overview-called-off = Called off this day.
overview-group-cancelled = {$organisation} cannot come this time.
overview-contact = Culture contact now ({$unit}): {$name}. Look for the badge.
overview-no-contact = Culture contact now ({$unit}): nobody is listed. Please ask {$instead}.
overview-no-contact-at-all = Culture contact now ({$unit}): nobody is listed. Please ask on the ward.
overview-no-contact-you = Culture contact now ({$unit}): nobody is listed. For now you are the one volunteers ask.
overview-more = There is more in the plan. Tap “Show more”.
overview-elsewhere = <i>Elsewhere in the house</i>
overview-contact-you = Culture contact now ({$unit}): that is you.
