"""A workbook sent into the chat: what would become of it, what to mend, what was loaded or taken back."""

from typing import Any

from messages.buttons import LoadTables, Undo
from messages.said import Said
from messages.view import View, lines, rows, screen
from messages.words import Html, escaped

Counts = list[list[Any]]


@screen
def can_be_loaded(view: View, upload: int, tables: Counts) -> Said | None:
    """What a load would add and change, and the button that does it."""
    if not any(added or changed for _, added, changed, _, _ in tables):
        return Said(view.say("load-nothing-new"))
    return Said(
        lines(view.say("load-would"), *_counted(view, tables), view.say("load-nobody-hears")),
        rows(view.choice(LoadTables(upload), "button-load")),
        protected=True,
    )


@screen
def tables_loaded(view: View, act: int, tables: Counts) -> Said | None:
    """What was loaded, with Undo."""
    return Said(
        lines(view.say("load-done"), *_counted(view, tables), view.say("load-undo-how")),
        rows(view.choice(Undo(act), "button-undo")),
        protected=True,
    )


@screen
def load_taken_back(view: View, back: int, kept: int) -> Said | None:
    """The load is undone, as far as nobody had touched it since."""
    return Said(
        lines(view.say("load-taken-back", count=back), view.say("load-taken-back-kept", count=kept) if kept else None)
    )


def _counted(view: View, tables: Counts) -> list[str]:
    found = []
    for name, added, changed, left, kept in tables:
        title = view.say("table-name", table=name)
        parts = view.say("load-counts", added=added, changed=changed, left=left)
        newer = f" {view.say('load-kept', count=kept)}" if kept else ""
        found.append(f"• {title}: {parts}{newer}")
    return found


@screen
def faults_found(view: View, faults: list[list[Any]], count: int) -> Said | None:
    """What is to be mended, each with its place; nothing was changed."""
    told = [f"• {_fault(view, *fault)}" for fault in faults]
    more = view.say("faults-more", count=count - len(faults)) if count > len(faults) else None
    return Said(lines(view.say("faults", count=count), *told, more, view.say("faults-send-again")), protected=True)


def _fault(view: View, code: str, place: str, row: int, column: str, values: dict[str, str]) -> Html:
    where = [escaped(place)] if place else []
    if row:
        where.append(view.say("fault-row", row=str(row)))
    if column:
        where.append(escaped(column))
    said = view.say("fault-" + code.replace("_", "-"), **values)
    return Html(f"{', '.join(where)}: {said}") if where else said


@screen
def not_a_workbook(view: View) -> Said | None:
    """A document that is no workbook."""
    return Said(view.say("load-not-a-workbook"))


@screen
def too_large(view: View) -> Said | None:
    """A workbook that is too large for a chat."""
    return Said(view.say("load-too-large"))


@screen
def did_not_come(view: View) -> Said | None:
    """Telegram did not hand the file over."""
    return Said(view.say("load-did-not-come"))


@screen
def loaded_before(view: View) -> Said | None:
    """This message has been loaded already."""
    return Said(view.say("load-before"))


@screen
def send_once_more(view: View) -> Said | None:
    """Too long ago: Telegram's file is no longer known here."""
    return Said(view.say("load-once-more"))
