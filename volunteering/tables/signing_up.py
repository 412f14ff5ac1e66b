"""The rows of the table `signups`: a place for each in the order of the rows, and the waiting list beyond."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime

from storage import loading
from storage.loading import HeldDate
from storage.names import name_key
from storage.records import SignupState
from storage.times import to_text
from storage.tx import Tx
from volunteering.tables.merging import Tally
from volunteering.tables.rows import SignupRow

_FROM_A_TABLE = '{"state": "coming"}'


def import_signups(tx: Tx, signups: Sequence[SignupRow], person_ids: Mapping[str, int], now: datetime) -> Tally:
    """Puts the rows of `signups` into the store.

    Whoever stands on a list already, or has cancelled since, is left as they are. Nobody new is put before somebody
    who waits. Nobody is written to.

    Args:
        tx: The transaction.
        signups: The rows, each of a date that the store holds by now.
        person_ids: Everybody's id by the keys of their names; who has been removed since is not in it.
        now: The present moment.

    Returns:
        What became of the rows.
    """
    tally = Tally()
    if signups:
        lists = _Lists(tx, {row.day.isoformat() for row in signups})
        for row in signups:
            lists.put(row, person_ids.get(name_key(row.name)), tally)
        loading.add_signups(tx, lists.new(to_text(now)))
    return tally


class _Lists:
    """Who comes and who waits on the days that the table speaks of."""

    def __init__(self, tx: Tx, days: set[str]) -> None:
        self._by_day: defaultdict[tuple[str, str, str], list[HeldDate]] = defaultdict(list)
        for date in loading.dates(tx):
            if date.planned_day in days:
                self._by_day[date.title_key, date.unit_key, date.planned_day].append(date)
        date_ids = {date.id for dates in self._by_day.values() for date in dates}
        self._states = loading.signup_states(tx, date_ids)
        self._coming: Counter[int] = Counter()
        self._last_in_line: dict[int, int] = {}
        self._new: list[tuple[int, int]] = []
        for (date_id, _), (state, queue) in self._states.items():
            self._coming[date_id] += state == SignupState.COMING
            if queue is not None:
                self._last_in_line[date_id] = max(queue, self._last_in_line.get(date_id, queue))

    def put(self, row: SignupRow, person_id: int | None, tally: Tally) -> None:
        """Gives the person a place, or a place in line, unless it is settled already."""
        date = self._date(row)
        what = f"{row.name}, {row.title} on {row.day}"
        if date is None:
            tally.kept.append(
                f"{what}: the series was changed since and has no such date, so nobody is put down for it"
            )
            tally.unchanged += 1
            return
        stands = None if person_id is None else self._states.get((date.id, person_id))
        if stands is not None and stands[0] == SignupState.CANCELLED:
            tally.kept.append(f"{what}: has been cancelled since, and stays so")
        elif stands is None and date.called_off:
            tally.kept.append(f"{what}: that date has been called off, so nobody is put down for it")
        if person_id is None or stands is not None or date.called_off:
            tally.unchanged += 1
            return
        queue = None
        full = date.places is not None and self._coming[date.id] >= date.places
        if full or date.id in self._last_in_line:
            queue = self._last_in_line[date.id] = self._last_in_line.get(date.id, 0) + 1
        else:
            self._coming[date.id] += 1
        self._states[date.id, person_id] = (SignupState.COMING if queue is None else SignupState.WAITING), queue
        self._new.append((date.id, person_id))
        tally.added += 1

    def new(self, since: str) -> list[tuple[int, int, str, str, int | None, str]]:
        """The rows to add: in the order in which they were put down."""
        return [(*key, self._states[key][0], since, self._states[key][1], _FROM_A_TABLE) for key in self._new]

    def _date(self, row: SignupRow) -> HeldDate | None:
        dates = self._by_day[name_key(row.title), name_key(row.unit), row.day.isoformat()]
        planned = (date for date in dates if row.time is not None and date.clock == f"{row.time:%H:%M}")
        any_time = dates[0] if dates else None
        return next(planned, any_time)  # the clock time differs where it was changed in chat, and is kept
