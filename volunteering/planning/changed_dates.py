"""Changing single dates so that the change can be told and taken back: what stood before and after is in the act."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from storage import acts, planning
from storage.planning import DateState
from storage.records import Act
from storage.times import day_or_none, from_text, moment_or_none, text_or_none, to_text
from storage.tx import Tx


@dataclass(frozen=True, slots=True)
class DateChange:
    """What one act did to one date."""

    date_id: int
    before: DateState
    after: DateState

    @property
    def moved(self) -> bool:
        """Whether the date has another time."""
        return (self.before.starts_at, self.before.ends_at) != (self.after.starts_at, self.after.ends_at)

    @property
    def called_off(self) -> bool:
        """Whether the date was called off by it."""
        return self.before.called_off_at is None and self.after.called_off_at is not None

    @property
    def back(self) -> bool:
        """Whether the date is held again because of it."""
        return self.before.called_off_at is not None and self.after.called_off_at is None

    @property
    def is_seen(self) -> bool:
        """Whether anything changes by it for the people on its list: what is called off has no time that could move."""
        return self.called_off or self.back or (self.moved and self.after.called_off_at is None)


def change(tx: Tx, act: int, date_ids: Iterable[int], new: Callable[[DateState], DateState]) -> list[DateChange]:
    """Change these dates, each by the same rule, and note it; those that stay as they are do not count."""
    done: list[DateChange] = []
    for date_id in date_ids:
        before = planning.date_state(tx, date_id)
        if before is None:
            continue
        after = new(before)
        if after != before:
            _put(tx, act, DateChange(date_id, before, after))
            done.append(DateChange(date_id, before, after))
    return done


def of_act(act: Act | None) -> list[DateChange]:
    """What an act did to dates, in the order in which it was done."""
    found = []
    for each in act.changes if act is not None else ():
        before, after = _read(each.before), _read(each.after)
        if each.activity_date_id is not None and before is not None and after is not None:
            found.append(DateChange(each.activity_date_id, before, after))
    return found


def in_one(tx: Tx, changes: Sequence[DateChange], unheard: Sequence[int]) -> tuple[list[DateChange], tuple[int, ...]]:
    """These changes as somebody sees them who has not heard of some earlier acts; and which of those they take in.

    Moved from ten to eleven, then to twelve: whoever has not heard of eleven hears that ten becomes twelve.
    """
    earlier = {act: of_act(acts.by_id(tx, act)) for act in sorted(unheard, reverse=True)}
    seen: list[DateChange] = []
    taken_in: set[int] = set()
    for each in changes:
        whole = each
        for act, done in earlier.items():
            for was in done:
                if was.date_id == whole.date_id and _as_people_see(was.after) == _as_people_see(whole.before):
                    whole = DateChange(whole.date_id, was.before, whole.after)
                    taken_in.add(act)
        seen.append(whole)
    return seen, tuple(sorted(taken_in))


def _as_people_see(state: DateState) -> tuple[datetime, datetime, bool]:
    return state.starts_at, state.ends_at, state.called_off_at is None


def still_stands(tx: Tx, done: DateChange) -> bool:
    """Whether nothing has happened to the date since."""
    return planning.date_state(tx, done.date_id) == done.after


def can_be_taken_back(tx: Tx, act: Act, *, begun: datetime) -> bool:
    """Whether any date of an act still stands as it left it and has not begun."""
    return any(_can_go_back(tx, done, begun) for done in of_act(act))


def _can_go_back(tx: Tx, done: DateChange, begun: datetime) -> bool:
    return still_stands(tx, done) and max(done.before.starts_at, done.after.starts_at) > begun


def take_back(tx: Tx, act: Act, undoing: int, *, begun: datetime) -> list[DateChange]:
    """Put the dates of an act back as they were: those that still stand as it left them and have not begun.

    `undoing` is the act under which this is noted.
    """
    back: list[DateChange] = []
    for done in reversed(of_act(act)):
        if _can_go_back(tx, done, begun):
            _put(tx, undoing, DateChange(done.date_id, done.after, done.before))
            back.append(DateChange(done.date_id, done.after, done.before))
    back.sort(key=lambda each: each.after.starts_at)
    return back


def _put(tx: Tx, act: int, done: DateChange) -> None:
    planning.set_date_state(tx, done.date_id, done.after)
    acts.note(tx, act, before=_text(done.before), after=_text(done.after), activity_date_id=done.date_id)


def _text(state: DateState) -> str:
    """A state as the audit keeps it."""
    parts = (
        str(state.activity_id),
        state.day.isoformat(),
        to_text(state.starts_at),
        to_text(state.ends_at),
        text_or_none(state.called_off_at) or "",
        text_or_none(state.moved_at) or "",
        "" if state.planned_day is None else state.planned_day.isoformat(),
    )
    return "|".join(parts)


def _read(text: str | None) -> DateState | None:
    parts = (text or "").split("|")
    if len(parts) != 7:
        return None
    return DateState(
        activity_id=int(parts[0]),
        day=date.fromisoformat(parts[1]),
        starts_at=from_text(parts[2]),
        ends_at=from_text(parts[3]),
        called_off_at=moment_or_none(parts[4] or None),
        moved_at=moment_or_none(parts[5] or None),
        planned_day=day_or_none(parts[6] or None),
    )
