"""At the end of a shift, once: who has not been ticked, one tap each, to its culture contact.

Asks: which shifts end, and whether anybody was expected meanwhile. Due: at the end. Void: when everybody is ticked, or
the shift is another's.
"""

from collections.abc import Iterator
from datetime import timedelta

from schedules.prompt import Look, Prompt
from storage import prompts

KIND = "not_ticked"
KINDS = (KIND,)
WORTH = timedelta(hours=12)


def wanted(look: Look) -> Iterator[Prompt]:
    """One for each shift that ends and in which volunteers were expected."""
    duties = prompts.duties(look.tx, look.now - WORTH, look.until)
    if not duties:
        return
    start = min(duty.starts_at for duty in duties)
    expected = prompts.coming(look.tx, start, look.until)
    for duty in duties:
        if any(
            coming.unit_id == duty.unit_id and duty.starts_at <= coming.starts_at < duty.ends_at for coming in expected
        ):
            yield Prompt(
                kind=KIND,
                subject=str(duty.shift_id),
                reader_id=duty.contact_id,
                chat_id=duty.chat_id,
                about={"shift": duty.shift_id},
                due_at=duty.ends_at,
                worth_until=duty.ends_at + WORTH,
                on_duty=True,
            )
