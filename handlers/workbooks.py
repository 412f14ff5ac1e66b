"""A workbook sent into the chat: fetched and read before the turn, so that the turn itself is one short transaction.

Whoever may not load tables has nothing fetched. What was fetched is read from memory and gone when the turn is over; a
press fetches it from Telegram once more. An update that comes again is fetched again, and has its effect once.
"""

import asyncio
from dataclasses import dataclass

from telegram import Bot, Document, Update
from telegram.error import TelegramError

from handlers.turn import Turn, pressed
from messages.buttons import LoadTables, unpack
from messages.screens import joining
from messages.screens import loading as screens
from storage import people
from storage.records import Person
from storage.store import Store
from storage.tx import Tx
from storage.uploads import Upload
from volunteering import uploading
from volunteering.tables.faults import Fault
from volunteering.tables.importing import ImportResult
from volunteering.tables.reading import Reading, read_sent
from volunteering.tables.schema import TABLES

NAMED_AS = (".xlsx", ".xlsm")
FAULTS_SHOWN = 10
PATIENCE = 20  # seconds for a file of a few megabytes; then it is said that it did not come


@dataclass(frozen=True, slots=True)
class Sent:
    """A workbook that came, or was asked for by a press. `reading`: None when Telegram did not hand it over."""

    file_id: str
    reading: Reading | None


async def fetch(store: Store, bot: Bot, update: Update) -> Sent | None:
    """The workbook that this update is about, fetched and read; None when it is about none that may be loaded."""
    user = update.effective_user
    if user is None:
        return None
    if update.callback_query is not None:
        button = unpack(update.callback_query.data or "")
        if not isinstance(button, LoadTables):
            return None
        file_id = await store.read(lambda tx: _file_of(tx, user.id, button.upload))
        return None if file_id is None else await _read(bot, file_id, "")
    document = update.message.document if update.message is not None else None
    if document is None or not is_workbook(document) or (document.file_size or 0) > uploading.LARGEST:
        return None
    if not await store.read(lambda tx: _may_load(tx, user.id)):
        return None
    return await _read(bot, document.file_id, document.file_name or "")


def is_workbook(document: Document) -> bool:
    """Whether a document is called what a workbook is called."""
    return (document.file_name or "").lower().endswith(NAMED_AS)


async def _read(bot: Bot, file_id: str, name: str) -> Sent:
    try:
        async with asyncio.timeout(PATIENCE):
            file = await bot.get_file(file_id)
            if (file.file_size or 0) > uploading.LARGEST:
                return Sent(file_id, None)
            content = bytes(await file.download_as_bytearray())
    except (TelegramError, TimeoutError):
        return Sent(file_id, None)
    return Sent(file_id, await asyncio.to_thread(read_sent, name, content))


def _may_load(tx: Tx, chat_id: int) -> bool:
    person = people.by_chat(tx, chat_id)
    return person is not None and uploading.may_load(tx, person)


def _file_of(tx: Tx, chat_id: int, upload_id: int) -> str | None:
    person = people.by_chat(tx, chat_id)
    upload = None if person is None else uploading.under_way(tx, person, upload_id)
    return upload.file_id if isinstance(upload, Upload) else None


def document_came(turn: Turn, person: Person, document: Document) -> bool:
    """A document was sent: what would become of the tables in it. False when it is none of ours to read."""
    if not uploading.may_load(turn.tx, person):
        return False
    if not is_workbook(document):
        turn.answer(screens.not_a_workbook.about())
    elif (document.file_size or 0) > uploading.LARGEST:
        turn.answer(screens.too_large.about())
    elif turn.sent is None or turn.sent.reading is None:
        turn.answer(screens.did_not_come.about())
    else:
        _say(turn, uploading.sent(turn.tx, person, turn.sent.reading, turn.sent.file_id, turn.now, turn.rules))
    return True


@pressed(LoadTables)
def load(turn: Turn, person: Person, button: LoadTables) -> None:
    """Load it."""
    upload = uploading.under_way(turn.tx, person, button.upload)
    if not isinstance(upload, Upload):
        _say(turn, upload)
    elif turn.sent is None or turn.sent.reading is None:
        turn.answer(screens.did_not_come.about(), anew=True)
    else:
        _say(turn, uploading.load_it(turn.tx, person, upload.id, turn.sent.reading, turn.now, turn.rules))


Outcome = (
    uploading.CanBeLoaded
    | uploading.Loaded
    | uploading.Faulty
    | uploading.LoadedBefore
    | uploading.Forgotten
    | uploading.NotForYou
)


def _say(turn: Turn, outcome: Outcome) -> None:
    match outcome:
        case uploading.CanBeLoaded(upload, result):
            turn.answer(screens.can_be_loaded.about(upload=upload, tables=_counts(result)))
        case uploading.Loaded(act, result):
            turn.answer(screens.tables_loaded.about(act=act, tables=_counts(result)))
        case uploading.Faulty(faults):
            shown = [_plain(fault) for fault in faults[:FAULTS_SHOWN]]
            turn.answer(screens.faults_found.about(faults=shown, count=len(faults)))
        case uploading.LoadedBefore():
            turn.answer(screens.loaded_before.about(), anew=True)
        case uploading.Forgotten():
            turn.answer(screens.send_once_more.about(), anew=True)
        case _:
            turn.answer(joining.not_for_you.about(), anew=True)


def _counts(result: ImportResult) -> list[list[object]]:
    """For each table that has rows: its name, how many were added, changed, left, and kept as they were in the chat."""
    return [
        [name, tally.added, tally.changed, tally.unchanged, len(tally.kept)]
        for name, tally in result.tables.items()
        if name in TABLES and (tally.added or tally.changed or tally.unchanged)
    ]


def _plain(fault: Fault) -> list[object]:
    return [str(fault.code), fault.place, fault.row or 0, fault.column or "", dict(fault.values)]
