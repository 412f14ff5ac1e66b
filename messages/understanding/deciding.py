"""From a reading to what is meant: the likeliest wish, whether the bot would act on it, and if not, why."""

from datetime import date

from messages.understanding.clock import clock_in
from messages.understanding.kinds import Doubt, Intent, Understood
from messages.understanding.model import learnt
from messages.understanding.polarity import meant
from messages.understanding.reading import Reading
from messages.understanding.texts import words_of

CHANGES = frozenset({Intent.CANCEL, Intent.SIGN_UP, Intent.STOP_MESSAGES, Intent.RUNNING_LATE, Intent.ARRIVED})
"""What is done rather than answered: here the bot has to be certain."""
_SAYING_NO = words_of(
    "NEG CANNOT NEITHER ILL HOSPITAL AVBUD REPORT_OFF REPLACE REMOVE AWAY BUSY APPOINTMENT NO_WORD SORRY"
)
"""Ideas of which a cancellation has at least one."""
_HELD_BACK = 0.06
"""A wrong cancellation is worse than a question."""
_HELD_BACK_WITHOUT_NO = 0.02
"""Where nothing in the message says no: it may still be a no ("Kari has my car keys on Thursday"), but it is asked."""
_MAY_BE_A_NO = 0.1
"""From so much on what reads like a yes is asked: nobody is signed up who wanted to say that they are away."""
_CERTAIN_TO_CANCEL = 0.7
_CERTAIN = 0.75
_ELSEWHERE = frozenset({"RESIDENT", "MEDICINE", "DOORCODE", "OTHER_TOPIC"})
"""What makes a message one that is not for the bot. Without any of it nothing was understood."""
_CERTAIN_ENOUGH = 0.5
_ALSO_LIKELY = 0.12
_RIVAL = 0.25
_MOST_CANDIDATES = 4
_FEATURES_TOLD = 6
_UNKNOWN = 0.18
_PLAIN = 0.9
"""How likely a wish has to be in a message of which no word is known."""


def decided(reading: Reading, today: date, *, explain: bool) -> Understood:
    """What a message means; and what decided, where it is to be explained."""
    features = reading.weighed()
    raw = learnt().scores(features)
    scores = _careful(raw, reading)
    ranked = sorted(scores, key=lambda intent: -scores[intent])
    intent = ranked[0]
    when, instead = meant(reading, cancels=intent is Intent.CANCEL, today=today)
    doubt = _doubt(reading, scores, ranked, when, today)
    if doubt is None and intent is Intent.SIGN_UP and raw[Intent.CANCEL] > _MAY_BE_A_NO:
        doubt = Doubt.SEVERAL_INTENTS
    candidates = tuple(each for each in ranked[:_MOST_CANDIDATES] if scores[each] >= _ALSO_LIKELY) or (intent,)
    return Understood(
        intent=intent,
        when=when,
        activity=reading.activities[0].word if reading.activities else None,
        sure=doubt is None,
        instead=instead,
        clock=clock_in(reading.words),
        doubt=doubt,
        undoes=intent is Intent.SIGN_UP and bool(reading.concepts & {"TAKE_BACK", "AFTER_ALL"}),
        candidates=candidates,
        why=_why(features, scores, ranked) if explain else (),
    )


def _careful(scores: dict[Intent, float], reading: Reading) -> dict[Intent, float]:
    """The scores with cancelling held back, and all the more where nothing in the message says no."""
    factor = _HELD_BACK if reading.concepts & _SAYING_NO else _HELD_BACK_WITHOUT_NO
    held = {intent: score * (factor if intent is Intent.CANCEL else 1.0) for intent, score in scores.items()}
    whole = sum(held.values()) or 1.0
    return {intent: score / whole for intent, score in held.items()}


def _doubt(
    reading: Reading, scores: dict[Intent, float], ranked: list[Intent], when: tuple[date, ...], today: date
) -> Doubt | None:
    best, second = scores[ranked[0]], scores[ranked[1]]
    changes = ranked[0] in CHANGES
    elsewhere = ranked[0] is Intent.OUT_OF_SCOPE and not reading.concepts & _ELSEWHERE
    nothing_known = not (reading.concepts or reading.days or reading.activities) and best < _PLAIN
    if best < _UNKNOWN or nothing_known or elsewhere:
        return Doubt.NOTHING
    if best < _needed(ranked[0]):
        return Doubt.SEVERAL_INTENTS if second > _RIVAL else Doubt.UNCLEAR
    return _doubt_of_days(reading, when, today, changes=changes)


def _needed(intent: Intent) -> float:
    """How certain the bot has to be before it acts: most before it cancels."""
    if intent is Intent.CANCEL:
        return _CERTAIN_TO_CANCEL
    return _CERTAIN if intent in CHANGES else _CERTAIN_ENOUGH


def _doubt_of_days(reading: Reading, when: tuple[date, ...], today: date, *, changes: bool) -> Doubt | None:
    if any(mention.disagree for mention in reading.days):
        return Doubt.DATES_DISAGREE
    if changes and when and when[0] < today:
        return Doubt.PAST_DAY
    if changes and any(mention.next_week for mention in reading.days):
        return Doubt.NEXT_WEEKDAY
    return None


def _why(features: list[str], scores: dict[Intent, float], ranked: list[Intent]) -> tuple[str, ...]:
    shares = [f"{intent} {scores[intent]:.2f}" for intent in ranked[:3]]
    spoke = learnt().speaking_for(ranked[0], features)[:_FEATURES_TOLD]
    return (*shares, *(f"{feature} {weight:+.2f}" for feature, weight in spoke))
