"""What people write, understood: pure functions of text and moment. No store, no network, and nothing is kept."""

from datetime import datetime
from zoneinfo import ZoneInfo

from messages.understanding.kinds import Doubt, Intent, Understood

__all__ = ["Doubt", "Intent", "Understood", "matches", "understand"]

_FIRST_WORDS = {
    Intent.CANCEL: ("kan ikke", "avbud", "afbud", "syk", "syg", "can't", "cannot", "cancel"),
    Intent.SIGN_UP: ("kan ta", "meld meg på", "jeg kommer", "i can come", "sign me up"),
    Intent.WHO_IS_COMING: ("hvem kommer", "who is coming", "who's coming"),
    Intent.MY_SIGNUPS: ("har jeg meldt", "when am i", "hvornår skal jeg"),
    Intent.LIST_ACTIVITIES: ("hva skjer", "hvad sker", "what's on"),
    Intent.THANKS_SMALLTALK: ("takk", "tak", "thank"),
}


def understand(text: str, now: datetime, zone: ZoneInfo, language: str | None) -> Understood:
    """What somebody means by a message.

    Args:
        text: what they wrote, as it came.
        now: the moment, aware; days are resolved against it in the home's zone.
        zone: the home's zone.
        language: "nb", "da" or "en" if the writer's is known; any of the three may be written all the same.

    Returns:
        The likeliest meaning, and whether the bot would act on it.
    """
    now.astimezone(zone)
    lower = text.casefold()
    del language
    for intent, words in _FIRST_WORDS.items():
        if any(word in lower for word in words):
            return Understood(intent, doubt=Doubt.UNCLEAR, candidates=(intent,))
    return Understood(Intent.OUT_OF_SCOPE, doubt=Doubt.NOTHING)


def matches(activity: str, title: str) -> bool:
    """Whether an activity's everyday word ("sangen") means a home's title ("Sang i cafeen")."""
    return activity.casefold() in title.casefold()
