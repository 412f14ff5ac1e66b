"""What the home knows about somebody, as a text they can read: table by table, in words.

What stands in tables that have no words here follows at the end as it stands, so that nothing is ever left out.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from messages import times, words
from messages.view import View
from storage import activities, invitations, own_data, shifts
from storage.records import Person
from storage.times import day_or_none, from_text, moment_or_none
from storage.tx import Value

Row = Mapping[str, Value]

# Tables that are told in words above, or of which nothing but their number says anything to a person.
IN_WORDS = {"person", "role", "signup", "arrival", "shift", "change", "act", "outbox", "inbox", "inquiry"}
IN_WORDS |= {"liking", "speaks"}
VERBS = frozenset(
    {"sign_up", "cancel", "cancel_group", "leave_waiting_list", "tick", "take_shift", "accept_handover", "join"}
    | {"rename"}
)


@dataclass(frozen=True, slots=True)
class _Section:
    title: str
    lines: list[str]

    def __str__(self) -> str:
        return "\n".join([self.title, "-" * len(self.title), *self.lines])


def own_file(view: View, how_long: str, inquiry: int) -> str:
    """The whole text, in the reader's language; for somebody unknown, the word they left."""
    reader = view.reader
    if reader is not None:
        site = reader.roles[0].site if reader.roles else view.label("home-without-name")
        sections = _of_person(view, reader)
    else:
        site = view.label("home-without-name")
        sections = _of_stranger(view, inquiry)
    title = words.bare(view.label("data-title", site=site))
    made = view.label("data-made", when=_moment(view, view.now))
    kept = _Section(view.label("data-how-long"), how_long.split("\n"))
    return "\n\n".join([f"{title}\n{'=' * len(title)}\n{made}", *map(str, [*sections, kept])]) + "\n"


def _of_person(view: View, reader: Person) -> list[_Section]:
    rows = own_data.about(view.tx, reader.id, reader.chat_id)
    return [
        _Section(view.label("data-yourself"), [*_yourself(view, reader, rows["person"][0]), *_likings(view, rows)]),
        _listed(view, "data-dates", _dates(view, rows.get("signup", []), rows.get("arrival", []), reader.id)),
        _listed(view, "data-shifts", _shifts(view, rows.get("shift", []))),
        _listed(view, "data-acts", _acts(view, rows, reader.id)),
        _listed(view, "data-more", _more(view, rows)),
    ]


def _of_stranger(view: View, inquiry: int) -> list[_Section]:
    found = invitations.inquiry(view.tx, inquiry)
    lines: list[str] = []
    if found is not None:
        lines = [
            view.label("data-name", name=found.first_name),
            view.label("data-inquiry", when=_moment(view, found.received_at)),
        ]
        lines += [view.label("data-phone", phone=found.phone)] if found.phone else []
    return [_listed(view, "data-yourself", lines)]


def _listed(view: View, key: str, lines: Iterable[str]) -> _Section:
    return _Section(view.label(key), list(lines) or [view.label("data-nothing")])


def _moment(view: View, moment: datetime | Value) -> str:
    at = moment if isinstance(moment, datetime) else from_text(str(moment))
    return times.when(view.language, view.rules.local(at), view.today)


def _day(view: View, text: Value) -> str:
    day = day_or_none(str(text))
    assert day is not None  # noqa: S101 - the caller has looked
    return times.day(view.language, day, view.today)


def _yourself(view: View, reader: Person, row: Row) -> Iterable[str]:
    yield view.label("data-name", name=reader.name)
    for role in reader.roles:
        yield view.label("data-role", role=str(role.name), unit=role.unit)
    yield view.label("data-language", spoken=words.label(view.language, "language-name"))
    if reader.phone:
        yield view.label("data-phone", phone=reader.phone)
    if reader.organisation:
        yield view.label("data-organisation", organisation=reader.organisation)
    if row["started_on"]:
        yield view.label("data-started", day=_day(view, row["started_on"]))
    if row["pledge_on"]:
        yield view.label("data-pledge", day=_day(view, row["pledge_on"]))
    yield view.label("data-newsletter", yes="yes" if reader.newsletter else "no")
    yield view.label("data-named", yes="yes" if reader.named else "no")
    if row["joined_at"]:
        yield view.label("data-joined", when=_moment(view, row["joined_at"]))
    if reader.chat_id is not None:
        yield view.label("data-chat", chat=str(reader.chat_id))


