"""A message read once: its words, its language, its days and activities, and what of it is weighed."""

from dataclasses import dataclass
from datetime import date

from messages.understanding.activities import Activity, activities_in
from messages.understanding.days import days_in
from messages.understanding.features import concepts, features, is_danish, is_english, shape
from messages.understanding.mentions import Mention
from messages.understanding.nearest import righted
from messages.understanding.texts import Token, clean, tokens


@dataclass(frozen=True, slots=True)
class Reading:
    """What stands in a message, before anything is decided."""

    words: tuple[Token, ...]
    english: bool
    days: tuple[Mention, ...]
    activities: tuple[Activity, ...]
    written: tuple[str, ...]
    """The words with <day>, <act> and <num> for what stands there."""
    shaped: tuple[str, ...]
    """The same with typing errors put right."""
    concepts: frozenset[str]

    def weighed(self) -> list[str]:
        """The features of the message."""
        return features(list(self.shaped), self.written, english=self.english)


def read(text: str, today: date, language: str | None) -> Reading:
    """Read a message as somebody wrote it on that day at the home."""
    words = tokens(clean(text))
    english = is_english(words, language)
    danish = language == "da" or (language != "nb" and is_danish(words))
    spoken = "en" if english else "da" if danish else "nb"
    calendar = language or spoken
    days = days_in(words, today, english=english, language=calendar)
    activities = activities_in(words, spoken)
    places = {place for activity in activities for place in activity.places}
    written = shape(words, days, places)
    shaped = righted(written, english=english)
    _, every = concepts([word for word in shaped if word != "|"], english=english)
    return Reading(words, english, tuple(days), tuple(activities), tuple(written), tuple(shaped), frozenset(every))
