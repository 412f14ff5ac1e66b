"""In the middle of the plan: a question is answered and the plan waits, and whoever would rather not is let go kindly.

What is half made is kept as it stands; it is gone on with by a button, or by simply writing what was asked for.
"""

import re

from handlers import changing, for_others, free_text, putting_up, wards
from handlers.turn import ON_PRESS, Turn, pressed
from messages import menus
from messages.buttons import Button, GoOnPlan, Undo
from messages.plan_reading import read_time
from messages.screens import changing as changing_screens
from messages.screens import meant_plan
from messages.screens import putting_up as putting_up_screens
from messages.screens import wards as wards_screens
from messages.understanding import Intent, house_words, sayings
from messages.understanding.shifting import shift_in
from storage import dialogs
from storage.dialogs import Dialog
from storage.records import Person

_ENOUGH = {
    menus.bare(words)
    for words in (
        "fortryd", "angre", "undo", "avbryt", "avbryd", "afbryd", "annuller", "annullér", "cancel", "glem det",
        "forget it", "never mind", "nevermind", "nej tak", "nei takk", "no thanks", "lad være", "la være",
        "stopp det", "stop det",
    )
}  # fmt: skip
_QUESTION = re.compile(r"^\W*(?:hvem|hvad|hva|hvor|hvornår|når|kven|kva|who|what|when|where|how)\b")
_ANSWERED = {
    Intent.WHO_IS_COMING,
    Intent.MY_SIGNUPS,
    Intent.LIST_ACTIVITIES,
    Intent.WHO_IS_CULTURE_CONTACT,
    Intent.HELP,
    Intent.PRIVACY,
}
_IT = {"den", "det", "it", "this", "dette", "denne"}
_SHORT = {Intent.HELP, Intent.STOP_MESSAGES}
MOST_WORDS = 3
SAID = "said_to_wait"  # when it was said last that the plan waits: the seconds of the clock
AGAIN = 60 * 60


def taken_up(turn: Turn, person: Person, button: Button | None, text: str) -> bool:
    """Whether these words were an aside in the middle of the plan, and are answered; the plan is kept open."""
    asked = turn.asked
    if asked is None or asked.version != dialogs.VERSION or not _is_of_the_plan(asked):
        return False
    said = asked.data.pop(SAID, 0)  # whoever comes back to the plan may leave it again, and hears again that it waits
    if menus.bare(text) in _ENOUGH and not asked.data.get("later"):
        turn.asked = None
        turn.answer(meant_plan.plan_left.about())
        return True
    if asked.data.get("offered"):
        return False
    if button is None and (_is_another_order(text) or wards.is_ordered(turn, person, text)):
        free_text.react(turn, person, text)
        return True
    if button is not None and not isinstance(button, Undo):
        ON_PRESS[type(button)](turn, person, button)
    elif button is None and _is_beside_it(turn, person, text, asked):
        free_text.react(turn, person, text)
    else:
        return False
    now_asked = dialogs.get(turn.tx, turn.chat_id)
    if now_asked is None or now_asked.step == free_text.NOT_UNDERSTOOD:
        _keeps_waiting(turn, asked, int(str(said)))
    return True


def _keeps_waiting(turn: Turn, asked: Dialog, said: int) -> None:
    """The plan stays open; that it waits is said once, and again after an hour. `said`: when it was, 0: not yet."""
    now = int(turn.now.timestamp())
    again = now - said >= AGAIN
    turn.asks(asked.step, **asked.data, **{SAID: now if again else said})
    if again:
        turn.answer(meant_plan.plan_waits.about(), anew=True)


def keeps_offered(turn: Turn) -> None:
    """What was offered to be put up stays so while something else is looked up: its yes still does what it says."""
    asked = turn.asked
    if asked is None or asked.step != putting_up_screens.STEP or not asked.data.get("offered"):
        return
    now_asked = dialogs.get(turn.tx, turn.chat_id)
    if now_asked is None or now_asked.step == free_text.NOT_UNDERSTOOD:
        turn.asks(asked.step, **{**asked.data, "later": 1})


def _is_of_the_plan(asked: Dialog) -> bool:
    """Whether something on the plan is half done; what was put up already is not."""
    if asked.step == putting_up_screens.STEP:
        return not asked.data.get("more")
    return asked.step in {changing.STEP, wards.FROM, wards.UNTIL, wards.OFFERED}


def _is_beside_it(turn: Turn, person: Person, text: str, asked: Dialog) -> bool:
    """Whether these words are plainly no answer to what the plan waits for."""
    if asked.step == changing.STEP and house_words.only_a_time(text, turn.rules.today(turn.now)):
        return False
    stray = asked.step == changing.STEP and _names_a_time(turn, text)
    return stray or _is_a_question(turn, person, text) or _is_of_others(turn, person, text, asked)


def _names_a_time(turn: Turn, text: str) -> bool:
    """Whether a day or a time stands somewhere in a sentence: one about something else moves nothing."""
    new = read_time(text, turn.rules.today(turn.now))
    return new.day is not None or new.minute is not None or shift_in(text) is not None


def _is_of_others(turn: Turn, person: Person, text: str, asked: Dialog) -> bool:
    """Whether somebody has rung meanwhile: "Poul Erik kan ikke komme i dag" is no title."""
    is_a_line = asked.step == putting_up_screens.STEP and read_time(text, turn.rules.today(turn.now)).minute is not None
    return not is_a_line and for_others.is_plain(turn, person, text, free_text.understood_by(turn, person, text))


def _is_another_order(text: str) -> bool:
    """Whether something else is to be moved or called off: then that is what the plan is about now."""
    moved = house_words.moves(text)
    return house_words.calls_off(text) is not None or (moved is not None and moved.what not in _IT)


def _is_a_question(turn: Turn, person: Person, text: str) -> bool:
    """Whether this is plainly something else than the answer that the plan waits for."""
    if house_words.asks(text) is not None:
        return True
    understood = free_text.understood_by(turn, person, text)
    if understood.doubt is not None:
        return False
    short = len(text.split()) <= MOST_WORDS and understood.intent in _SHORT
    asks = sayings.is_a_question(text) or _QUESTION.match(text.lower()) is not None
    return short or (asks and understood.intent in _ANSWERED)


@pressed(GoOnPlan)
def go_on(turn: Turn, person: Person, _button: GoOnPlan) -> None:
    """Go on with the plan: what was asked last, asked again. What is no longer kept is begun anew."""
    asked = turn.asked
    if asked is None or not _is_of_the_plan(asked):
        if putting_up.may(turn, person):
            turn.asks(putting_up_screens.STEP, more=1)
            turn.answer(putting_up_screens.put_up_again.about())
        return
    asked.data.pop(SAID, None)
    turn.asks(asked.step, **asked.data)
    match asked.step:
        case changing.STEP:
            turn.answer(changing_screens.move_when.about(date=int(str(asked.data["date"]))))
        case wards.FROM:
            turn.answer(wards_screens.close_from.about(unit=int(str(asked.data["unit"]))))
        case wards.UNTIL:
            unit, first = int(str(asked.data["unit"])), int(str(asked.data["first"]))
            turn.answer(wards_screens.close_until.about(unit=unit, first=first))
        case _:
            putting_up.ask(turn, asked.data)
