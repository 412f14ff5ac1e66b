"""Many people at their phones: each presses a button, waits for what the bot says, and presses again."""

import asyncio
import random
from collections import deque
from dataclasses import dataclass, field

from messages.buttons import Cancel, SignUp, TakePlace, Undo
from simulator.core.errors import NotPossibleError
from simulator.core.model import Json, User
from soak.home import Somebody
from soak.reachable import Reachable

REMEMBERED = 4  # of the bot's messages, to press also an old button now and then
OLD_ONE = 0.2  # how often an old message is pressed
PATIENT = 3  # so many starts of the bot: an answer that changes nothing on the screen is not seen
TWICE = 0.15  # how often the app sends a press again, because the answer was lost

_LIKED = tuple(f"{kind.code}:" for kind in (SignUp, Cancel, Undo, TakePlace))


@dataclass
class Presser:
    """One person at a phone, with what the bot said last; one who does not press only reads."""

    user: User
    somebody: Somebody
    shown: deque[Json] = field(default_factory=lambda: deque(maxlen=REMEMBERED))
    presses: bool = True
    waits: int = 0


class Crowd:
    """People who press whenever they have been answered, while `busy`; and others who only read letters.

    Every person's own course is drawn from the seed; how the courses mesh is up to the machine.
    """

    def __init__(self, reachable: Reachable, everybody: list[Somebody], *, readers: int, seed: int) -> None:
        """The last so many of them only read."""
        self._telegram = reachable.telegram
        self._random = random.Random(seed)  # noqa: S311 - seeded on purpose
        self._soon = asyncio.get_running_loop().call_soon
        self.busy = False
        self.presses = 0
        everyone = [Presser(self._telegram.add_user(each.name), each) for each in everybody]
        self.pressing = everyone[: len(everyone) - readers]
        self.reading = everyone[len(everyone) - readers :]
        for each in self.reading:
            each.presses = False
        self._by_user = {each.user.id: each for each in everyone}

    def open_links(self) -> None:
        """Everybody opens the personal link."""
        for each in self._by_user.values():
            self._telegram.start(each.user.id, payload=each.somebody.code)

    def all_welcomed(self) -> bool:
        """Whether everybody has been answered at least once."""
        return all(each.shown for each in self._by_user.values())

    def wake(self) -> None:
        """Everybody who presses and has been answered does something; whoever has waited long does it anyway."""
        self.busy = True
        for each in self.pressing:
            each.waits += 1
            if each.waits == 1 or each.waits > PATIENT:
                self._act(each)

    def rest(self) -> None:
        """Nobody presses any more."""
        self.busy = False

    def hear(self, event: Json) -> None:
        """Something happened on somebody's phone."""
        if event["kind"] not in {"message", "edited"} or event["message"]["from_me"]:
            return
        person = self._by_user.get(event["user_id"])
        if person is not None and self._is_news(person, event["message"]) and person.presses and self.busy:
            person.waits = 0
            self._soon(self._act, person)  # not now: the bot's own call is still on its way back

    def _is_news(self, person: Presser, message: Json) -> bool:
        """Whether a message reads otherwise than before: a press that waits shows on it as well."""
        before = next((each for each in person.shown if each["id"] == message["id"]), None)
        if before is not None:
            if _look(before) == _look(message):
                return False
            person.shown.remove(before)
        person.shown.append(message)
        return True

    def _act(self, person: Presser) -> None:
        if not self.busy:
            return
        person.waits = max(1, person.waits % (PATIENT + 1))
        data = [
            (message["id"], button["data"])
            for message in person.shown
            for row in message["inline_keyboard"] or []
            for button in row
            if button.get("data", "").startswith(_LIKED)
        ]
        newest = [each for each in data if each[0] == person.shown[-1]["id"]] if person.shown else []
        among = data if self._random.random() < OLD_ONE else newest
        if not among:
            self._telegram.send_text(person.user.id, None, "/whatson")
            return
        message_id, wanted = self._random.choice(among)
        try:
            press = self._telegram.press(person.user.id, None, message_id, data=wanted)
        except NotPossibleError:  # the bot has put something else in its place
            self._telegram.send_text(person.user.id, None, "/whatson")
            return
        self.presses += 1
        if self._random.random() < TWICE:
            self._telegram.repeat_press(press.id)


def _look(message: Json) -> tuple[object, ...]:
    return message["text"], message["edited"], str(message["inline_keyboard"])
