"""The rows of the table `activities` and the series in the store: which is which, and what becomes of their dates.

Several rows of one title and unit add up, so that a row has no name of its own. It is taken for the stored series
that is, in this order: the same in everything; the same in its rule and clock time; the same in its rule; the same in
its first start. Otherwise it is new.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from storage import loading
from storage.loading import Held, HeldDate
from storage.names import name_key
from storage.times import to_text
from storage.tx import Tx, Value
from volunteering.recurrence import YEAR, Rhythm, RhythmCode, RhythmFault, normalised, spans
from volunteering.tables.merging import Tally, merge
from volunteering.tables.rows import ActivityRow

Said = Mapping[str, Value]


def import_activities(
    tx: Tx, activities: Sequence[ActivityRow], unit_ids: Mapping[str, int], *, zone: ZoneInfo, now: datetime
) -> Tally:
    """Puts the rows of `activities` into the store, with their dates.

    A later plan lengthens every series without an end, also one that is not in the tables this time. Dates that a
    changed rule no longer holds are kept and named, and so is a series of a title that is no longer among its rows.

    Args:
        tx: The transaction.
        activities: The rows, with their dates.
        unit_ids: The units' ids by the keys of their names.
        zone: The home's time zone.
        now: The present moment: what is over is not named.

    Returns:
        What became of the rows.
    """
    series = _Series(tx, unit_ids, zone, now)
    series.run(activities)
    return series.lengthen()


class _Series:
    """One import of activities under way."""

    def __init__(self, tx: Tx, unit_ids: Mapping[str, int], zone: ZoneInfo, now: datetime) -> None:
        self._tx = tx
        self._unit_ids = unit_ids
        self._zone = zone
        self._today = now.astimezone(zone).date().isoformat()
        self._a_year_on = (now.astimezone(zone).date() + YEAR).isoformat()
        self._tally = Tally()
        self._dates: defaultdict[int, dict[str, HeldDate]] = defaultdict(dict)

    def run(self, activities: Sequence[ActivityRow]) -> None:
        """The rows of the table."""
        rows: defaultdict[tuple[int, str], list[tuple[ActivityRow, Said]]] = defaultdict(list)
        for activity in activities:
            key = self._unit_ids[name_key(activity.unit)], name_key(activity.title)
            rows[key].append((activity, _said(activity, self._zone)))
        held: defaultdict[tuple[int, str], list[Held]] = defaultdict(list)
        for series in loading.activities(self._tx):
            key = series.owner_id, name_key(str(series.values["title"]))
            if key in rows:
                held[key].append(series)
        for each in loading.dates(self._tx, [series.id for found in held.values() for series in found]):
            self._dates[each.activity_id][each.day] = each
        for key, group in rows.items():
            self._title(key, group, held[key])

    def lengthen(self) -> Tally:
        """Every series with a rule, up to the end of the last plan: the dates to come that it lacks are added."""
        series_of: defaultdict[tuple[int, str], list[Held]] = defaultdict(list)
        for series in loading.activities(self._tx):
            series_of[series.owner_id, name_key(str(series.values["title"]))].append(series)
        held: defaultdict[int, list[HeldDate]] = defaultdict(list)
        for each in loading.dates(self._tx):
            held[each.activity_id].append(each)
        plan_ends = loading.last_days(self._tx)
        for (unit_id, _), group in series_of.items():
            taken = {each.starts_at for series in group for each in held[series.id]}
            for series in group:
                horizon = plan_ends.get(unit_id) or self._a_year_on
                days = {each.day for each in held[series.id]}
                moments = _moments_of(series, self._zone, horizon)
                if isinstance(moments, RhythmFault):
                    if moments.code is RhythmCode.IN_CLOCK_CHANGE:
                        what = f"{series.values['title']!s}, {moments.values['day']} {moments.values['time']}"
                        self._tally.kept.append(f"{what}: there is no such hour, so the series was not lengthened")
                    continue
                coming = [span for span in moments if span[0] >= self._today and span[0] not in days]
                self._add_dates(series.id, [span for span in coming if span[1] not in taken])
                taken.update(span[1] for span in coming)
        return self._tally

    def _title(self, key: tuple[int, str], group: Sequence[tuple[ActivityRow, Said]], held: list[Held]) -> None:
        matched = _match([said for _, said in group], held)
        left = [series for series in held if series.id not in {found.id for found in matched.values()}]
        for index, (activity, said) in enumerate(group):
            series = matched.get(index)
            if series is None:
                self._add(key, activity, said, left)
            else:
                self._change(activity, said, series)
        for series in left:
            if series.imported is not None and any(day >= self._today for day in self._dates[series.id]):
                rhythm = str(series.values["repeats"] or series.values["starts"])
                what = f"{group[0][0].title} on {group[0][0].unit}, {rhythm}"
                self._tally.kept.append(f"{what}: is no longer in the table; its dates stay")

    def _add(self, key: tuple[int, str], activity: ActivityRow, said: Said, others: Sequence[Held]) -> None:
        """A new series; a moment at which an older series of the same title begins already is not doubled."""
        own: dict[str, Value] = {"unit_id": key[0], "title_key": key[1]}
        activity_id = loading.add(self._tx, "activity", {**own, **said}, said)
        taken = {each.starts_at for other in others for each in self._dates[other.id].values()}
        self._add_dates(activity_id, [span for span in _moments(activity) if span[1] not in taken])
        self._tally.added += 1

    def _change(self, activity: ActivityRow, said: Said, series: Held) -> None:
        what = f"{activity.title} on {activity.unit}"
        changes = merge(said, series, what, self._tally)
        if changes or series.imported != said:
            loading.change(self._tx, "activity", series.id, changes, said)
        moments = _as_it_stands(activity, said, series)
        held = self._dates[series.id]
        self._add_dates(series.id, [span for span in moments if span[0] not in held])
        moved = self._move_dates(moments, held, what) if changes else False
        self._tally.changed += bool(changes or moved)
        self._tally.unchanged += not (changes or moved)

    def _move_dates(self, moments: Sequence[tuple[str, str, str]], held: Mapping[str, HeldDate], what: str) -> bool:
        """After a change in the table: dates get their new times, save those that were moved or called off in chat."""
        moved = False
        for day, starts_at, ends_at in moments:
            stands = held.get(day)
            if stands is None or (stands.starts_at, stands.ends_at) == (starts_at, ends_at) or day < self._today:
                continue
            if stands.moved or stands.called_off:
                how = "moved" if stands.moved else "called off"
                self._tally.kept.append(f"{what}, {day}: was {how} since, and stays so")
            else:
                loading.set_date(self._tx, stands.id, starts_at, ends_at)
                moved = True
        said = {day for day, _, _ in moments}
        for day in sorted(held):
            if day not in said and day >= self._today and not held[day].called_off:
                self._tally.kept.append(f"{what}, {day}: is no longer in the table, but stays; call it off in the chat")
        return moved

    def _add_dates(self, activity_id: int, moments: Sequence[tuple[str, str, str]]) -> None:
        loading.add_dates(self._tx, [(activity_id, *moment) for moment in moments])


def _moments(activity: ActivityRow) -> list[tuple[str, str, str]]:
    """Local day, start and end of each date, as the store keeps them."""
    return [(span.day.isoformat(), to_text(span.starts_at), to_text(span.ends_at)) for span in activity.spans]


def _as_it_stands(activity: ActivityRow, said: Said, series: Held) -> list[tuple[str, str, str]]:
    """The dates of a row, up to the day on which its series was ended in chat, where it was."""
    until = series.values["until"]
    if until is None or until in {said["until"], (series.imported or {}).get("until")}:
        return _moments(activity)
    return [moment for moment in _moments(activity) if moment[0] <= str(until)]


def _moments_of(series: Held, zone: ZoneInfo, horizon: str) -> list[tuple[str, str, str]] | RhythmFault:
    """The same for a stored series; nothing where it has no rule, or what is wrong with it up to this horizon."""
    values = series.values
    if not values["repeats"]:
        return []
    ends = str(values["ends"])
    rhythm = Rhythm(
        starts=datetime.fromisoformat(str(values["starts"])),
        ends=datetime.fromisoformat(ends) if len(ends) > 5 else time.fromisoformat(ends),
        repeats=str(values["repeats"]),
        left_out=tuple(date.fromisoformat(day) for day in str(values["except_dates"] or "").split(",") if day),
        until=None if values["until"] is None else date.fromisoformat(str(values["until"])),
    )
    found = spans(rhythm, zone, date.fromisoformat(horizon))
    if isinstance(found, RhythmFault):
        return found
    return [(span.day.isoformat(), to_text(span.starts_at), to_text(span.ends_at)) for span in found]


def _match(rows: Sequence[Said], held: Sequence[Held]) -> dict[int, Held]:
    """Which stored series each row is, by the row's place; each series is one row's at most."""
    same: tuple[Callable[[Said, Said], bool], ...] = (
        lambda said, was: said == was,
        lambda said, was: bool(said["repeats"]) and _alike(said, was, "repeats") and _clock(said) == _clock(was),
        lambda said, was: bool(said["repeats"]) and _alike(said, was, "repeats"),
        lambda said, was: _alike(said, was, "starts"),
        lambda said, was: not said["repeats"] and not was["repeats"] and _day(said) == _day(was),
    )
    matched: dict[int, Held] = {}
    free = list(held)
    for alike in same:
        for index, said in enumerate(rows):
            if index in matched:
                continue
            for series in free:
                if alike(said, series.imported or series.values):
                    matched[index] = series
                    free.remove(series)
                    break
    return matched


def _alike(said: Said, was: Said, column: str) -> bool:
    return said[column] == was[column]


def _clock(said: Said) -> str:
    return str(said["starts"])[11:]


def _day(said: Said) -> str:
    return str(said["starts"])[:10]


def _said(activity: ActivityRow, zone: ZoneInfo) -> dict[str, Value]:
    """A row as the store keeps it; the rule in one spelling, so that spelling it otherwise is no change."""
    rhythm = activity.rhythm
    return {
        "title": activity.title,
        "kind": activity.kind,
        "starts": f"{rhythm.starts:%Y-%m-%d %H:%M}",
        "ends": _end(rhythm.ends),
        "repeats": normalised(rhythm.repeats, rhythm.starts, zone) or None,
        "dates": _list(rhythm.dates),
        "except_dates": _list(rhythm.left_out),
        "until": None if rhythm.until is None else rhythm.until.isoformat(),
        "place": activity.place,
        "wanted": activity.wanted,
        "places": activity.places,
        "ready": activity.ready,
        "organisation": activity.organisation,
        "head_count": activity.head_count,
        "training": activity.training,
    }


def _end(ends: time | datetime) -> str:
    return f"{ends:%Y-%m-%d %H:%M}" if isinstance(ends, datetime) else f"{ends:%H:%M}"


def _list(days: Sequence[date]) -> str | None:
    return ",".join(sorted({day.isoformat() for day in days})) or None
