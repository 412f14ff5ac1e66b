"""Putting up an activity: how to write it, what is missing, what stands on the plan now."""

from collections.abc import Iterable
from datetime import date, timedelta

from messages import times
from messages.buttons import DraftPart, PutUp, Undo
from messages.said import Choice, Said
from messages.screens.planning import clock_of, own_site, page_of, to_plan
from messages.view import View, lines, rows, screen
from storage import activities, acts, dialogs, planning
from storage.planning import Series
from volunteering.planning import putting_up
from volunteering.planning.draft import Draft, Missing, from_data

STEP = "put_up"
CLOCKS = (10 * 60, 11 * 60, 13 * 60, 14 * 60, 15 * 60, 18 * 60)
LENGTHS = ((30, "button-half-hour"), (60, "button-hour"), (90, "button-hour-and-half"), (120, "button-two-hours"))
QUESTIONS = {
    Missing.TITLE: "put-up-title",
    Missing.DAY: "put-up-day",
    Missing.WEEKLY: "put-up-weekly",
    Missing.TIME: "put-up-time",
    Missing.LENGTH: "put-up-length",
    Missing.UNIT: "put-up-unit",
}
MONDAY = date(2026, 11, 23)  # any Monday: only the names of weekdays are made from it


@screen
def put_up(view: View) -> Said | None:
    """How an activity is written."""
    if own_site(view) is None:
        return None
    return Said(view.say("put-up"), rows(to_plan(view)))


@screen
def put_up_not_read(view: View) -> Said | None:
    """No time was found in what was written."""
    return None if own_site(view) is None else Said(view.say("put-up-not-read"), rows(to_plan(view)))


@screen
def put_up_again(view: View) -> Said | None:
    """A half-made activity that was left for something else is not kept: its line is written again."""
    return None if own_site(view) is None else Said(view.say("put-up-again"), rows(to_plan(view)))


@screen
def put_up_no_dates(view: View) -> Said | None:
    """The day is over, or there is no such hour."""
    return None if own_site(view) is None else Said(view.say("put-up-no-dates"), rows(to_plan(view)))


@screen
def put_up_missing(view: View) -> Said | None:
    """What is missing still, with buttons for what is likely."""
    drafts = open_drafts(view)
    incomplete = [draft for draft in drafts if draft.missing() is not None]
    if not incomplete:
        return None
    draft = incomplete[0]
    missing = draft.missing() or Missing.TITLE
    name = draft.title or view.say("put-up-nameless")
    left = view.say("put-up-left", count=len(incomplete) - 1) if len(incomplete) > 1 else None
    return Said(lines(view.say(QUESTIONS[missing], activity=name), left), rows(*_parts(view, draft, missing)))


def open_drafts(view: View) -> list[Draft]:
    """What the reader is putting together just now."""
    dialog = dialogs.get(view.tx, view.reader.chat_id) if view.reader and view.reader.chat_id else None
    if dialog is None or dialog.step != STEP or own_site(view) is None:
        return []
    return [from_data(data) for data in as_list(dialog.data.get("drafts"))]


def as_list(data: object) -> list[dict[str, object]]:
    """The drafts as the dialogue keeps them."""
    return [each for each in data if isinstance(each, dict)] if isinstance(data, list) else []


def _parts(view: View, draft: Draft, missing: Missing) -> Iterable[Choice]:
    match missing:
        case Missing.DAY:
            for weekday in range(7):
                name = times.weekday(view.language, MONDAY + timedelta(days=weekday))
                yield view.choice(DraftPart("day", weekday), "button-weekday", day=times.capital(name))
        case Missing.WEEKLY:
            yield view.choice(DraftPart("weekly", 1), "button-every-week")
            yield view.choice(DraftPart("weekly", 2), "button-every-other-week")
            only = draft.first_day(view.today)
            yield view.choice(DraftPart("weekly", 0), "button-only-day", day=view.day(only))
        case Missing.TIME:
            for minute in CLOCKS:
                yield view.choice(DraftPart("time", minute), "button-clock", clock=clock_of(view, minute))
        case Missing.LENGTH:
            for minutes, key in LENGTHS:
                yield Choice(view.label(key), DraftPart("length", minutes).pack())
        case Missing.UNIT:
            for unit in putting_up.units_of(view.tx, view.reader) if view.reader else []:
                yield view.choice(DraftPart("unit", unit.id), "button-unit", unit=unit.name)
        case _:
            return


@screen
def put_up_done(view: View, act: int) -> Said | None:
    """What stands on the plan now, with Undo, and that the next one can be written at once."""
    found = [planning.series(view.tx, each) for each in putting_up.series_of(acts.by_id(view.tx, act))]
    said, more = page_of([line for series in found if series and (line := _line(view, series))])
    if not said or own_site(view) is None:
        return None
    rest = view.say("and-others", count=more) if more else None
    text = lines(view.say("put-up-done"), *(f"• {line}" for line in said), rest, view.say("put-up-next"))
    undo = view.choice(Undo(act), "button-undo")
    return Said(text, rows(undo, view.choice(PutUp(), "button-put-up-more"), to_plan(view)))


def _line(view: View, series: Series) -> str | None:
    """One series: its rhythm or its only day, where, how often, to when."""
    ids = planning.date_ids(view.tx, series.id, view.now)
    if not ids:
        return None
    first, last = planning.date_state(view.tx, ids[0]), planning.date_state(view.tx, ids[-1])
    if first is None or last is None:
        return None
    starts, ends = view.rules.local(first.starts_at), view.rules.local(first.ends_at)
    span = times.span(view.language, starts, ends)
    date_ = activities.by_id(view.tx, ids[0])
    about = {"activity": series.title, "unit": view.place(date_) if date_ else series.unit, "span": span}
    if len(ids) == 1:
        said = view.say("put-up-once", day=view.day(first.day), **about)
    else:
        days = {planning.date_state(view.tx, each).day.weekday() for each in ids[:14]}  # type: ignore[union-attr]
        names = [times.weekday(view.language, MONDAY + timedelta(days=each)) for each in sorted(days)]
        other = "INTERVAL=2" in (series.repeats or "")
        said = view.say(
            "put-up-every-other" if other else "put-up-every",
            weekdays=view.names(names),
            count=len(ids),
            first=view.day(first.day),
            last=view.day(last.day),
            **about,
        )
    wanted = view.say("put-up-wanted", count=date_.wanted) if date_ and date_.wanted else ""
    closed = view.say("put-up-closed") if first.called_off_at is not None else ""
    return " ".join(each for each in (said, wanted, closed) if each)


@screen
def taken_down(view: View, called_off: bool) -> Said | None:
    """What was put up is off the plan again."""
    return Said(view.say("taken-down-called-off" if called_off else "taken-down"), rows(to_plan(view)))
