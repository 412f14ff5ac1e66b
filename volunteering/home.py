"""What a home has decided for itself: its zone, its language, its hours. The numbers come from the settings."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from dateutil.relativedelta import relativedelta

COUNTRIES = {"Europe/Oslo": "NO", "Arctic/Longyearbyen": "NO", "Europe/Copenhagen": "DK"}
BEFORE_THE_NIGHT = timedelta(minutes=15)  # what would fall into the quiet hours and cannot wait is said so long before


@dataclass(frozen=True, slots=True)
class Kept:
    """How long what is kept; `/privacy` shows these very numbers.

    No law names terms: the home says for itself why it still needs what it keeps.

    Attributes:
        signups_months: who was down for what, who came, who changed what; then only counts.
        follow_ups_months: what somebody chose in answer to the prompt after a first assignment.
        contacts_days: who was culture contact on which shift.
        inquiries_months: word left by somebody whom the home does not know.
        handled_hours: that a message was sent or an update handled, without what was in it.
        dialogs_days: a question of the bot that nobody answers.
        leaving_hours: whoever leaves may come back for so long; then everything about them is gone.
    """

    signups_months: int = 12
    follow_ups_months: int = 3
    contacts_days: int = 90
    inquiries_months: int = 6
    handled_hours: int = 48
    dialogs_days: int = 7
    leaving_hours: int = 24


@dataclass(frozen=True, slots=True)
class HomeRules:
    """The home's own numbers.

    Attributes:
        zone: the home's time zone; everything is shown and repeated in it.
        language: `nb`, `da` or `en`, for those who have not chosen.
        good_time: a cancellation this long before the start, or longer, is in good time. The handbook says «i god tid»
            and gives no number; it chooses whom to tell and is never shown to anybody as a deadline.
        quiet_from: local time at which the quiet hours begin; None: there are none.
        quiet_until: local time at which they end.
        reminder_at: local time of the reminder on the day before.
        follow_up_at: local time of the prompt on the day after a first assignment.
        thanks_after: so long after the end of an activity.
        briefing_before: so long before the start of a shift.
        kept: how long what is kept.
    """

    zone: ZoneInfo
    language: str = "nb"
    good_time: timedelta = timedelta(hours=24)
    quiet_from: time | None = time(20, 0)
    quiet_until: time | None = time(8, 0)
    reminder_at: time = time(17, 0)
    follow_up_at: time = time(10, 0)
    thanks_after: timedelta = timedelta(minutes=60)
    briefing_before: timedelta = timedelta(0)
    kept: Kept = Kept()

    @property
    def country(self) -> str | None:
        """Where the home lies, known by its time zone: NO, DK, or None elsewhere."""
        return COUNTRIES.get(self.zone.key)

    def local(self, moment: datetime) -> datetime:
        """A moment as the home's clocks show it."""
        return moment.astimezone(self.zone)

    def today(self, now: datetime) -> date:
        """The home's date."""
        return now.astimezone(self.zone).date()

    def start_of(self, day: date) -> datetime:
        """When a local day begins: an aware time; the difference to the next may be 23 or 25 hours."""
        return datetime.combine(day, time(0), tzinfo=self.zone)

    def span(self, first: date, last: date) -> tuple[datetime, datetime]:
        """From the beginning of the first local day up to the beginning of the day after the last."""
        return self.start_of(first), self.start_of(last + timedelta(days=1))

    def months_ago(self, now: datetime, months: int) -> datetime:
        """When the local day began that lies so many months back."""
        return self.start_of(self.today(now) - relativedelta(months=months))

    def may_speak_at(self, moment: datetime) -> datetime:
        """The first moment from this one on that lies outside the quiet hours.

        Quiet hours that end within the hour which a clock change skips or repeats are that much longer that night.
        """
        night = self._night_around(moment)
        if night is None:
            return moment
        until = datetime.combine(night[1], (self.quiet_until or time(0)).replace(fold=0), tzinfo=self.zone)
        if until.astimezone(UTC) < moment:  # the hour that comes twice in October: its second time is meant
            until = until.replace(fold=1)
        if until.astimezone(UTC) <= moment:
            return until
        return self.may_speak_at(until.astimezone(UTC))  # the minute between two nights may be one that March skips

    def is_quiet(self, moment: datetime) -> bool:
        """Whether a moment lies in the quiet hours."""
        return self._night_around(moment) is not None

    def before_the_night(self, moment: datetime) -> datetime:
        """This moment, or where it lies in the quiet hours a little before they begin."""
        night = self._night_around(moment)
        if night is None:
            return moment
        return datetime.combine(night[0], self.quiet_from or time(0), tzinfo=self.zone) - BEFORE_THE_NIGHT

    def next_night(self, moment: datetime) -> datetime | None:
        """When the next quiet hours begin after a moment; None: there are none."""
        if self.quiet_from is None or self.quiet_until is None or self.quiet_from == self.quiet_until:
            return None
        day = self.local(moment).date()
        begins = datetime.combine(day, self.quiet_from, tzinfo=self.zone)
        if begins <= moment:
            begins = datetime.combine(day + timedelta(days=1), self.quiet_from, tzinfo=self.zone)
        return begins

    def _night_around(self, moment: datetime) -> tuple[date, date] | None:
        """The local days on which the quiet hours around a moment begin and end; None: it lies in none."""
        if self.quiet_from is None or self.quiet_until is None or self.quiet_from == self.quiet_until:
            return None
        local = self.local(moment)
        begins, ends, clock = self.quiet_from, self.quiet_until, local.time()
        if begins < ends:
            return (local.date(), local.date()) if begins <= clock < ends else None
        if clock >= begins:
            return local.date(), local.date() + timedelta(days=1)
        return (local.date() - timedelta(days=1), local.date()) if clock < ends else None
