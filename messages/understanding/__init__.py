"""What people write, understood: pure functions of text and moment. No store, no network, and nothing is kept."""

from datetime import datetime
from zoneinfo import ZoneInfo

from messages.understanding.activities import matches
from messages.understanding.deciding import decided
from messages.understanding.kinds import Doubt, Intent, Understood
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
    return decided(read(text, today, language), today, explain=explain)
