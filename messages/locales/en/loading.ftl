## Workbooks sent into the chat
load-would = This is what would happen if I load the tables:
load-done = The tables have been loaded:
load-nobody-hears = Nobody gets a message about it.
load-undo-how = Undo takes back what nobody has touched since, for a day.
load-nothing-new = Everything in the tables is here already. Nothing would be changed.
load-counts = {$added} new, {$changed} changed, {$left} as before.
load-kept = {$count ->
    [one] One thing has been changed in the chat since, and stays.
   *[other] {$count} things have been changed in the chat since, and stay.
}
table-name = {$table ->
    [units] Wards
    [people] People
    [plans] Plans
    [activities] Activities
    [shifts] Shifts
   *[signups] Sign-ups
}
button-load = Load
load-taken-back = {$count ->
    [one] That has been taken back: one row.
   *[other] That has been taken back: {$count} rows.
}
load-taken-back-kept = {$count ->
    [one] One row has been touched since, and stays.
   *[other] {$count} rows have been touched since, and stay.
}
load-not-a-workbook = I only read Excel workbooks (.xlsx). Do save the tables as one and send them once more.
load-too-large = That file is larger than I can take here. Whoever looks after the computer can load it.
load-did-not-come = The file did not reach me. Do send it once more.
load-before = This workbook has been loaded before. Send it once more if it has changed.
load-once-more = That is more than a day ago. Do send the workbook once more.
faults = {$count ->
    [one] <b>One thing to mend in the tables</b>
   *[other] <b>{$count} things to mend in the tables</b>
}
faults-more = … and {$count} more
faults-send-again = Nothing has been changed. Mend it, and send the workbook once more.
fault-row = row {$row}

## What can be mended
fault-wrong-file = I cannot read this kind of file. Save it as an Excel workbook (.xlsx).
fault-no-tables = There is no table in it. The sheets are called {$tables}.
fault-unknown-table = There is no table called “{$name}”. Did you mean “{$nearest}”?
fault-table-twice = The table “{$name}” is there twice. Keep one of them.
fault-not-a-workbook = This is not an Excel workbook, or it is damaged. Open it and save it as an xlsx file once more.
fault-protected-workbook = The workbook has a password, or is in the old xls format. Save it as an xlsx file without a password.
fault-empty-table = It is empty. The first row holds the names of the columns: {$columns}.
fault-nothing-to-load = There are only headings and no rows below them.
fault-unknown-column = There is no column called “{$name}”. Did you mean “{$nearest}”?
fault-missing-column = The column “{$name}” is missing. Add it to the first row and fill it in.
fault-column-twice = The column “{$name}” is there twice. Keep one of them.
fault-unnamed-column = “{$value}” stands in a column without a name. Name the column, or clear the cell.
fault-row-twice = The same row stands in row {$other} already. Take one of them out.
fault-merged-cells = The cells {$cells} are merged, so only the first has a value. Split them, and fill in each.
fault-formula-without-value = The cell holds a formula that was never worked out. Open the workbook in Excel and save it.
fault-cell-error = The cell shows {$value}. Mend the formula, or put the value itself there.
fault-missing-value = It is empty. Every row needs it, so fill it in.
fault-garbled = “{$value}” has damaged letters in it. Type it in anew.
fault-too-long = “{$value}…” has {$length} characters. Shorten it to {$most}.
fault-not-a-date = “{$value}” is not a date. Write it like {$example}.
fault-no-such-date = {$value} does not exist: that month has {$days} days.
fault-year-out-of-range = {$value} is not a year I can plan with. Write the date anew.
fault-clock-in-date = “{$value}” has a clock time in it. Write the date alone, like {$example}.
fault-not-a-time = “{$value}” is not a clock time. Write it like {$example}.
fault-no-such-time = {$value} does not exist: a day goes from 00:00 to 23:59.
fault-not-a-date-and-time = “{$value}” is not a date and clock time. Write it like {$example}.
fault-not-a-number = “{$value}” is not a whole number from 0 to {$most}. Write it in digits, or leave it empty.
fault-not-yes-or-no = “{$value}” is neither yes nor no. Write yes or no, or leave it empty.
fault-not-one-of = “{$value}” cannot stand here. Write one of: {$allowed}.
fault-not-a-phone = “{$value}” is not a telephone number. Write it in digits, like +47 22 00 00 00.
fault-unknown-unit = There is no ward called “{$value}”. Correct the name, or add it to the table units.
fault-unknown-site = There is no site called “{$value}”. Correct the name, or add it to the table units.
fault-unknown-person = Nobody called “{$value}” is known. Correct the name, or add it to the table people.
fault-unknown-activity = There is no activity “{$value}” on {$unit}. Correct the title or the ward.
fault-unit-twice = The ward “{$value}” stands in row {$other} with another site. Give them different names.
fault-name-twice = Two people are called “{$value}”, here and in row {$other}. Add a middle name or an initial to one.
fault-plan-twice = The plan “{$value}” stands in row {$other} with other dates. Keep one of them.
fault-shift-twice = {$unit} has this shift on {$day} in row {$other}. Keep one of them.
fault-activity-twice = {$day} at {$time} stands in row {$other}, of the same title and ward. Take one of the dates out.
fault-not-staff = {$value} is not staff. A culture contact is a member of staff: write another name.
fault-until-before-from = The plan ends on {$until}, before it begins on {$starts}. Exchange the dates.
fault-organisation-missing = It does not say which organisation comes. Fill in the column organisation.
fault-not-held-that-day = “{$value}” on {$unit} is not held on {$day}. Correct the date.
fault-not-held-at-that-time = “{$value}” on {$unit} is held on {$day} at {$times}, not at {$time}.
fault-which-time = “{$value}” on {$unit} is held several times on {$day}: at {$times}. Say which in the column time.
fault-rule-unreadable = The rule cannot be understood at “{$part}”. Write it like FREQ=WEEKLY;BYDAY=WE.
fault-rule-within-a-day = The rule repeats within a day ({$part}). Write one row for each clock time.
fault-rule-has-own-time = The rule names another clock time ({$part}) than the column starts ({$time}). Take it out.
fault-rule-ordinal = {$part} needs a month to count in. Write it with FREQ=MONTHLY.
fault-rule-count-and-until = The rule has both COUNT and UNTIL. Keep one of them.
fault-no-date = There is not one date on which it is held. Correct the rule or the end.
fault-after-horizon = The first date is {$day}, after the last plan has ended ({$horizon}). Add the next period to the table plans.
fault-too-many = That is more than {$most} dates, or more than {$years} years. Give it an end in the column until.
fault-until-before-start = It is over on {$until}, before it starts on {$day}. Correct one of the dates.
fault-ends-before-start = It ends ({$ends}) before it starts ({$starts}). Correct the times.
fault-in-clock-change = On {$day} there is no {$time}: that night the clock goes forward. Choose another time.
