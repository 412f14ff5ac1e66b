"""The coordinator's buttons about people: the call list, somebody's card, doing things on their behalf."""

from dataclasses import dataclass
from typing import ClassVar

from messages.buttons.button import Button


@dataclass(frozen=True, slots=True)
class Calls(Button):
    """Whom to ring, from the n-th on."""

    code: ClassVar[str] = "er"
    skip: int = 0


@dataclass(frozen=True, slots=True)
class Rung(Button):
    """This person has been rung, and heard everything up to this row of the call list; then the list from the n-th."""

    code: ClassVar[str] = "er1"
    person: int
    up_to: int
    skip: int = 0


@dataclass(frozen=True, slots=True)
class People(Button):
    """Somebody is to be found, added, rung, answered."""

    code: ClassVar[str] = "e"


@dataclass(frozen=True, slots=True)
class PersonCard(Button):
    """This person's card: what they are down for, how they are reached, what can be done for them."""

    code: ClassVar[str] = "ep"
    person: int


@dataclass(frozen=True, slots=True)
class SignUpWhat(Button):
    """For what is this person to be signed up? From the n-th date on."""

    code: ClassVar[str] = "eo"
    person: int
    skip: int = 0


@dataclass(frozen=True, slots=True)
class SignUpFor(Button):
    """Put this person down for this date."""

    code: ClassVar[str] = "eu"
    person: int
    date: int


@dataclass(frozen=True, slots=True)
class CancelWhat(Button):
    """What can this person not come to? From the n-th date on."""

    code: ClassVar[str] = "ex"
    person: int
    skip: int = 0


@dataclass(frozen=True, slots=True)
class CancelFor(Button):
    """This person cannot come on this date."""

    code: ClassVar[str] = "ec"
    person: int
    date: int


@dataclass(frozen=True, slots=True)
class CameFor(Button):
    """This person came on this date (1), or did not after all (0)."""

    code: ClassVar[str] = "et"
    person: int
    date: int
    arrived: int


@dataclass(frozen=True, slots=True)
class ChangePerson(Button):
    """What is to be changed about this person?"""

    code: ClassVar[str] = "eh"
    person: int


@dataclass(frozen=True, slots=True)
class NewLink(Button):
    """A new personal link for this person, also for somebody with a new phone."""

    code: ClassVar[str] = "ek"
    person: int


@dataclass(frozen=True, slots=True)
class ChooseRoles(Button):
    """What is this person to the home?"""

    code: ClassVar[str] = "ef"
    person: int


@dataclass(frozen=True, slots=True)
class SetRole(Button):
    """This person has this role (1), or has it no longer (0)."""

    code: ClassVar[str] = "ef1"
    person: int
    role: str
    has: int


@dataclass(frozen=True, slots=True)
class ChooseWard(Button):
    """Where does this person belong?"""

    code: ClassVar[str] = "ew"
    person: int


@dataclass(frozen=True, slots=True)
class SetWard(Button):
    """This person belongs here from now on."""

    code: ClassVar[str] = "ew1"
    person: int
    unit: int


@dataclass(frozen=True, slots=True)
class ChooseLanguageFor(Button):
    """Which language is spoken with this person?"""

    code: ClassVar[str] = "el"
    person: int


@dataclass(frozen=True, slots=True)
class SetLanguageFor(Button):
    """Speak this language with this person."""

    code: ClassVar[str] = "el1"
    person: int
    language: str


@dataclass(frozen=True, slots=True)
class AskPhone(Button):
    """Under which number is this person rung?"""

    code: ClassVar[str] = "en"
    person: int


@dataclass(frozen=True, slots=True)
class ReachBy(Button):
    """How this person is reached: `telegram` or `phone`."""

    code: ClassVar[str] = "en1"
    person: int
    channel: str


@dataclass(frozen=True, slots=True)
class AddPerson(Button):
    """Somebody new: the name that was just looked for in vain, or to be written."""

    code: ClassVar[str] = "ei"


@dataclass(frozen=True, slots=True)
class AddAs(Button):
    """Somebody new has this role."""

    code: ClassVar[str] = "ei1"
    role: str


@dataclass(frozen=True, slots=True)
class AddAt(Button):
    """Somebody new has this role on this unit."""

    code: ClassVar[str] = "ei2"
    role: str
    unit: int


@dataclass(frozen=True, slots=True)
class LeavingOf(Button):
    """What would become of what hangs on this person, were they to leave?"""

    code: ClassVar[str] = "ez"
    person: int


@dataclass(frozen=True, slots=True)
class RemovePerson(Button):
    """This person is no longer with us."""

    code: ClassVar[str] = "ez1"
    person: int


@dataclass(frozen=True, slots=True)
class Inquiries(Button):
    """Who has left word and waits for an answer, from the n-th on."""

    code: ClassVar[str] = "eq"
    skip: int = 0


@dataclass(frozen=True, slots=True)
class InquiryCard(Button):
    """One word left: who, since when, whose, until when."""

    code: ClassVar[str] = "eq1"
    inquiry: int


@dataclass(frozen=True, slots=True)
class TakeInquiry(Button):
    """I answer this one."""

    code: ClassVar[str] = "eq2"
    inquiry: int


@dataclass(frozen=True, slots=True)
class NextDay(Button):
    """I get in touch, or look again, so many days from now."""

    code: ClassVar[str] = "eq3"
    inquiry: int
    days: int


@dataclass(frozen=True, slots=True)
class CloseInquiry(Button):
    """It has been answered: `spoken`, or `not_now`."""

    code: ClassVar[str] = "eq4"
    inquiry: int
    answer: str


@dataclass(frozen=True, slots=True)
class WelcomeInquiry(Button):
    """The one who left word becomes a volunteer: where? Unit 0 asks."""

    code: ClassVar[str] = "eq5"
    inquiry: int
    unit: int = 0


@dataclass(frozen=True, slots=True)
class LoadTables(Button):
    """Load the workbook that was sent."""

    code: ClassVar[str] = "eb"
    upload: int
