"""All the days of a message: what stands side by side is put together ("fredag den 5.", "tirsdag til torsdag")."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from messages.understanding import day_words as w
from messages.understanding.day_reader import DayReader
from messages.understanding.mentions import Mention
from messages.understanding.texts import Token

_BETWEEN = frozenset(
    {",", "den", "d", ".", "the", "på", "on", "of", "i", "(", ")", "-", "da", "altså", "og", "med", "fra"}
)
_LONGEST_RANGE = 120  # days; beyond that it was no range


def days_in(words: tuple[Token, ...], today: date, *, english: bool, language: str) -> list[Mention]:
    """Every mention of days, in order, each with the days it means.

    Args:
        words: the tokens of the message.
        today: the day at the home when it was written.
        english: whether the message reads as English (short weekdays and month names differ).
        language: "nb", "da" or "en": in which country's calendar feasts are looked up.
    """
    reader = DayReader(words, today, english=english, language=language)
    found = _without_titles(list(reader.mentions()), today)
    for join in (_with_dates, _with_weeks, _weeks_later, _several_next, _ranges):
        found = join(found, reader, today)
    return found


def _without_titles(found: list[Mention], today: date) -> list[Mention]:
    """A weekday in a title ("onsdagshygge") is a day only where none is named, and today may be meant as well."""
    named = [mention for mention in found if not mention.in_a_title]
    if named and len(named) < len(found):
        return named
    return [mention for mention in found if not mention.in_a_title or mention.weekday != today.weekday()]


Join = Callable[[list[Mention], DayReader, date], list[Mention]]


def _gap(reader: DayReader, one: Mention, other: Mention) -> list[str]:
    return [reader.text(at) for at in range(one.last, other.first)]


def _with_dates(found: list[Mention], reader: DayReader, _: date) -> list[Mention]:
    """A weekday beside a date is that date; both, when they are not the same day."""
    joined: list[Mention] = []
    for mention in found:
        before = joined[-1] if joined else None
        if before is None or not set(_gap(reader, before, mention)) <= {
            ",",
            "den",
            "d",
            ".",
            "the",
            "on",
            "på",
            "(",
            "-",
        }:
            joined.append(mention)
            continue
        weekday, dated = (before, mention) if before.weekday is not None else (mention, before)
        if (
            weekday.weekday is None
            or not dated.dated
            or len(dated.days) != 1
            or dated.span
            or dated.weekday is not None
        ):
            joined.append(mention)
            continue
        if len(_gap(reader, before, mention)) and weekday is mention and "," in _gap(reader, before, mention):
            joined.append(mention)
            continue
        agree = dated.days[0].weekday() == weekday.weekday
        days = dated.days if agree else tuple(sorted({reader.coming(weekday.weekday), dated.days[0]}))
        joined[-1] = Mention(days, before.first, mention.last, disagree=not agree, dated=True)
    return joined


def _with_weeks(found: list[Mention], reader: DayReader, _: date) -> list[Mention]:
    """Weekdays that a week beside them says more of: "mandag og onsdag i neste uke", "neste uke på tirsdag"."""
    joined: list[Mention] = []
    at = 0
    while at < len(found):
        mention = found[at]
        if mention.span in {"week", "weekend"}:
            chain = _chain_back(joined, reader, mention)
            if chain:
                for n in chain:
                    joined[n] = _within(joined[n], mention)
                at += 1
                continue
            following = _chain_on(found, reader, at)
            if following:
                joined += [_within(found[n], mention) for n in following]
                at = following[-1] + 1
                continue
        joined.append(mention)
        at += 1
    return joined


def _chain_back(joined: list[Mention], reader: DayReader, week: Mention) -> list[int]:
    chain: list[int] = []
    after = week
    for n in range(len(joined) - 1, -1, -1):
        gap = _gap(reader, joined[n], after)
        allowed = {"i", "in", "of", ",", "på"} if after is week else w.AND | w.TO | {"på", "on"}
        if joined[n].weekday is None or not set(gap) <= allowed or len(gap) > 2:
            break
        chain.append(n)
        after = joined[n]
    return chain


def _chain_on(found: list[Mention], reader: DayReader, at: int) -> list[int]:
    chain: list[int] = []
    for n in range(at + 1, len(found)):
        gap = _gap(reader, found[n - 1], found[n])
        allowed = {"på", "on", ","} if n == at + 1 else w.AND | w.TO | {"på", "on"}
        if found[n].weekday is None or not set(gap) <= allowed or len(gap) > 2:
            break
        chain.append(n)
    return chain


def _within(mention: Mention, week: Mention) -> Mention:
    days = tuple(day for day in week.days if day.weekday() == mention.weekday)
    return replace(mention, days=days or mention.days, next_week=False, weekday=None, dated=True)


def _weeks_later(found: list[Mention], reader: DayReader, today: date) -> list[Mention]:
    """A "Thursday week", "tomorrow week", "torsdag om en uke", "torsdag otte dage": seven days on."""
    later: list[Mention] = []
    for mention in found:
        before = later[-1] if later else None
        if before is not None and before.weekday is not None and not _gap(reader, before, mention):
            ahead = (mention.days[0] - today).days if mention.dated and mention.weekday is None and mention.days else 0
            if reader.text(mention.first) in {"om", "in"} and ahead in {7, 14, 21}:
                day = before.days[0] + timedelta(days=ahead)
                week = today + timedelta(days=ahead - today.weekday())
                day = week + timedelta(days=before.weekday)
                later[-1] = replace(before, days=(day,), last=mention.last, dated=True, weekday=None)
                continue
        following = (reader.text(mention.last), reader.text(mention.last + 1))
        if len(mention.days) == 1 and following[0] in {"week", "week's"} and not following[1].isdecimal():
            mention = replace(  # noqa: PLW2901 - the same mention, seen whole
                mention, days=(mention.days[0] + timedelta(days=7),), last=mention.last + 1, weekday=None, dated=True
            )
        elif mention.weekday is not None and following in {("otte", "dage"), ("8", "dage"), ("åtte", "dager")}:
            mention = replace(  # noqa: PLW2901 - as above
                mention, days=(mention.days[0] + timedelta(days=7),), last=mention.last + 2, weekday=None, dated=True
            )
        later.append(mention)
    return later


def _several_next(found: list[Mention], reader: DayReader, _: date) -> list[Mention]:
    """De to neste torsdagene", "every Thursday in December"."""
    several: list[Mention] = []
    for mention in found:
        before = several[-1] if several else None
        if before is not None and _every_in_month(reader, before, mention):
            several[-1] = replace(_within(before, mention), last=mention.last)
            continue
        count = _count_before(reader, mention)
        if mention.weekday is not None and count:
            first = reader.coming(mention.weekday)
            days = tuple(first + timedelta(weeks=n) for n in range(count))
            mention = replace(mention, days=days, next_week=False, weekday=None, dated=True)  # noqa: PLW2901 - as above
        several.append(mention)
    return several


