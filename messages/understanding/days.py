"""All the days of a message: what stands side by side is put together ("fredag den 5.", "tirsdag til torsdag")."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from messages.understanding import day_words as w
from messages.understanding.day_reader import DayReader
from messages.understanding.mentions import Mention
from messages.understanding.texts import Token, words_of

_BESIDE = frozenset({",", "den", "d", ".", "the", "on", "på", "(", "-"})
_THAT_IS = _BESIDE | words_of("altså altsaa er det jo en ein ei a is that that's it's which dvs ja som")
"""Between a date and its weekday when they are the same day: "den anden december, det er jo en onsdag"."""
_BEFORE_THAT = words_of("that den denne det")
_CORRECTIONS = (
    "no wait",
    "i mean",
    "nej vent",
    "nei vent",
    "jeg mener",
    "nei forresten",
    "nej forresten",
    "sorry i mean",
)
_NEAR = 8  # words
_A_WEEK = 7
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
    for join in (_corrected, _with_dates, _with_weeks, _weeks_later, _every_one, _ranges, _without_wholes):
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


def _corrected(found: list[Mention], reader: DayReader, _: date) -> list[Mention]:
    """Without what somebody takes back at once: "Monday the 16th... no wait it's the 15th"."""
    kept: list[Mention] = []
    for mention in found:
        gap = " ".join(_gap(reader, kept[-1], mention)) if kept else ""
        if any(phrase in gap for phrase in _CORRECTIONS) and mention.first - kept[-1].last <= _NEAR:
            taken = kept.pop()
            while kept and kept[-1].weekday is not None and mention.dated and kept[-1].last == taken.first - 1:
                taken = kept.pop()
        kept.append(mention)
    return kept


def _with_dates(found: list[Mention], reader: DayReader, _: date) -> list[Mention]:
    """A weekday beside a date is that date; both, when they are not the same day."""
    joined: list[Mention] = []
    for mention in found:
        before = joined[-1] if joined else None
        one = None if before is None else _one_day(before, mention, reader)
        if one is not None:
            joined[-1] = one
        elif not _said_again(joined, mention, reader):
            joined.append(mention)
    return joined


def _one_day(before: Mention, mention: Mention, reader: DayReader) -> Mention | None:
    """A weekday and a date as one mention; None where they are two."""
    weekday, dated = (before, mention) if before.weekday is not None else (mention, before)
    if weekday.weekday is None or not dated.dated or len(dated.days) != 1 or dated.span or dated.weekday is not None:
        return None
    gap = _gap(reader, before, mention)
    agree = dated.days[0].weekday() == weekday.weekday
    if agree and set(gap) <= _THAT_IS:
        return replace(dated, first=before.first, last=mention.last)
    if not set(gap) <= _BESIDE or (weekday is mention and "," in gap):
        return None
    days = dated.days if agree else tuple(sorted({reader.coming(weekday.weekday), dated.days[0]}))
    return Mention(days, before.first, mention.last, disagree=not agree, dated=True)


def _said_again(before: list[Mention], mention: Mention, reader: DayReader) -> bool:
    """Whether a weekday only says again what was named: "that Monday" after a date, "god lørdag" beside "i dag"."""
    if mention.weekday is None:
        return False
    that = reader.text(mention.first - 1) in _BEFORE_THAT or reader.text(mention.first) in _BEFORE_THAT
    dates = [day for each in before if each.dated and not each.span for day in each.days]
    return that and any(day.weekday() == mention.weekday for day in dates)


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
    """A "Thursday week", "tomorrow week", "torsdag om en uke", "i dag om en uke", "torsdag otte dage": days on."""
    later: list[Mention] = []
    for each in found:
        before = later[-1] if later else None
        if before is not None and not _gap(reader, before, each) and reader.text(each.first) in {"om", "in"}:
            counted = _counted_from(before, each, today)
            if counted is not None:
                later[-1] = counted
                continue
        mention = each
        following = (reader.text(mention.last), reader.text(mention.last + 1))
        more, ahead = 0, 7
        if len(mention.days) == 1 and following[0] in {"week", "week's"} and not following[1].isdecimal():
            more = 1
        elif len(mention.days) == 1 and following[0] == "fortnight":
            more, ahead = 1, 14
        elif mention.weekday is not None and following in {("otte", "dage"), ("8", "dage"), ("åtte", "dager")}:
            more = 2
        if more:
            days = (mention.days[0] + timedelta(days=ahead),)
            mention = replace(mention, days=days, last=mention.last + more, weekday=None, dated=True)
        later.append(mention)
    return later


def _counted_from(before: Mention, count: Mention, today: date) -> Mention | None:
    """A weekday or today and "om en uke" behind it, as one day."""
    if not count.dated or count.weekday is not None or len(count.days) != 1 or len(before.days) != 1:
        return None
    ahead = (count.days[0] - today).days
    if before.weekday is None:
        near = not before.dated and count.span == "count"
        days = (before.days[0] + timedelta(days=ahead),)
        return replace(before, days=days, last=count.last, dated=True) if near else None
    if ahead not in {7, 14, 21}:
        return None
    first = before.days[0] if ahead == _A_WEEK else today - timedelta(days=today.weekday() - before.weekday)
    days = (first + timedelta(days=ahead),)
    return replace(before, days=days, last=count.last, dated=True, weekday=None)


def _every_one(found: list[Mention], reader: DayReader, _: date) -> list[Mention]:
    """As in "every Thursday in December"."""
    several: list[Mention] = []
    for mention in found:
        before = several[-1] if several else None
        if before is not None and _every_in_month(reader, before, mention):
            several[-1] = replace(_within(before, mention), last=mention.last)
        else:
            several.append(mention)
    return several


def _every_in_month(reader: DayReader, before: Mention, month: Mention) -> bool:
    if month.span != "month" or before.weekday is None or not _plural(reader, before):
        return False
    return set(_gap(reader, before, month)) <= {"i", "in", "of"}


def _plural(reader: DayReader, mention: Mention) -> bool:
    words = {reader.text(at) for at in range(mention.first - 1, mention.last)}
    return bool(words & w.EVERY) or any(word.endswith(("er", "ene", "ane", "ays", "ar")) for word in words)


def _ranges(found: list[Mention], reader: DayReader, today: date) -> list[Mention]:
    """Ranges: "fra mandag til onsdag", "20 July to 2 August", "mellem den 3. og den 5.": every day of it."""
    joined: list[Mention] = []
    for mention in found:
        before = joined[-1] if joined else None
        if before is not None and before.days and mention.days and _is_range(reader, before, mention):
            days = _from_to(before, mention)
            if days:
                joined[-1] = Mention(days, before.first, mention.last, dated=True)
                continue
        joined.append(_up_to(mention, reader, today))
    return joined


def _up_to(mention: Mention, reader: DayReader, today: date) -> Mention:
    """From today on: "til og med tirsdag"."""
    before = tuple(reader.text(mention.first - n) for n in (3, 2, 1))
    if before not in {("til", "og", "med"), ("up", "to", "and")} or len(mention.days) != 1 or mention.days[0] <= today:
        return mention
    length = (mention.days[0] - today).days
    return replace(mention, days=tuple(today + timedelta(days=n) for n in range(length + 1)), weekday=None, dated=True)


def _without_wholes(found: list[Mention], reader: DayReader, _: date) -> list[Mention]:
    """As in "den uka", and "hele måneden" after a date or a month that was named are none of their own."""
    kept: list[Mention] = []
    for mention in found:
        words = {reader.text(at) for at in range(mention.first, mention.last)}
        again = mention.span and (words & {"den", "that"} or (words & (w.MONTH | w.WEEK) and words & w.WHOLE))
        if not (again and any(each.dated or each.span == mention.span for each in kept)):
            kept.append(mention)
    return kept


def _is_range(reader: DayReader, one: Mention, other: Mention) -> bool:
    gap = [
        word
        for word in _gap(reader, one, other)
        if word not in {"og", "med", "and", "with", "including", "på", "den", "frem", "fram", "."}
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
    elif last < first and other.bare and len(other.days) == 1:
        month = (first.replace(day=1) + timedelta(days=32)).replace(day=1)
        last = min(month + timedelta(days=last.day - 1), month + timedelta(days=30))
    elif last < first and other.dated:
        return ()
    length = (last - first).days
    return tuple(first + timedelta(days=n) for n in range(length + 1)) if 0 < length <= _LONGEST_RANGE else ()
