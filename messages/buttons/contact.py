"""The culture contact's buttons: how volunteers are met over the day, and the ward's group chat."""

from dataclasses import dataclass
from typing import ClassVar

from messages.buttons.button import Button


@dataclass(frozen=True, slots=True)
class Thank(Button):
    """Somebody went home and was thanked (1), or was not after all (0); the list again from the n-th activity on."""

    code: ClassVar[str] = "kd"
    date: int
    person: int
    thanked: int
    skip: int = 0


@dataclass(frozen=True, slots=True)
class SomebodyCame(Button):
    """Somebody came who is not on the list: to what? Date 0 asks; then who, from the n-th on."""

    code: ClassVar[str] = "ku"
    date: int = 0
    skip: int = 0


@dataclass(frozen=True, slots=True)
class CameUnannounced(Button):
    """This volunteer came to this date without being on its list."""

    code: ClassVar[str] = "kc"
    date: int
    person: int


@dataclass(frozen=True, slots=True)
class GuestsCame(Button):
    """So many guests came to this date whom the home does not know."""

    code: ClassVar[str] = "kg"
    date: int
    heads: int


@dataclass(frozen=True, slots=True)
class NotToday(Button):
    """This visit does not suit."""

    code: ClassVar[str] = "kn"
    date: int


@dataclass(frozen=True, slots=True)
class Report(Button):
    """The day in five lines, to be read aloud; of one unit (0: the own one)."""

    code: ClassVar[str] = "kr"
    unit: int = 0


@dataclass(frozen=True, slots=True)
class Greet(Button):
    """A greeting: to whom? From the n-th on."""

    code: ClassVar[str] = "kw"
    skip: int = 0


@dataclass(frozen=True, slots=True)
class GreetThem(Button):
    """A greeting to this volunteer: which?"""

    code: ClassVar[str] = "kx"
    person: int


@dataclass(frozen=True, slots=True)
class SendGreeting(Button):
    """Send this ready sentence to this volunteer."""

    code: ClassVar[str] = "ks"
    person: int
    sentence: int


@dataclass(frozen=True, slots=True)
class Withdraw(Button):
    """I no longer ask this colleague to take the shift."""

    code: ClassVar[str] = "kq"
    handover: int


@dataclass(frozen=True, slots=True)
class BindHere(Button):
    """In a group: I would like to say which ward's it is."""

    code: ClassVar[str] = "kb"


@dataclass(frozen=True, slots=True)
class WardGroups(Button):
    """The group chats of the wards."""

    code: ClassVar[str] = "kbl"


@dataclass(frozen=True, slots=True)
class SeeGroup(Button):
    """This group: which ward's it is, and whether volunteers are named there."""

    code: ClassVar[str] = "kbs"
    group: int


@dataclass(frozen=True, slots=True)
class ChooseUnit(Button):
    """Which ward's is this group?"""

    code: ClassVar[str] = "kbc"
    group: int


@dataclass(frozen=True, slots=True)
class BindGroup(Button):
    """This group is this unit's."""

    code: ClassVar[str] = "kbu"
    group: int
    unit: int


@dataclass(frozen=True, slots=True)
class NameInGroup(Button):
    """Volunteers are named in this group (1), or not (0)."""

    code: ClassVar[str] = "kbn"
    group: int
    names: int


@dataclass(frozen=True, slots=True)
class FreeGroup(Button):
    """This group is no ward's any more."""

    code: ClassVar[str] = "kbe"
    group: int
