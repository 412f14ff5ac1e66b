"""`kulturkontakt resume`: sending goes on after a restore."""

from collections.abc import Callable

from storage import notes, outbox
from storage.clock import Clock
from storage.store import Store
from storage.times import to_text
from storage.tx import Tx


async def let_go_on(store: Store, clock: Clock, say: Callable[[str], None]) -> None:
    """Let sending go on, and say what goes out now. A bot that runs sees it within a second."""
    now = to_text(clock.now())

    def go_on(tx: Tx) -> tuple[bool, int]:
        held = notes.held_since(tx) is not None
        notes.hold(tx, None)
        waiting: int = tx.value(
            "SELECT count(*) FROM outbox WHERE state = 'due' AND due_at <= ?"
            " AND (worth_until IS NULL OR worth_until > ?)",
            now,
            now,
        )
        return held, waiting

    held, waiting = await store.write(go_on)
    everything = (await store.read(outbox.counts))["due"]
    if not held:
        say("Sending was not held.")
    say(f"{waiting} messages go out now if they are still true; {everything - waiting} wait for their time.")
