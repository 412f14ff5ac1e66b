"""What the house says and does, as the line needs it: what an update does, a row's words, the commands in the menu."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from telegram.ext import Application

from line.turn import Compose
from storage.clock import Clock
from storage.store import Store
from volunteering.home import HomeRules

AnyApplication = Application[Any, Any, Any, Any, Any, Any]


class Register(Protocol):
    """Lets the Application hand every update to the house."""

    def __call__(self, application: AnyApplication, *, store: Store, clock: Clock, rules: HomeRules) -> None:
        """Add the handlers."""


@dataclass(frozen=True, slots=True)
class Conversation:
    """How the house is spoken with.

    Attributes:
        register: adds the handlers to the Application.
        composer: from the home's rules and the bot's username to the words of a row.
        commands: for each language (None: any other), command and description, for the app's menu.
        marks_done: whether the handlers mark every update done in the transaction of its effect; else the line asks.
        clockwork: what is said by itself; None: nothing is.
    """

    register: Register
    composer: Callable[[HomeRules, str], Compose]
    commands: Callable[[str], Mapping[str | None, Sequence[tuple[str, str]]]]
    marks_done: bool = False
    clockwork: Callable[[Store, Clock, HomeRules], "Clockwork"] | None = None


class Clockwork(Protocol):
    """Says by itself what is due."""

    def changed(self) -> None:
        """Something was said or pressed."""

    async def ahead(self, *, resting: bool) -> bool:
        """Put into the outbox what is to be said by itself, if it is time; whether it was changed."""


def of_the_house() -> Conversation:
    """The real one. Imported when it is asked for: it brings all words and screens."""
    import handlers
    from messages.compose import composer
    from schedules.clockwork import Clockwork as OfTheHouse

    def clockwork(store: Store, clock: Clock, rules: HomeRules) -> Clockwork:
        return OfTheHouse(store=store, clock=clock, rules=rules)

    return Conversation(handlers.register, composer, commands, marks_done=True, clockwork=clockwork)


_APP_LANGUAGES = {"nb": ("nb", "no", "nn"), "da": ("da",), "en": ("en",)}


def commands(home_language: str) -> dict[str | None, list[tuple[str, str]]]:
    """The commands that an app lists for everybody, in each language it may be in; None: the home's, for all others."""
    from messages import menus, words

    def listed(language: str) -> list[tuple[str, str]]:
        return [(name, str(words.label(language, f"command-{name}"))) for name in menus.VOLUNTEER_COMMANDS]

    lists: dict[str | None, list[tuple[str, str]]] = {None: listed(home_language)}
    for language, app_languages in _APP_LANGUAGES.items():
        lists.update(dict.fromkeys(app_languages, listed(language)))
    return lists
