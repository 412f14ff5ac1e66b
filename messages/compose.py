"""From an outbox row to the message: looked up, asked again whether it is still true, in the reader's language."""

from collections.abc import Callable
from datetime import datetime
from hashlib import blake2b
from typing import Any

from messages import screens
from messages.languages import language_for
from messages.said import Said
from messages.view import SCREENS, View
from storage import outbox, people
from storage.records import OutboxRow
from storage.tx import Tx
from volunteering import breaks
from volunteering.home import HomeRules

SUBJECTS = screens.__all__  # importing them makes every screen known to SCREENS

Composer = Callable[[Tx, OutboxRow, datetime], Said | None]


def composer(rules: HomeRules, bot_username: str) -> Composer:
    """What the line asks for the words of each row: a function of transaction, row and present moment.

    It gives None when what was to be said is no longer true, when whoever it was for has been removed, or when they
    take a break: then nothing but answers reaches them.
    """
    shared: dict[tuple[str, *tuple[object, ...]], Any] = {}
    seen: tuple[Tx, int] | None = None

    def compose(tx: Tx, row: OutboxRow, now: datetime) -> Said | None:
        nonlocal seen
        if seen is None or seen[0] is not tx or seen[1] != tx.changes:  # what was true then may no longer be
            seen = tx, tx.changes
            shared.clear()
        reader = None if row.person_id is None else people.by_id(tx, row.person_id)
        if reader is None and row.person_id is not None:
            return None
        if reader is not None and row.lane != outbox.ANSWERS and breaks.on_a_break(tx, reader, now):
            return None
        language = language_for(reader, row.language, rules.language)
        view = View(tx, now, rules, reader, language, bot_username, shared)
        said = SCREENS[row.kind](view, **row.about)
        return said if said is None or _is_new(tx, row, said) else None

    return compose


def _is_new(tx: Tx, row: OutboxRow, said: Said) -> bool:
    """Whether it would change anything: an overview that reads as it stands in its message is not sent there again.

    Only what goes nowhere but into that message can be left out: whoever presses or asks is always answered.
    """
    if row.lane == outbox.LETTERS:
        return True
    print_ = blake2b(repr((said.text, said.choices)).encode(), digest_size=8).hexdigest()
    if said.only_in is not None and outbox.print_of(tx, row.chat_id, said.only_in) == print_:
        return False
    outbox.set_print(tx, row.id, print_)
    return True