def _likings(view: View, rows: Mapping[str, Sequence[Row]]) -> Iterable[str]:
    """What the person likes to help with, and what they speak."""
    for row in rows.get("liking", []):
        yield view.label("data-likes", what=times.capital(str(row["title_key"])))
    for row in rows.get("speaks", []):
        known = str(row["language"])
        spoken = words.label(known, "language-name") if known != "other" else view.label("language-other")
        yield view.label("data-speaks", spoken=spoken)


def _dates(view: View, signups: Sequence[Row], arrivals: Sequence[Row], own: int) -> Iterable[str]:
    came = {row["activity_date_id"] for row in arrivals if row["person_id"] == own}
    states = {row["activity_date_id"]: str(row["state"]) for row in signups} | dict.fromkeys(came, "arrived")
    found = [(activities.by_id(view.tx, int(str(each))), state) for each, state in states.items()]
    dates = sorted(((date, state) for date, state in found if date), key=lambda pair: (pair[0].starts_at, pair[0].id))
    for date, state in dates:
        yield view.label("data-date", when=_moment(view, date.starts_at), activity=date.title, state=state)


def _shifts(view: View, rows: Sequence[Row]) -> Iterable[str]:
    found = [shifts.by_id(view.tx, int(str(row["id"]))) for row in rows]
    for shift in sorted((each for each in found if each), key=lambda each: each.starts_at):
        yield words.bare(view.shift(shift))


def _acts(view: View, rows: Mapping[str, Sequence[Row]], own: int) -> Iterable[str]:
    """What the person did, and what others did for them: when and what, the newest last."""
    by_self = {int(str(row["id"])): row for row in rows.get("act", []) if row["actor_id"] == own}
    others = {int(str(row["act_id"])) for row in rows.get("change", [])} - by_self.keys()
    told = [(int(each), str(row["at"]), str(row["verb"]), "data-act") for each, row in by_self.items()]
    for act in others:
        found = own_data.act(view.tx, act)
        if found is not None:
            told.append((act, found[0], found[1], "data-act-other"))
    for _, at, verb, key in sorted(told):
        known = verb if verb in VERBS else "undo" if verb.startswith("undo:") else "other"
        yield view.label(key, when=_moment(view, at), what=view.label(f"verb-{known}"))


def _more(view: View, rows: Mapping[str, Sequence[Row]]) -> Iterable[str]:
    """What has no words of its own, as it stands."""
    if rows.get("outbox"):
        yield view.label("data-messages", count=len(rows["outbox"]))
    for row in rows.get("inquiry", []):
        if row["chat_id"] == (view.reader.chat_id if view.reader else None):
            yield view.label("data-inquiry", when=_moment(view, row["received_at"]))
    for table in sorted(rows.keys() - IN_WORDS):
        for row in rows[table]:
            facts = ", ".join(f"{name} {_fact(view, value)}" for name, value in row.items() if _tells(name, value))
            yield words.bare(f"{table}: {facts}")


def _tells(name: str, value: Value) -> bool:
    """Numbers of rows say nothing to a person, and a code's hash opens nothing for them."""
    return value is not None and not name.endswith(("_id", "hash")) and name != "id"


def _fact(view: View, value: Value) -> str:
    try:
        moment = moment_or_none(str(value)) if isinstance(value, str) and value.endswith("Z") else None
    except ValueError:
        moment = None
    return _moment(view, moment) if moment is not None else str(value)
