"""The briefing at the start of a shift, to its culture contact (handbook 1.3), also when nobody comes.

Asks: which shifts begin, and who comes to the unit meanwhile. Due: at the start, or so long before. Void: when the
shift is another's. What changes during the shift is put right in the message itself, and said in one line below.
"""

from collections.abc import Iterator
from datetime import timedelta

from schedules.prompt import Look, Prompt, key_of
from storage import acts, prompts
from storage.prompts import Duty
from volunteering import briefing

KIND, AGAIN, COMES_TOO = "briefing", "briefing_again", "comes_too"
KINDS = (KIND, AGAIN, COMES_TOO)


def wanted(look: Look) -> Iterator[Prompt]:
    """For each shift with a culture contact in the chat: its briefing, and what has changed since."""
    before = look.rules.briefing_before
    duties = prompts.duties(look.tx, look.now, look.until + before)
    standing = prompts.standing(look.tx, [key_of(KIND, duty.contact_id, str(duty.shift_id)) for duty in duties])
    for duty in duties:
        if _has_just_joined(look, duty):
            continue
        yield Prompt(
            kind=KIND,
            subject=str(duty.shift_id),
            reader_id=duty.contact_id,
            chat_id=duty.chat_id,
            about={"shift": duty.shift_id},
            due_at=duty.starts_at - before,
            worth_until=duty.ends_at,
            on_duty=True,
        )
        stands = standing.get(key_of(KIND, duty.contact_id, str(duty.shift_id)))
        if stands is not None and stands.state == "sent" and stands.message_id is not None:
            yield from _changed(look, duty, stands.message_id)


def _has_just_joined(look: Look, duty: Duty) -> bool:
    """Whoever joins in the middle of their shift has just been told where to look; who takes one up since has not."""
    if duty.joined_at is None or duty.joined_at <= duty.starts_at:
        return False
    return not acts.got_shift_since(look.tx, duty.shift_id, duty.contact_id, duty.joined_at)


def _changed(look: Look, duty: Duty, message_id: int) -> Iterator[Prompt]:
    said = prompts.last_said(look.tx, key_of(KIND, duty.contact_id, str(duty.shift_id)))
    seen = briefing.seen_from(said[1]) if said is not None and said[1] is not None else None
    if seen is None:
        return
    now = briefing.seen(look.tx, duty.shift_id, edition=seen.edition)
    edition = _still_to_be_said(look, duty, seen.edition)
    if now is None or (now == seen and edition is None):
        return
    first = duty.starts_at - timedelta(seconds=1)  # the lines before the edit, which takes what was seen along
    for date_id, person_id in sorted(now.expected - seen.expected):
        yield Prompt(
            kind=COMES_TOO,
            subject=f"{duty.shift_id}:{seen.edition}:{date_id}:{person_id}",
            reader_id=duty.contact_id,
            chat_id=duty.chat_id,
            about={"date": date_id, "person": person_id},
            due_at=first,
            worth_until=duty.ends_at,
            on_duty=True,
        )
    edition = seen.edition if edition is None else edition
    yield Prompt(
        kind=AGAIN,
        subject=f"{duty.shift_id}:{edition}",
        reader_id=duty.contact_id,
        chat_id=duty.chat_id,
        about={"shift": duty.shift_id, "edition": edition},
        due_at=duty.starts_at,
        worth_until=duty.ends_at,
        on_duty=True,
        edits=message_id,
    )


def _still_to_be_said(look: Look, duty: Duty, edition: int) -> int | None:
    """What was put right in the last edition, if that has been put into words but not said: the network was away.

    What is put into words is noted as seen at once; without a look at its row it would be taken for said.
    """
    key = key_of(AGAIN, duty.contact_id, f"{duty.shift_id}:{edition - 1}")
    stands = prompts.standing(look.tx, [key]).get(key)
    return edition - 1 if stands is not None and stands.state in {"due", "sending"} else None
