"""During a shift: what changes is put right in the briefing, and who comes too has a line, whatever comes first."""

from datetime import timedelta

from messages.compose import composer
from schedules import PROMPTS
from schedules.planner import work_out
from storage import outbox, signups
from storage.records import SignupState
from storage.times import to_text
from tests.volunteering.conftest import SmallHome


def plan(home: SmallHome) -> None:
    home.now += timedelta(minutes=2)
    work_out(home.tx, PROMPTS, home.now, home.rules)


def says(home: SmallHome) -> list[str]:
    """Everything that is due is put into words and said, in its order."""
    compose, said = composer(home.rules, "a_bot"), []
    rows = outbox.claim(
        home.tx,
        lane=outbox.PROMPTS,
        now=home.now,
        limit=50,
        owner="x",
        lease_until=home.now + timedelta(minutes=5),
        held_since=None,
    )
    for row in rows:
        words = compose(home.tx, row, home.now)
        outbox.settle(home.tx, row.id, "x", "sent" if words else "dropped", home.now, message_id=7)
        said += [row.kind] if words else []
    return [kind for kind in said if kind.startswith(("briefing", "comes"))]


def test_who_signs_up_while_the_briefing_waits_to_be_put_right_has_their_line_all_the_same(home: SmallHome) -> None:
    lone, odd, kari = home.person("Lone Bak", "staff"), home.person("Odd Lie"), home.person("Kari Moe")
    home.shift(lone)
    date = home.date(hours=3)
    signups.put(home.tx, date, odd.id, SignupState.COMING, home.now - timedelta(days=3))
    plan(home)
    assert says(home) == ["briefing"]
    plan(home)
    home.tx.run("UPDATE signup SET state = 'cancelled' WHERE person_id = ?", odd.id)
    plan(home)  # the edit is in the outbox, and the network is slow
    signups.put(home.tx, date, kari.id, SignupState.COMING, home.now)
    assert says(home) == ["briefing_again"]
    plan(home)
    assert says(home) == ["comes_too", "briefing_again"]
    for _ in range(3):
        plan(home)
        assert says(home) == []
    assert home.tx.value("SELECT until FROM prompt WHERE key LIKE 'clock:briefing:%'") > to_text(home.now)
