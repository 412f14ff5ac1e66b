"""The coordinator puts up activities: in a written line, or with buttons for what is missing. One after another."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from handlers import free_text
from handlers.turn import Turn, pressed, undone, written
from messages import languages, words
from messages.buttons import DraftPart, PutItUp, PutUp
from messages.plan_reading import read_activities
from messages.plan_spoken import is_announced
from messages.screens import joining, meant_plan
from messages.screens import putting_up as screens
from messages.screens.putting_up import STEP, as_list
from messages.understanding import Intent, sayings, understand
from storage import planning
from storage.records import Person
from volunteering.planning import putting_up
from volunteering.planning.draft import LONGEST_TITLE, Draft, Missing, from_data
from volunteering.planning.putting_up import NoDates, TakenDown

_ORDER = re.compile(
    r"^\s*(?:sæt|sett|put|læg|legg|opret|opprett|add)\b\s*(?:op\b|opp\b|up\b|ind\b|inn\b)?\s*",
    re.IGNORECASE | re.MULTILINE,
)
MOST_WORDS = 8  # a title is shorter; a letter is none


@pressed(PutUp)
def begin(turn: Turn, person: Person, _button: PutUp) -> None:
    """I would like to put something up."""
    if may(turn, person):
        turn.asks(STEP)
        turn.answer(screens.put_up.about())


@written(STEP)
def words_of_it(turn: Turn, person: Person, data: dict[str, Any], text: str) -> None:
    """One activity a line; or the answer to what was missing."""
    if not may(turn, person):
        return
    if data.get("offered"):  # it was not asked for: another line is read anew, and all else as ever
        if not offer(turn, person, text):
            free_text.react(turn, person, text)
        return
    drafts = _drafts(data)
    units = putting_up.units_of(turn.tx, person)
    titles = planning.titles(turn.tx, [unit.id for unit in units])
    read = read_activities(text, turn.rules.today(turn.now), units, titles)
    if drafts:
        _go_on(turn, person, _with_answer(drafts, read, text))
        return
    if data.get("more") and _is_about_something_else(turn, person, read, text):
        free_text.react(turn, person, text)
        return
    if not read or "?" in text or any(len(draft.title.split()) > MOST_WORDS for draft in read):
        turn.asks(STEP, **data)
        turn.answer(screens.put_up_not_read.about())
        return
    _go_on(turn, person, read)


def _is_about_something_else(turn: Turn, person: Person, read: Sequence[Draft], text: str) -> bool:
    """After one was put up the next may be written; but whoever asks who is coming is answered."""
    if any(draft.minute is not None and (draft.day or draft.weekdays) for draft in read):
        return False
    language = languages.language_for(person, turn.app_language, turn.rules.language)
    understood = understand(text, turn.now, turn.rules.zone, language)
    if understood.intent is Intent.THANKS_SMALLTALK:
        return understood.activity is None and understood.doubt is None
    return understood.doubt is None and len(text.split()) > 1  # one word alone is a title


def _with_answer(drafts: Sequence[Draft], read: Sequence[Draft], text: str) -> list[Draft]:
    """What was written, as the answer to the first thing that is missing."""
    first = next(index for index, draft in enumerate(drafts) if draft.missing() is not None)
    title = words.bare(text)[:LONGEST_TITLE]
    if drafts[first].missing() is Missing.TITLE:
        answered = replace(drafts[first], title=title[:1].upper() + title[1:])
    else:
        answered = drafts[first].with_more(replace(read[0], title="", place=None)) if read else drafts[first]
    return [*drafts[:first], answered, *drafts[first + 1 :]]


def offer(turn: Turn, person: Person, text: str) -> bool:
    """A line of the plan, written elsewhere: shown back as it was read, and put up when that is right.

    False: it is none. Only what says plainly what, when and how often it is counts as one.
    """
    units = putting_up.units_of(turn.tx, person)
    titles = planning.titles(turn.tx, [unit.id for unit in units])
    read = read_activities(_ORDER.sub("", text), turn.rules.today(turn.now), units, titles)
    plain = all(
        draft.title
        and len(draft.title.split()) <= MOST_WORDS
        and draft.minute is not None
        and (draft.weekly or (draft.minutes is not None and (draft.day is not None or len(draft.weekdays) == 1)))
        for draft in read
    )
    if not read or not plain or sayings.is_a_question(text) or _is_of_oneself(text):
        return False
    turn.asks(STEP, drafts=[draft.as_data() for draft in read], offered=1)
    ask(turn, {"drafts": [draft.as_data() for draft in read], "offered": 1})
    return True


def _is_of_oneself(text: str) -> bool:
    """Whether whoever writes speaks of themself: not where "we" is the house that is going to do something."""
    beside = is_announced(text)
    return sayings.is_of_oneself(text if beside is None else beside)


def ask(turn: Turn, data: dict[str, Any]) -> None:
    """What is missing, or whether it was read rightly; or how it is written, where nothing was."""
    drafts = _drafts(data)
    if not drafts:
        turn.answer(screens.put_up.about())
    elif data.get("offered"):
        turn.answer(meant_plan.put_up_meant.about())
    else:
        turn.answer(screens.put_up_missing.about())


@pressed(PutItUp)
def put_it_up(turn: Turn, person: Person, _button: PutItUp) -> None:
    """It was read rightly: put it up, or ask for what is missing."""
    if not may(turn, person):
        return
    asked = turn.asked
    drafts = _drafts(asked.data) if asked is not None and asked.step == STEP and asked.data.get("offered") else []
    if drafts:
        _go_on(turn, person, drafts)
    else:
        turn.asks(STEP, more=1)
        turn.answer(screens.put_up_again.about(), anew=True)


@pressed(DraftPart)
def part(turn: Turn, person: Person, button: DraftPart) -> None:
    """What was missing, by a button."""
    if not may(turn, person):
        return
    drafts = _drafts(turn.asked.data) if turn.asked is not None and turn.asked.step == STEP else []
    first = next((index for index, draft in enumerate(drafts) if draft.missing() is not None), None)
    if first is None:
        turn.asks(STEP, more=1)
        turn.answer(screens.put_up_again.about(), anew=True)
        return
    filled = _filled(drafts[first], button)
    if button.part == Missing.UNIT:  # the others of the same message are on the same ward
        drafts = [draft if draft.unit is not None else replace(draft, unit=button.value) for draft in drafts]
    else:
        drafts[first] = filled
    _go_on(turn, person, drafts)


def _filled(draft: Draft, button: DraftPart) -> Draft:
    value = button.value
    match button.part:
        case Missing.DAY if value < 7:
            return replace(draft, weekdays=(value,))
        case Missing.WEEKLY if value <= 2:
            return replace(draft, weekly=value > 0, every=max(1, value))
        case Missing.TIME if value < 24 * 60:
            return replace(draft, minute=value)
        case Missing.LENGTH if 0 < value <= 12 * 60:
            return replace(draft, minutes=value)
        case _:
            return draft


def _go_on(turn: Turn, person: Person, drafts: Sequence[Draft]) -> None:
    """Ask for what is missing; when nothing is, put all of it up."""
    if any(draft.missing() is not None for draft in drafts):
        turn.asks(STEP, drafts=[draft.as_data() for draft in drafts])
        turn.answer(screens.put_up_missing.about())
        return
    match putting_up.put_up(turn.tx, person, drafts, turn.now, turn.rules):
        case putting_up.PutUp(act):
            turn.asks(STEP, more=1)
            turn.answer(screens.put_up_done.about(act=act))
        case NoDates():
            turn.asks(STEP)
            turn.answer(screens.put_up_no_dates.about())
        case _:
            turn.answer(joining.not_for_you.about(), anew=True)


@undone(TakenDown)
def taken_down(turn: Turn, _act: int, outcome: TakenDown) -> None:
    """It is off the plan again."""
    turn.answer(screens.taken_down.about(called_off=outcome.called_off))


def _drafts(data: dict[str, Any]) -> list[Draft]:
    return [from_data(each) for each in as_list(data.get("drafts"))]


def may(turn: Turn, person: Person) -> bool:
    """Whether the person puts anything up; else they are told kindly that this is for others."""
    if putting_up.units_of(turn.tx, person):
        return True
    turn.answer(joining.not_for_you.about(), anew=True)
    return False
