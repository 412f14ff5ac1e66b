"""What can be meant by a message, and what is handed on of it: never its text."""

from dataclasses import dataclass, replace
from datetime import date, time
from enum import StrEnum


class Intent(StrEnum):
    """What somebody who writes wants; the names are promised to the outside."""

    WHO_IS_COMING = "who_is_coming"
    MY_SIGNUPS = "my_signups"
    LIST_ACTIVITIES = "list_activities"
    SIGN_UP = "sign_up"
    CANCEL = "cancel"
    RUNNING_LATE = "running_late"
    ARRIVED = "arrived"
    WHO_IS_CULTURE_CONTACT = "who_is_culture_contact"
    HELP = "help"
    TALK_TO_COORDINATOR = "talk_to_coordinator"
    PRIVACY = "privacy"
    STOP_MESSAGES = "stop_messages"
    THANKS_SMALLTALK = "thanks_smalltalk"
    OUT_OF_SCOPE = "out_of_scope"


class Doubt(StrEnum):
    """Why the bot asks rather than acts. One reason is enough; the first that holds is given."""

    NOTHING = "nothing"
    """Nothing was recognised."""

    SEVERAL_INTENTS = "several_intents"
    """Two wishes are about as likely."""

    UNCLEAR = "unclear"
    """One wish is the likeliest, but not by far enough to change anything on it."""

    DATES_DISAGREE = "dates_disagree"
    """A weekday and a date that are not the same day: "fredag 6." where the 6th is a Saturday."""

    NEXT_WEEKDAY = "next_weekday"
    """ "neste torsdag": people mean this week's or next week's."""

    PAST_DAY = "past_day"
    """The day has been."""


@dataclass(frozen=True, slots=True)
class Understood:
    """What the bot makes of one message.

    Attributes:
        intent: what is wanted; the likeliest when in doubt.
        when: the days meant by it, ascending, in the home's calendar. With a swap only the days that cannot be.
        activity: the activity's word in base form, lower case, as the writer calls it.
        sure: whether the bot would act on it. False: it asks, and changes nothing.
        instead: the days offered in place of those in `when` ("kan ikke tirsdag, heller torsdag").
        clock: a time of day that is named ("halv tre").
        doubt: why the bot is not sure; None when it is.
        undoes: whether an earlier cancellation is taken back ("kan likevel komme", "glem avbudet").
        candidates: the likeliest intents, best first, at most four: what the question offers.
        why: what decided, for maintainers, where it was asked for; parts of the message may stand in it, so it is
            neither kept nor logged.
    """

    intent: Intent
    when: tuple[date, ...] = ()
    activity: str | None = None
    sure: bool = False
    instead: tuple[date, ...] = ()
    clock: time | None = None
    doubt: Doubt | None = None
    undoes: bool = False
    candidates: tuple[Intent, ...] = ()
    why: tuple[str, ...] = ()

    def plainly(self, intent: Intent) -> "Understood":
        """The same, where what is wanted is plain from elsewhere; about the days there may be doubt still."""
        days = {Doubt.DATES_DISAGREE, Doubt.NEXT_WEEKDAY, Doubt.PAST_DAY}
        doubt = self.doubt if self.doubt in days else None
        return replace(self, intent=intent, doubt=doubt, sure=doubt is None)