def _every_in_month(reader: DayReader, before: Mention, month: Mention) -> bool:
    if month.span != "month" or before.weekday is None or not _plural(reader, before):
        return False
    return set(_gap(reader, before, month)) <= {"i", "in", "of"}


def _plural(reader: DayReader, mention: Mention) -> bool:
    words = {reader.text(at) for at in range(mention.first - 1, mention.last)}
    return bool(words & w.EVERY) or any(word.endswith(("er", "ene", "ane", "ays", "ar")) for word in words)


def _count_before(reader: DayReader, mention: Mention) -> int:
    words = [reader.text(at) for at in range(mention.first - 2, mention.last)]
    if not set(words) & (w.NEXT | w.THIS) or not _plural(reader, mention):
        return 0
    for word in words:
        number = int(word) if word.isdecimal() and word.isascii() and len(word) == 1 else w.NUMBERS.get(word, 0)
        if 2 <= number <= 8:
            return number
    return 0


def _ranges(found: list[Mention], reader: DayReader, _: date) -> list[Mention]:
    """Ranges: "fra mandag til onsdag", "20 July to 2 August", "mellem den 3. og den 5.": every day of it."""
    joined: list[Mention] = []
    for mention in found:
        before = joined[-1] if joined else None
        if before is not None and before.days and mention.days and _is_range(reader, before, mention):
            days = _from_to(before, mention)
            if days:
                joined[-1] = Mention(days, before.first, mention.last, dated=True)
                continue
        joined.append(mention)
    return joined


def _is_range(reader: DayReader, one: Mention, other: Mention) -> bool:
    gap = [
        word
        for word in _gap(reader, one, other)
        if word not in {"og", "med", "and", "including", "på", "den", "frem", "fram", "."}
    ]
    plain = _gap(reader, one, other)
    before = {reader.text(one.first - 1), reader.text(one.first - 2)}
    if before & {"mellom", "between", "mellem", "imellem"}:
        return plain in (["og"], ["and"], ["og", "den"])
    swapped = any(_is_swap(reader.text(at)) for at in range(max(0, one.first - 5), one.first))
    return bool(gap) and set(gap) <= w.TO and not swapped


def _is_swap(word: str) -> bool:
    return word.startswith(("bytt", "byt", "flytt", "flyt", "swap", "chang", "mov", "swop", "skift", "exchang"))


def _from_to(one: Mention, other: Mention) -> tuple[date, ...]:
    first, last = one.days[0], other.days[-1]
    if other.weekday is not None:
        last = first + timedelta(days=(other.weekday - first.weekday()) % 7 or 7)
    elif last < first and other.dated:
        return ()
    length = (last - first).days
    return tuple(first + timedelta(days=n) for n in range(length + 1)) if 0 < length <= _LONGEST_RANGE else ()
