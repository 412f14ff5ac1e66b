"""Dates moved and called off: asked for which, confirmed with Undo, and told to everybody concerned."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from messages import times
from messages.buttons import CallOff, Calls, Cancel, Mine, MoveTo, PlanDate, StillComing, Today, Undo, WhatIsOn
from messages.buttons.planning import ALL, ONE
from messages.said import Choice, Said
from messages.screens.planning import to_plan
from messages.view import View, lines, rows, screen
from storage import activities, acts, signups
from storage.records import ActivityDate, SignupState
from volunteering import access
from volunteering.planning import changing
from volunteering.planning.changed_dates import DateChange, in_one, of_act, still_stands
from volunteering.planning.concerned import concerned, to_be_rung

MINUTES = (-60, -30, 30, 60)
DAYS = (-1, 1, 7)
MOST_BUTTONS = 5
MOST_TOLD = 40  # lines of one message: a series of a year of Wednesdays still fits


def minute_of(local: datetime) -> int:
    """A local time as a button carries it: minutes since the first day there is."""
    return local.date().toordinal() * 1440 + local.hour * 60 + local.minute


def _coordinated(view: View, date: int) -> ActivityDate | None:
    found = activities.by_id(view.tx, date)
    if found is None or view.reader is None or not access.coordinates(view.reader, found.site_id):
        return None
    return found


@screen
def move_when(view: View, date: int) -> Said | None:
    """When instead? A little earlier or later, another day, or as it is written."""
    found = _coordinated(view, date)
    if found is None:
        return None
    local = view.rules.local(found.starts_at)
    near = [local + timedelta(minutes=each) for each in MINUTES]
    clocks = [_to(view, found, at, "button-clock", clock=times.clock(view.language, at)) for at in near]
    days = [(at, at.date()) for at in (local + timedelta(days=each) for each in DAYS)]
    others = [
        _to(view, found, at, "button-that-day", day=times.short_day(view.language, day, view.today)) for at, day in days
    ]
    return Said(
        lines(view.say("move-when", **view.about(found)), view.say("move-how")),
        rows(*clocks, *others, view.choice(PlanDate(found.id), "button-back")),
    )


def _to(view: View, date: ActivityDate, at: datetime, key: str, **values: str) -> Choice | None:
    if at.replace(tzinfo=None) <= view.rules.local(view.now).replace(tzinfo=None):
        return None
    return Choice(view.label(key, **values), MoveTo(date.id, minute_of(at)).pack())


@screen
def move_which(view: View, date: int, minute: int) -> Said | None:
    """Only this date, or all that follow? With who would hear of it."""
    found = _coordinated(view, date)
    if found is None:
        return None
    new = times.when(view.language, local_of(minute), view.today)
    ids = changing.following(view.tx, found, view.now)
    said = lines(view.say("move-which", new=new, **view.about(found)), hearing(view, ids))
    return Said(said, _which(view, MoveTo(date, minute, ONE), MoveTo(date, minute, ALL), len(ids), date))


@screen
def call_off_which(view: View, date: int) -> Said | None:
    """Only this date, or all that follow? With who would hear of it."""
    found = _coordinated(view, date)
    if found is None:
        return None
    ids = changing.following(view.tx, found, view.now)
    said = lines(view.say("call-off-which", **view.about(found)), hearing(view, ids))
    return Said(said, _which(view, CallOff(date, ONE), CallOff(date, ALL), len(ids), date))


def hearing(view: View, ids: Sequence[int]) -> str:
    """How many would hear of it: for this date, and for all."""
    return view.say(
        "which-hear", one=len(concerned(view.tx, ids[:1])), all=len(concerned(view.tx, ids)), count=len(ids)
    )


def _which(
    view: View, one: MoveTo | CallOff, every: MoveTo | CallOff, count: int, date: int
) -> tuple[tuple[Choice, ...], ...]:
    return rows(
        view.choice(one, "button-only-this"),
        view.choice(every, "button-all-following", count=count),
        view.choice(PlanDate(date), "button-back"),
    )


def local_of(minute: int) -> datetime:
    """A local time, without zone, from what a button carried."""
    day, clock = divmod(minute, 1440)
    return datetime.fromordinal(day) + timedelta(minutes=clock)


@screen
def move_no_such_time(view: View, date: int) -> Said | None:
    """That time has passed, or was not understood: which then?"""
    found = _coordinated(view, date)
    if found is None:
        return None
    back = view.choice(PlanDate(date), "button-back")
    return Said(lines(view.say("move-no-such-time", **view.about(found)), view.say("move-how")), rows(back))


@screen
def stands_so(view: View, date: int) -> Said | None:
    """It is so already."""
    found = _coordinated(view, date)
    if found is None:
        return None
    return Said(view.say("stands-so", **view.about(found)), rows(view.choice(PlanDate(date), "button-back")))


@screen
def plan_moved(view: View, act: int, told: int) -> Said | None:
    """It is moved, who hears of it, with Undo."""
    return _confirmed(view, act, told, "plan-moved", "plan-moved-many")


@screen
def plan_called_off(view: View, act: int, told: int) -> Said | None:
    """It is called off, who hears of it, with Undo."""
    return _confirmed(view, act, told, "plan-called-off", "plan-called-off-many")


@screen
def plan_held(view: View, act: int, told: int) -> Said | None:
    """It is held after all, who hears of it, with Undo."""
    return _confirmed(view, act, told, "plan-held", "plan-held")


def _confirmed(view: View, act: int, told: int, key: str, many: str) -> Said | None:
    done = [each for each in of_act(acts.by_id(view.tx, act)) if each.moved or each.called_off or each.back]
    date = activities.by_id(view.tx, done[0].date_id) if done else None
    if date is None:
        return None
    first = min(done, key=lambda each: each.after.starts_at)
    about = {
        "activity": date.title,
        "was": _when(view, first.before.starts_at),
        "when": _when(view, first.after.starts_at),
    }
    said = view.say(many, count=len(done), **about) if len(done) > 1 else view.say(key, **about)
    ways = rows(view.choice(Undo(act), "button-undo"), to_ring(view, act), to_plan(view))
    return Said(lines(said, told_line(view, told, act)), ways)


def told_line(view: View, told: int, act: int = 0) -> str:
    """How many hear of it, and how many of them the coordinators ring."""
    if not told:
        return view.say("told-nobody")
    rung = _rung(view, act)
    said = view.say("told-in-the-morning" if _waits_for_the_morning(view, act) else "told", count=told)
    return f"{said} {view.say('told-rings', count=rung)}" if rung else said


def _waits_for_the_morning(view: View, act: int) -> bool:
    """Whether it is night, and all that was changed is so far off that whoever it concerns hears it in the morning."""
    morning = view.rules.may_speak_at(view.now)
    starts = [state.starts_at for each in of_act(acts.by_id(view.tx, act)) for state in (each.before, each.after)]
    return morning > view.now and bool(starts) and morning < min(starts)


def to_ring(view: View, act: int) -> Choice | None:
    """The way to the call list, where an act put somebody on it."""
    return view.choice(Calls(), "button-calls") if _rung(view, act) else None


def _rung(view: View, act: int) -> int:
    return to_be_rung(view.tx, act, [each.date_id for each in of_act(acts.by_id(view.tx, act))])


@screen
def plan_as_before(view: View, told: int) -> Said | None:
    """It is taken back, and who hears of it."""
    return Said(lines(view.say("plan-as-before"), told_line(view, told)), rows(to_plan(view)))


def _when(view: View, moment: datetime) -> str:
    return times.when(view.language, view.rules.local(moment), view.today)


# What those hear whom it concerns


def _own(view: View, act: int, past: Sequence[int] = ()) -> list[tuple[DateChange, ActivityDate, bool]]:
    """What of an act still stands and concerns the reader: the change, the date, whether they wait for a place.

    `past`: acts before it of which the reader has not heard: what they know is how it stood before those.
    """
    found = []
    for each in in_one(view.tx, of_act(acts.by_id(view.tx, act)), past)[0]:
        date = activities.by_id(view.tx, each.date_id)
        if date is None or view.reader is None or not still_stands(view.tx, each) or each.before.ends_at <= view.now:
            continue
        signup = signups.of(view.tx, date.id, view.reader.id)
        group = access.brings(view.reader, date) and date.group_cancelled_at is None
        if group or (signup is not None and signup.state is not SignupState.CANCELLED):
            waits = signup is not None and signup.state is SignupState.WAITING
            found.append((each, date, waits))
    return sorted(found, key=lambda each: each[1].starts_at)


@screen
def dates_moved(view: View, act: int, past: Sequence[int] = (), only: Sequence[int] = ()) -> Said | None:
    """What I am down for has another time: does it still suit? Dropped when it was moved back since.

    `only`: of these dates; of the others of the act something else is said.
    """
    own = [each for each in _own(view, act, past) if _only_moved(each[0]) and (not only or each[1].id in only)]
    if not own:
        return None
    yes = view.choice(StillComing(act), "button-yes-place")
    if len(own) == 1:
        change, date, _ = own[0]
        said = view.say("date-moved", name=view.name, was=_when(view, change.before.starts_at), **view.about(date))
        ways = rows(yes, view.choice(Cancel(date.id), "button-cannot-short"))
        return Said(lines(said, view.say("date-moved-ask")), ways)
    told = [
        view.say("dates-moved-line", was=_when(view, change.before.starts_at), **view.about(date))
        for change, date, _ in own
    ]
    cannot = [view.choice(Cancel(date.id), "button-cannot", what=view.short(date)) for _, date, _ in own[:MOST_BUTTONS]]
    mine = view.choice(Mine(), "button-mine")
    return Said(
        lines(view.say("dates-moved", name=view.name), *_bullets(view, told), view.say("date-moved-ask")),
        rows(yes, *cannot, mine),
    )


def _only_moved(change: DateChange) -> bool:
    return change.is_seen and not change.called_off and not change.back


@screen
def dates_as_before(view: View, act: int, past: Sequence[int] = (), only: Sequence[int] = ()) -> Said | None:
    """What I have heard has moved stays as it was after all: one plain line, nothing is asked.

    `only`: of these dates; of the others of the act something else is said.
    """
    moved = [(change, date) for change, date, _ in _own(view, act, past) if _only_moved(change)]
    own = [(change, date) for change, date in moved if not only or date.id in only]
    if not own:
        return None
    ways = rows(*_cannot(view, [date for _, date in own]), view.choice(Mine(), "button-mine"))
    if len(own) == 1:
        return Said(view.say("hear-as-before", name=view.name, **view.about(own[0][1])), ways)
    told = [view.say("dates-line", **view.about(date)) for _, date in own]
    return Said(lines(view.say("hear-as-before-many", name=view.name), *_bullets(view, told)), ways)


@screen
def dates_called_off(view: View, act: int, past: Sequence[int] = ()) -> Said | None:
    """What I am down for is called off: thanks, and what else there is."""
    own = [(change, date) for change, date, _ in _own(view, act, past) if change.called_off]
    return _news(view, own, "called-off", rows(view.choice(WhatIsOn(), "button-others")))


@screen
def dates_held_after_all(view: View, act: int, past: Sequence[int] = ()) -> Said | None:
    """What was called off is held after all, and I am on the list as before; at another time it is asked of me."""
    own = [(change, date) for change, date, _ in _own(view, act, past) if change.back]
    if any(change.moved for change, _ in own):
        return _held_at_another_time(view, act, own)
    ways = rows(*_cannot(view, [date for _, date in own]), view.choice(Mine(), "button-mine"))
    return _news(view, own, "held", ways)


def _held_at_another_time(view: View, act: int, own: Sequence[tuple[DateChange, ActivityDate]]) -> Said:
    ways = rows(view.choice(StillComing(act), "button-yes-place"), *_cannot(view, [date for _, date in own]))
    if len(own) == 1:
        change, date = own[0]
        said = view.say("hear-held-moved", name=view.name, was=_when(view, change.before.starts_at), **view.about(date))
        return Said(lines(said, view.say("date-moved-ask")), ways)
    told = [
        view.say("dates-moved-line", was=_when(view, change.before.starts_at), **view.about(date))
        if change.moved
        else view.say("dates-line", **view.about(date))
        for change, date in own
    ]
    head = view.say("hear-held-many", name=view.name)
    return Said(lines(head, *_bullets(view, told), view.say("date-moved-ask")), ways)


def _cannot(view: View, dates: Sequence[ActivityDate]) -> list[Choice]:
    return [view.choice(Cancel(each.id), "button-cannot", what=view.short(each)) for each in dates[:MOST_BUTTONS]]


def _news(
    view: View, own: Sequence[tuple[DateChange, ActivityDate]], key: str, ways: tuple[tuple[Choice, ...], ...]
) -> Said | None:
    if not own:
        return None
    told = [_as_known(view, change, date) for change, date in own]
    if len(own) == 1:
        return Said(lines(view.say(f"hear-{key}", name=view.name, **told[0]), view.say(f"hear-{key}-else")), ways)
    said = [view.say("dates-line", **each) for each in told]
    return Said(
        lines(view.say(f"hear-{key}-many", name=view.name), *_bullets(view, said), view.say(f"hear-{key}-else")), ways
    )


def _as_known(view: View, change: DateChange, date: ActivityDate) -> dict[str, str]:
    """What, and when: what is called off, at the time of which the reader knows."""
    return view.about(date) | ({"when": _when(view, change.before.starts_at)} if change.called_off else {})


def _bullets(view: View, told: Sequence[str]) -> list[str]:
    rest = [view.say("and-others", count=len(told) - MOST_TOLD)] if len(told) > MOST_TOLD else []
    return [*(f"• {each}" for each in told[:MOST_TOLD]), *rest]


@screen
def changed_today(view: View, act: int, past: Sequence[int] = (), stays: Sequence[int] = ()) -> Said | None:
    """To those on duty: what of today is changed. `stays`: dates of whose move they heard, and it is taken back."""
    done = [each for each in in_one(view.tx, of_act(acts.by_id(view.tx, act)), past)[0] if each.is_seen]
    found = [each for each in done if still_stands(view.tx, each) and _today(view, each)]
    told = []
    for each in sorted(found, key=lambda each: each.after.starts_at):
        date = activities.by_id(view.tx, each.date_id)
        if date is None or view.reader is None or not access.works_at(view.reader, date.site_id):
            continue
        moved = "changed-as-before" if each.date_id in stays else "changed-moved"
        key = "changed-off" if each.called_off else "changed-back" if each.back else moved
        told.append(view.say(key, was=_when(view, each.before.starts_at), **view.about(date)))
    if not told:
        return None
    return Said(lines(view.say("changed-today"), *_bullets(view, told)), rows(view.choice(Today(0), "menu-today")))


def _today(view: View, each: DateChange) -> bool:
    return view.today in {view.rules.local(state.starts_at).date() for state in (each.before, each.after)}


@screen
def still_coming(view: View, act: int, count: int) -> Said | None:
    """The new time suits: on the list as before. It stands in the place of the question, so it says what and when."""
    found = [(date, waits) for change, date, waits in _own(view, act) if change.moved or change.back]
    own, waits = [date for date, _ in found], {date.id for date, waits in found if waits}
    if not own:
        return None
    mine = view.choice(Mine(), "button-mine")
    if count > 1:
        told = [view.say("dates-line", **view.about(date)) for date in own if date.id not in waits]
        line = [view.say("dates-line", **view.about(date)) for date in own if date.id in waits]
        said = lines(view.say("still-coming-many", name=view.name), *_bullets(view, told)) if told else None
        waiting = lines(view.say("taken-back-waiting"), *_bullets(view, line)) if line else None
        return Said(lines(said, waiting), rows(mine))
    if waits:
        bullets = _bullets(view, [view.say("dates-line", **view.about(own[0]))])
        return Said(lines(view.say("taken-back-waiting"), *bullets), rows(mine))
    return Said(view.say("still-coming", name=view.name, **view.about(own[0])), rows(mine))
