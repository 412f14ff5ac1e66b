"""What people write, understood: pure functions of text and moment. No store, no network, and nothing is kept."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from messages.understanding import sayings
from messages.understanding.activities import matches
from messages.understanding.deciding import decided
from messages.understanding.kinds import Doubt, Intent, Understood
from messages.understanding.polarity import away_and_back, meant
from messages.understanding.reading import read

__all__ = ["Doubt", "Intent", "Understood", "matches", "understand"]


def understand(text: str, now: datetime, zone: ZoneInfo, language: str | None, *, explain: bool = False) -> Understood:
    """What somebody means by a message. Any text is borne, also one that is none.

    Args:
        text: what they wrote, as it came.
        now: the moment, aware; days are resolved against it in the home's zone.
        zone: the home's zone.
        language: "nb", "da" or "en" if the writer's is known; any of the three may be written all the same.
        explain: also say what decided (`Understood.why`); parts of the message may stand in it.

    Returns:
        The likeliest meaning, and whether the bot would act on it.
    """
    today = now.astimezone(zone).date()
    reading = read(text, today, language)
    understood = decided(reading, today, explain=explain)
    if sayings.takes_off(text):
        when, instead = meant(reading, cancels=True, today=today)
        return replace(understood.plainly(Intent.CANCEL), when=when, instead=instead)
    away = away_and_back(reading, reading.days) if understood.intent is Intent.CANCEL else None
    if away is not None and not away.plain:
        return replace(understood, sure=False, doubt=understood.doubt or Doubt.UNCLEAR)
    if sayings.is_only_a_day(reading) or sayings.asks_to_swap(text):
        return replace(understood, sure=False, doubt=understood.doubt or Doubt.UNCLEAR)
    return understood
