"""How a screen sees the world: who reads, in which language, at what time, and the store to ask."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Concatenate, Generic, ParamSpec, TypeVar

from messages import times, words
from messages.buttons import Button
from messages.said import Choice, Said
from messages.words import Html
from storage.records import ActivityDate, Person, Shift
from storage.tx import Tx
from volunteering import telling
from volunteering.first_names import first_name
from volunteering.home import HomeRules

P = ParamSpec("P")
Answer = TypeVar("Answer")

LONGEST_LABEL = 60  # a button that carries a title is cut here; Telegram shows about so much in full width


def where(place: str | None, unit: str) -> str:
    """Where: the place and its unit, and the unit alone or the place alone where one says the other."""
    if not place:
        return unit
    return place if re.search(rf"(?<!\w){re.escape(unit)}(?!\w)", place, re.IGNORECASE) else f"{place}, {unit}"


@dataclass(frozen=True, slots=True)
class View:
    """What the words need to know.

    Attributes:
        tx: a transaction to ask in.
        now: the present moment, aware.
        rules: the home's own numbers.
        reader: who reads, or None for somebody the home does not know.
        language: the reader's language: nb, da or en.
        bot_username: the bot's name at Telegram, for links.
        shared: what was worked out for readers before this one in the same look at the outbox.
    """

    tx: Tx
    now: datetime
    rules: HomeRules
    reader: Person | None
    language: str
    bot_username: str = ""
    shared: dict[tuple[str, *tuple[object, ...]], Any] = field(default_factory=dict, compare=False, repr=False)

    def once(self, name: str, *of: object, work: Callable[[], Answer]) -> Answer:
        """What is the same for many readers of one look at the outbox: worked out for the first, kept for the rest."""
        if (name, *of) not in self.shared:
            self.shared[(name, *of)] = work()
        answer: Answer = self.shared[(name, *of)]
        return answer

    @property
    def today(self) -> date:
        """The home's date."""
        return self.rules.today(self.now)

    @property
    def emergency_number(self) -> Html:
        """What to ring where life is in danger: that of the country where the home lies, whatever the language."""
        return self.say("emergency-number", country=self.rules.country or "elsewhere")

    @property
    def name(self) -> str:
        """The reader's first name."""
        return "" if self.reader is None else first_name(self.reader.name)

    @property
    def reader_id(self) -> int | None:
        """The number of the reader, when the home knows them."""
        return None if self.reader is None else self.reader.id

    def say(self, key: str, **values: str | int) -> Html:
        """A text in the reader's language, its values escaped."""
        return Html(words.say(self.language, key, **values))

    def label(self, key: str, **values: str | int) -> str:
        """The label of a button, in plain text."""
        label = words.label(self.language, key, **values)
        return label if len(label) <= LONGEST_LABEL else label[: LONGEST_LABEL - 1].rstrip() + "…"

    def choice(self, button: Button, key: str, **values: str | int) -> Choice:
        """A button under the message."""
        return Choice(self.label(key, **values), button.pack())

    def day(self, day: date) -> str:
        """A day with its weekday, "torsdag 3. desember"."""
        return times.day(self.language, day, self.today)

    def when(self, date: ActivityDate) -> str:
        """Weekday, date and clock time of an activity's date."""
        return times.when(self.language, self.rules.local(date.starts_at), self.today)

    def span(self, start: datetime, end: datetime) -> str:
        """From when to when, in clock times."""
        return times.span(self.language, self.rules.local(start), self.rules.local(end))

    def short(self, date: ActivityDate) -> str:
        """A date for a button: short day and title."""
        return f"{times.short_day(self.language, self.rules.local(date.starts_at).date(), self.today)} {date.title}"

    def place(self, date: ActivityDate) -> str:
        """Where: the place, with the unit where the place does not say it (two wards have a sitting room each)."""
        return where(date.place, date.unit)

    def about(self, date: ActivityDate) -> dict[str, str]:
        """What most texts say of a date: what, and when."""
        return {"activity": date.title, "when": self.when(date)}

    def shift(self, shift: Shift) -> str:
        """A shift in words: unit, day, which shift, from when to when."""
        return str(
            self.say(
                "shift-name",
                unit=shift.unit,
                day=times.day(self.language, shift.day, self.today),
                kind=self.say("shift-kind", kind=shift.kind),
                span=self.span(shift.starts_at, shift.ends_at),
            )
        )

    def coordinator(self, site_id: int | None = None) -> Html:
        """Whom to turn to: a coordinator's name, with the phone number where there is one."""
        site = (
            site_id if site_id is not None else (self.reader.site_ids[0] if self.reader and self.reader.site_ids else 0)
        )
        leads = telling.coordinators(self.tx, site)
        leads = [each for each in leads if each.id != self.reader_id] or leads  # nobody is sent to themselves
        lead = next((each for each in leads if each.phone), leads[0] if leads else None)
        return self.named_with_phone(lead)

    @property
    def answers_alone(self) -> bool:
        """Whether the reader is the one to whom everybody here is sent, and nobody else is."""
        sites = self.reader.site_ids if self.reader is not None else ()
        return bool(sites) and [each.id for each in telling.coordinators(self.tx, sites[0])] == [self.reader_id]

    def named_with_phone(self, person: Person | None) -> Html:
        """A name and a phone number, or the coordinator in general."""
        if person is None:
            return self.say("coordinator-unknown")
        if person.phone is None:
            return Html(words.escaped(person.name))
        return Html(f"{words.escaped(person.name)}, {self.say('phone-line', phone=person.phone)}")

    def names(self, names: Sequence[str]) -> Html:
        """Several names as a sentence has them."""
        escaped = [words.escaped(name) for name in names]
        if len(escaped) < 2:
            return Html("".join(escaped))
        return self.say("list-and", first=Html(", ".join(escaped[:-1])), last=Html(escaped[-1]))


def rows(*choices: Choice | None) -> tuple[tuple[Choice, ...], ...]:
    """One button a row, as large as can be; None is left out."""
    return tuple((choice,) for choice in choices if choice is not None)


def lines(*parts: str | None) -> str:
    """Lines of a text; None and empty ones are left out."""
    return "\n".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Words:
    """Which screen, and the ids and small facts it needs: what an outbox row keeps instead of a text."""

    kind: str
    about: dict[str, object]


class Screen(Generic[P]):
    """Something the bot can say. Called with a view it gives the message, or None when it is no longer true."""

    def __init__(self, function: Callable[Concatenate[View, P], Said | None]) -> None:
        self.kind = function.__name__
        self.function = function
        self.__doc__ = function.__doc__

    def __call__(self, view: View, *args: P.args, **kwargs: P.kwargs) -> Said | None:
        """The message as this reader sees it now."""
        return self.function(view, *args, **kwargs)

    def about(self, *args: P.args, **kwargs: P.kwargs) -> Words:
        """The screen with its facts, to be put into the outbox and rendered when it is said."""
        if args:
            raise TypeError("a screen's facts are named")
        return Words(self.kind, dict(kwargs))


SCREENS: dict[str, Screen[...]] = {}


def screen(function: Callable[Concatenate[View, P], Said | None]) -> Screen[P]:
    """Make a function something that the bot can say, under its own name."""
    made = Screen(function)
    if made.kind in SCREENS:
        raise ValueError(f"two screens are called {made.kind}")
    SCREENS[made.kind] = made
    return made
