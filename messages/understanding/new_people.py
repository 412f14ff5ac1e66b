"""Somebody new, as a coordinator writes it: "Ny frivillig: Turid Moe, tlf 91234567"; and "inviter Hanne".

Told by rule, in three languages at once. Names are read as they are written and kept nowhere by it.
"""

import re
from dataclasses import dataclass

from storage.records import RoleName

_PLEASE = r"^\W*(?:(?:kan|can|could|vil) (?:du|you|vi|we) (?:please |lige )?|please |jeg vil (?:gerne |gjerne )?)?"
_INVITE = re.compile(
    rf"{_PLEASE}(?:inviter|invitér|invitere|inviterer|invite)\s+(?P<who>[^\d?!:]+?)\W*$", re.IGNORECASE
)
_ROLES = {
    RoleName.VOLUNTEER: r"frivillige?|frivillig person|volunteer|besøksvenn|besøgsven",
    RoleName.STAFF: (
        r"ansatte?|medarbeider|medarbejder|kollega|kulturkontakt|colleague|employee|member of staff|culture contact"
    ),
}
_ROLE = "|".join(f"(?P<{role.name}>{words})" for role, words in _ROLES.items())
_NEW = re.compile(
    rf"{_PLEASE}(?:(?:vi har (?:fått |fået )?|we have )?(?:en |a )?(?:ny|nye|new)"
    rf"|(?:legg til|tilføj|opret|opprett|registrer|add)(?: en| a)?(?: ny| new)?)\s+(?:{_ROLE})\s*"
    r"(?:som heter|der hedder|called|named|er|is|:|,|-|–)?\s*(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_PHONE = re.compile(
    r"[\s,;(]*(?:\b(?:tlf|tel|telefon|telefonnummer|telefonnr|telephone|phone|mobil|mobile|nr|nummer|number)\b[.:\s]*)?"
    r"(?P<number>\+?\d[\d ]{5,17}\d)\W*$",
    re.IGNORECASE,
)
_NAME = re.compile(r"[^\W\d_]+(?:[ .'’\-]+[^\W\d_]+){0,4}\.?")


@dataclass(frozen=True, slots=True)
class NewPerson:
    """Somebody who is to be known to the home from now on; the name is empty where none was written."""

    name: str
    role: RoleName
    phone: str


def invited(text: str) -> str | None:
    """Who is to be invited, as it was written."""
    found = _INVITE.match(text)
    return None if found is None else found["who"].strip()


def new_person(text: str) -> NewPerson | None:
    """Somebody new: the name, what they are to the home, the number. None: something else was said."""
    found = _NEW.match(text)
    if found is None:
        return None
    role = next(role for role in _ROLES if found[role.name])
    rest = found["rest"].strip(" .,!\n")
    phone = _PHONE.search(rest)
    name = (rest if phone is None else rest[: phone.start()]).strip(" .,;:\n")
    if name and (not _NAME.fullmatch(name) or not name[0].isupper()):
        return None
    return NewPerson(name, role, phone["number"] if phone else "")
