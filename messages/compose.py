"""From an outbox row to the message: looked up, asked again whether it is still true, in the reader's language."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
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

SAME_PRESS = timedelta(seconds=10)  # so soon after the first, the same press with the same answer is the same wish

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
        if said is None or row.lane == outbox.LETTERS:
            return said
        return _as_it_stands(tx, row, said)

    return compose


def _as_it_stands(tx: Tx, row: OutboxRow, said: Said) -> Said | None:
    """What is to be said, if it would change anything for the reader; else it says where it stands already.

    An overview that reads as it stands in its message is nothing new. A message that is edited must read differently
    (Telegram). And whoever presses the same button fifty times has the answer before their eyes.
    """
    print_ = blake2b(repr((said.text, said.choices)).encode(), digest_size=8).hexdigest()
    standing = None
    if row.attempts <= 1 and said.is_text_alone:  # after a doubtful attempt nobody knows what stands there
        standing = _where_it_stands(tx, row, said, print_)
    if standing is not None and said.only_in is not None:
        return None
    outbox.set_print(tx, row.id, print_)
    return said if standing is None else replace(said, stands_in=standing)


def _where_it_stands(tx: Tx, row: OutboxRow, said: Said, print_: str) -> int | None:
    in_place = row.edits if said.only_in is None else said.only_in
    if in_place is not None and outbox.print_of(tx, row.chat_id, in_place) == print_:
        return in_place
    if row.lane != outbox.ANSWERS or said.only_in is not None:
        return None
    return outbox.answered_just_now(tx, row, print_, since=row.created_at - SAME_PRESS)
