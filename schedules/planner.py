"""What should be said by itself in the coming days, worked out from what is true now, again and again.

Nothing is remembered but that a thing was said. A moved activity, a late sign-up, a cancellation, a holiday, a night in
which the program did not run: the next look gets all of them right, because it knows nothing of the last one.
"""

import logging
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from schedules.prompt import AT_HAND, Look, Prompt, Wanted
from storage import calls, outbox, prompts
from storage.prompts import OURS, TOO_LATE, VOID, PromptRow, Standing
from storage.tx import Tx
from volunteering import calling
from volunteering.home import HomeRules

log = logging.getLogger(__name__)

AHEAD = timedelta(hours=48)
TRIES = 3  # so often a prompt comes back that was wanted here and no longer true when it was to be said
KINDS_OF_ENDS = {"sent", "failed", "unknown"}


def work_out(tx: Tx, files: Sequence[Wanted], now: datetime, rules: HomeRules) -> bool:
    """Put into the outbox what is wanted and take out what is not; whether anything was changed."""
    look = Look(tx, now, now + AHEAD, rules)
    newest = outbox.newest(tx)
    calling.back_by_date(tx, now, rules)
    wanted: dict[str, PromptRow] = {}
    lasting: dict[str, Prompt] = {}
    unsure: list[str] = []
    for file in files:
        try:
            found = list(file.wanted(look))
        except Exception as error:  # noqa: BLE001 - one kind that cannot be worked out must not silence the others
            log.error("The prompts of %s could not be worked out: %s", file.__name__, type(error).__name__)  # noqa: TRY400 - a traceback may hold names
            unsure += [f"{OURS}{kind}:" for kind in file.KINDS]
            continue
        for prompt in found:
            row = fitted(prompt, look)
            if row is not None:
                wanted[prompt.key], lasting[prompt.key] = row, prompt
    return _settled(tx, wanted, lasting, unsure, look) or outbox.newest(tx) != newest


def fitted(prompt: Prompt, look: Look) -> PromptRow | None:
    """The prompt as a row of the outbox, moved past the night; None: it is too late for it, or too early.

    What goes to people at home is worth saying until the evening only: what was held up is worked out anew for the
    morning.
    """
    due, until, rules = prompt.due_at, prompt.worth_until, look.rules
    if not prompt.on_duty and prompt.chat_id is not None:
        asleep = due <= look.now and rules.is_quiet(look.now)
        due = rules.may_speak_at(look.now if asleep else due)
        until = min(until, rules.next_night(max(due, look.now)) or until)
    if until <= look.now or due >= until or due > look.until:
        return None
    return PromptRow(
        key=prompt.key,
        chat_id=prompt.chat_id,
        person_id=prompt.reader_id,
        kind=prompt.kind,
        about=prompt.about,
        due_at=due.astimezone(UTC),
        worth_until=until.astimezone(UTC),
        edits=prompt.edits,
        language=prompt.language,
    )


def _settled(tx: Tx, wanted: dict[str, PromptRow], lasting: dict[str, Prompt], unsure: list[str], look: Look) -> bool:
    changed = _on_the_call_list(tx, {key: row for key, row in wanted.items() if row.chat_id is None}, unsure, look.now)
    wanted = {key: row for key, row in wanted.items() if row.chat_id is not None}
    standing = prompts.standing(tx, list(wanted))
    said = prompts.said(tx, list(wanted))
    new: list[PromptRow] = []
    for key, row in wanted.items():
        stands = standing.get(key)
        if key in said:
            continue
        if stands is None:
            new.append(row)
        elif stands.state in KINDS_OF_ENDS:
            until = lasting[key].worth_until
            prompts.note_said(tx, key, row.person_id, until, message_id=stands.message_id)
        elif _differs(stands, row):
            prompts.put_again(tx, row)
            changed = True
    prompts.put(tx, new, look.now)
    void = [key for key in prompts.waiting(tx, look.until) if key not in wanted and not key.startswith(tuple(unsure))]
    prompts.void(tx, void, look.now)
    prompts.forget_said(tx, look.now)
    return changed or bool(new) or bool(void)


def _on_the_call_list(tx: Tx, wanted: dict[str, PromptRow], unsure: list[str], now: datetime) -> bool:
    """The same for those who are rung; whether anything was changed."""
    ringing = prompts.ringing(tx)
    void = [key for key in ringing if key not in wanted and not key.startswith(tuple(unsure))]
    for key in void:
        calls.void_key(tx, key, now)
    due = {key: row for key, row in wanted.items() if row.due_at <= now + AT_HAND}  # nobody rings before it is time
    new = [row for key, row in due.items() if key not in ringing and calls.state_of(tx, key) in {None, "void"}]
    for row in new:
        prompts.ring(tx, row, now)
    return bool(void) or bool(new)


def _differs(stands: Standing, row: PromptRow) -> bool:
    """Whether a row that waits is to be moved, or one that was dropped is to come back."""
    if stands.state == "due":
        same = (stands.due_at, stands.worth_until, stands.about)
        return same != (row.due_at, row.worth_until, row.about)
    return stands.state == "dropped" and (stands.error in {VOID, TOO_LATE} or stands.attempts < TRIES)
