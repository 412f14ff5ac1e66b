"""Housekeeping: what has been kept for long enough goes, once an hour, a few rows at a time.

The numbers are the home's (`home.Kept`), and `/privacy` shows the same ones.
"""

from datetime import datetime, timedelta

from storage import (
    calls,
    care,
    forgetting,
    inbox,
    letter_sending,
    letters,
    outbox,
    overviews,
    retention,
    uploads,
)
from storage.tx import Tx
from volunteering import uploading
from volunteering.home import HomeRules

DRAFTS_MONTHS = 3  # a newsletter that nobody has sent
AT_ONCE = 200  # rows of each kind in one transaction: nobody who presses a button waits for them


def tidy(tx: Tx, now: datetime, rules: HomeRules) -> bool:
    """Forget what is due to be forgotten. Whether there is more of it."""
    kept = rules.kept
    for person_id in forgetting.removed_before(tx, now - timedelta(hours=kept.leaving_hours)):
        forgetting.erase(tx, person_id, now)
    handled = now - timedelta(hours=kept.handled_hours)
    inbox.forget(tx, handled)
    outbox.forget(tx, handled)
    calls.forget(tx, handled)
    uploads.forget(tx, now - uploading.KEPT)
    overviews.forget(tx, now)
    care.forget_greetings(tx, handled.date())
    for draft in letters.drafts_before(tx, rules.months_ago(now, DRAFTS_MONTHS)):
        letters.throw_away(tx, draft)
    retention.forget_dialogs(tx, now - timedelta(days=kept.dialogs_days))
    retention.forget_choices(tx, rules.months_ago(now, kept.follow_ups_months))
    long_ago = rules.months_ago(now, kept.signups_months)
    retention.forget_hashes(tx, long_ago)
    gone = (
        retention.count_signups(tx, long_ago, now, AT_ONCE),
        letter_sending.forget_recipients(tx, long_ago, AT_ONCE),
        retention.forget_acts(tx, long_ago, AT_ONCE),
        retention.forget_contacts(tx, now - timedelta(days=kept.contacts_days), AT_ONCE),
        retention.forget_inquiries(tx, rules.months_ago(now, kept.inquiries_months), AT_ONCE),
    )
    return max(gone) == AT_ONCE
