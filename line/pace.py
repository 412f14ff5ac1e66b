"""How fast we may speak: Telegram's limits as buckets that fill with time.

Telegram asks for no more than about 30 messages a second from one bot, one a second in one chat (short bursts are
borne), and 20 a minute in a group (core.telegram.org/bots/faq). The time is the event loop's, in seconds: a clock that
the demo moves must not make us faster than Telegram allows.
"""

from math import inf

from storage.outbox import ANSWERS, LETTERS, PROMPTS

BURST = 3  # messages to one chat at once, for answers: somebody presses three buttons in a row
GROUP_PER_SECOND = 17 / 60  # and the three at once: no minute has more than twenty
FORGET_SECONDS = 5.0
BREATH_SECONDS = 0.01  # at a thousand a second messages are claimed ten at a time, not each in a commit of its own
MANY = 200
FEWEST = 8
MOST = 96
SEEN_BEFORE = 48  # messages, before the delay is believed: the first ones wait for connections and for our own start
OF_LATE = 5.0  # seconds: the delay is the shortest of the last five to ten
OUR_OWN = 0.08  # of the delay that is seen, so much may be our own work and not Telegram's
KEPT_FOR_ANSWERS = 2  # places in the window that neither prompts nor letters take; letters leave one more to prompts


class Bucket:
    """So many a second, and so many at once when nothing was said for a while. May be drawn below empty."""

    __slots__ = ("_at", "_left", "rate", "size")

    def __init__(self, rate: float, size: float, now: float) -> None:
        self.rate = rate
        self.size = size
        self._left = size
        self._at = now

    def left(self, now: float) -> float:
        """How many may be said now."""
        self._left = min(self.size, self._left + (now - self._at) * self.rate)
        self._at = now
        return self._left

    def draw(self, now: float, many: int = 1) -> None:
        """So many are said now."""
        self._left = self.left(now) - many

    def seconds_until(self, wanted: float, now: float) -> float:
        """How long until so many may be said."""
        return max(0.0, (wanted - self.left(now)) / self.rate)


class Pace:
    """The bot's own bucket and one for each chat that was spoken to just now."""

    def __init__(self, per_second: float, now: float, *, chats_too: bool = True) -> None:
        """The bot's messages a second; `chats_too=False` leaves the limits of single chats out (tests of the rest)."""
        self._bot = Bucket(per_second, max(1.0, per_second / 5), now)
        self._chats: dict[int, Bucket] = {}
        self._chats_too = chats_too
        self._forgotten_at = now

    def room(self, now: float) -> int:
        """How many messages may go out now, to whomever."""
        return max(0, int(self._bot.left(now)))

    def busy_chats(self, lane: int, now: float) -> set[int]:
        """Chats that must wait a little. The burst is kept for answers; nothing else goes at more than one a second."""
        self._forget_quiet_chats(now)
        if lane != ANSWERS:
            return set(self._chats)
        return {chat_id for chat_id, bucket in self._chats.items() if bucket.left(now) < 1}

    def may_go(self, lane: int, chat_id: int, now: float) -> bool:
        """Whether this chat need not wait: what `busy_chats` says, for one."""
        bucket = self._chats.get(chat_id)
        return bucket is None or bucket.left(now) >= (1 if lane == ANSWERS else bucket.size)

    def _forget_quiet_chats(self, now: float) -> None:
        self._forgotten_at = now
        for chat_id in [chat_id for chat_id, bucket in self._chats.items() if bucket.left(now) >= bucket.size]:
            del self._chats[chat_id]

    def draw(self, chat_id: int, now: float, many: int = 1) -> None:
        """So many messages go to this chat now."""
        self._bot.draw(now, many)
        if self._chats_too:
            if now - self._forgotten_at > FORGET_SECONDS:
                self._forget_quiet_chats(now)
            if chat_id not in self._chats:
                rate = GROUP_PER_SECOND if chat_id < 0 else 1.0
                self._chats[chat_id] = Bucket(rate, BURST, now)
            self._chats[chat_id].draw(now, many)

    def seconds_to_next(self, now: float) -> float:
        """How long until the next message may go out, where pace is what it waits for; 0 where it is not."""
        if wait := self._bot.seconds_until(1, now):
            return max(wait, self._bot.seconds_until(self._bot.rate * BREATH_SECONDS, now))
        if len(self._chats) > MANY:
            return BREATH_SECONDS * 10  # of so many one has waited long enough soon
        waits = [bucket.seconds_until(1, now) for bucket in self._chats.values()]
        waits += [bucket.seconds_until(bucket.size, now) for bucket in self._chats.values()]
        return min((wait for wait in waits if wait > 0), default=0.0)


class Window:
    """How many messages may be under way at once: rate × delay, as many as the rate needs at the delay that is seen.

    What is under way at a crash is in doubt, so it is no more than that, and never less than 8: all lanes together.
    A few places are kept for answers, so that no slow letter stands before them.
    """

    def __init__(self, per_second: float) -> None:
        """For a bot that speaks so fast; the delay is learned."""
        self._per_second = per_second
        self._shortest = (inf, inf)  # before, and since
        self._since = -inf
        self._seen = 0

    def saw(self, seconds: float, now: float) -> None:
        """A message took so long. The shortest of late counts: a full window makes messages slow, not the other way."""
        before, since = self._shortest
        if now - self._since > OF_LATE:
            self._shortest = (since, seconds)
            self._since = now
        else:
            self._shortest = (before, min(since, seconds))
        self._seen += 1

    @property
    def size(self) -> int:
        """How many messages may be under way at once."""
        if self._seen < SEEN_BEFORE:
            return FEWEST
        return min(MOST, max(FEWEST, int(self._per_second * min(self._shortest) * (1 - OUR_OWN))))

    def rooms(self, under_way: int) -> dict[int, int]:
        """For each lane how many more messages may go once its turn has come, when so many are under way."""
        free = self.size - under_way
        return {ANSWERS: free, PROMPTS: free - KEPT_FOR_ANSWERS, LETTERS: free - KEPT_FOR_ANSWERS - 1}
