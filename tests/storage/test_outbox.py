"""The outbox: each message once by its key, in its lane's order, under a lease; a crash leaves doubt, not silence."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from storage import outbox
from storage.outbox import ANSWERS, LETTERS, PROMPTS

if TYPE_CHECKING:
    from storage.records import OutboxRow
    from storage.store import Store
    from storage.tx import Tx

NOW = datetime(2026, 11, 25, 11, 0, tzinfo=UTC)
SECOND = timedelta(seconds=1)
LEASE = timedelta(minutes=1)


@dataclass(frozen=True)
class Say:
    """Something to be said, put into the outbox."""

    key: str
    lane: int = PROMPTS
    due: datetime = NOW
    created: datetime = NOW

    def __call__(self, tx: "Tx") -> bool:
        about: dict[str, object] = {"date": 7}
        return outbox.put(
            tx, key=self.key, lane=self.lane, chat_id=1, kind="moved_up", about=about, now=self.created, due_at=self.due
        )


@dataclass(frozen=True)
class Claim:
    """Somebody takes what is due."""

    lane: int = PROMPTS
    now: datetime = NOW
    limit: int = 10
    owner: str = "first"
    held_since: datetime | None = None

    def __call__(self, tx: "Tx") -> "list[OutboxRow]":
        return outbox.claim(
            tx,
            lane=self.lane,
            now=self.now,
            limit=self.limit,
            owner=self.owner,
            lease_until=self.now + LEASE,
            held_since=self.held_since,
        )


def keys(rows: "list[OutboxRow]") -> list[str]:
    return [row.key for row in rows]


async def put(store: "Store", *says: Say) -> None:
    for say in says:
        assert await store.write(say)


async def claimed(store: "Store", claim: Claim) -> list[str]:
    return keys(await store.write(claim))


async def state(store: "Store", key: str) -> str | None:
    return await store.read(lambda tx: outbox.state_of(tx, key))


async def test_a_key_is_said_once_also_after_it_was_said_or_dropped(store: "Store") -> None:
    await put(store, Say("a"), Say("b"))
    assert not await store.write(Say("a", due=NOW + LEASE))
    [row, _] = await store.write(Claim())
    await store.write(lambda tx: outbox.settle(tx, row.id, "first", "sent", NOW))
    await store.write(lambda tx: outbox.drop(tx, "b", NOW))
    assert not await store.write(Say("a"))
    assert not await store.write(Say("b"))
    assert await claimed(store, Claim()) == []


async def test_a_row_comes_out_as_it_was_put_in(store: "Store") -> None:
    await store.write(
        lambda tx: outbox.put(
            tx,
            key="k",
            lane=LETTERS,
            chat_id=-100,
            kind="word_left",
            about={"inquiry": 3, "first": "Åse"},
            now=NOW,
            due_at=NOW + SECOND,
            worth_until=NOW + LEASE,
            language="da",
            edits=99,
        )
    )
    [row] = await store.write(Claim(LETTERS, now=NOW + SECOND))
    assert (row.key, row.lane, row.chat_id, row.kind) == ("k", LETTERS, -100, "word_left")
    assert row.about == {"inquiry": 3, "first": "Åse"}
    assert (row.created_at, row.due_at, row.worth_until) == (NOW, NOW + SECOND, NOW + LEASE)
    assert (row.person_id, row.language, row.edits, row.attempts) == (None, "da", 99, 1)


async def test_what_is_due_first_is_taken_first_and_of_two_the_one_that_was_put_first(store: "Store") -> None:
    await put(store, Say("late", due=NOW - SECOND), Say("early", due=NOW - LEASE), Say("late too", due=NOW - SECOND))
    assert await claimed(store, Claim(limit=2)) == ["early", "late"]
    assert await claimed(store, Claim(limit=2)) == ["late too"]


async def test_what_is_not_due_yet_waits(store: "Store") -> None:
    await put(store, Say("tomorrow", due=NOW + SECOND))
    assert await claimed(store, Claim()) == []
    assert (await store.read(outbox.outlook)).next_due == NOW + SECOND
    assert await claimed(store, Claim(now=NOW + SECOND)) == ["tomorrow"]
    assert (await store.read(outbox.outlook)).next_due is None


async def test_the_lanes_are_apart(store: "Store") -> None:
    await put(store, *[Say(f"letter {n}", LETTERS) for n in range(3)], Say("prompt", PROMPTS), Say("answer", ANSWERS))
    assert await claimed(store, Claim(ANSWERS)) == ["answer"]
    assert await claimed(store, Claim(PROMPTS)) == ["prompt"]
    assert await claimed(store, Claim(LETTERS)) == ["letter 0", "letter 1", "letter 2"]


async def test_what_somebody_has_claimed_nobody_else_gets(store: "Store") -> None:
    await put(store, Say("a"))
    assert await claimed(store, Claim(owner="first")) == ["a"]
    assert await claimed(store, Claim(owner="second")) == []


async def test_said_is_said_and_what_it_was_about_is_gone(store: "Store") -> None:
    await put(store, Say("a"))
    [row] = await store.write(Claim())
    assert await store.write(lambda tx: outbox.settle(tx, row.id, "first", "sent", NOW, message_id=77))
    kept = await store.read(lambda tx: tx.one("SELECT state, about, message_id, owner, lease_until, error FROM outbox"))
    assert kept is not None
    assert tuple(kept) == ("sent", None, 77, None, None, None)


async def test_whoever_wakes_after_the_lease_has_run_out_changes_nothing(store: "Store") -> None:
    await put(store, Say("a"))
    [row] = await store.write(Claim(owner="asleep"))
    later = NOW + LEASE
    assert keys(await store.read(lambda tx: outbox.interrupted(tx, later))) == ["a"]
    await store.write(lambda tx: outbox.take_back(tx, row.id, "due", later))
    assert await claimed(store, Claim(now=later, owner="awake")) == ["a"]

    assert not await store.write(lambda tx: outbox.settle(tx, row.id, "asleep", "failed", later))
    assert not await store.write(lambda tx: outbox.release(tx, row.id, "asleep", later))
    assert await state(store, "a") == "sending"
    assert await store.write(lambda tx: outbox.settle(tx, row.id, "awake", "sent", later))


async def test_a_lease_that_has_not_run_out_is_nobodys_business(store: "Store") -> None:
    await put(store, Say("a"))
    await store.write(Claim())
    assert await store.read(lambda tx: outbox.interrupted(tx, NOW + LEASE - SECOND)) == []


async def test_one_that_was_interrupted_is_said_again_or_named_as_unknown(store: "Store") -> None:
    await put(store, Say("reminder"), Say("letter"))
    reminder, letter = await store.write(Claim())
    later = NOW + LEASE
    await store.write(lambda tx: outbox.take_back(tx, reminder.id, "due", later))
    await store.write(lambda tx: outbox.take_back(tx, letter.id, "unknown", later))
    [again] = await store.write(Claim(now=later))
    assert (again.key, again.attempts, again.about) == ("reminder", 2, {"date": 7})
    assert await store.read(outbox.counts) == {"due": 0, "sending": 1, "failed": 0, "unknown": 1}


async def test_what_is_settled_cannot_be_taken_back(store: "Store") -> None:
    await put(store, Say("a"))
    [row] = await store.write(Claim())
    await store.write(lambda tx: outbox.settle(tx, row.id, "first", "sent", NOW))
    await store.write(lambda tx: outbox.take_back(tx, row.id, "due", NOW + LEASE))
    assert await state(store, "a") == "sent"


async def test_a_released_row_is_tried_again_from_its_moment_on(store: "Store") -> None:
    await put(store, Say("a"))
    [row] = await store.write(Claim())
    assert await store.write(lambda tx: outbox.release(tx, row.id, "first", NOW + LEASE, "RetryAfter"))
    assert await claimed(store, Claim()) == []
    [again] = await store.write(Claim(now=NOW + LEASE))
    assert (again.key, again.about, again.attempts) == ("a", {"date": 7}, 2)


async def test_it_can_be_dropped_until_it_is_under_way(store: "Store") -> None:
    await put(store, Say("a"), Say("b"))
    assert await store.write(lambda tx: outbox.drop(tx, "a", NOW))
    assert await claimed(store, Claim()) == ["b"]
    assert not await store.write(lambda tx: outbox.drop(tx, "b", NOW))
    assert not await store.write(lambda tx: outbox.drop(tx, "never there", NOW))
    assert [await state(store, key) for key in ("a", "b", "never there")] == ["dropped", "sending", None]


async def test_several_can_be_dropped_and_the_number_says_for_how_many_it_was_time(store: "Store") -> None:
    await put(store, Say("a"), Say("b"), Say("c"))
    await store.write(Claim(limit=1))
    assert await store.write(lambda tx: outbox.drop_all_due(tx, ["a", "b", "c", "d"], NOW)) == 2


async def test_while_sending_is_held_only_new_answers_go(store: "Store") -> None:
    before, since = NOW - LEASE, NOW
    await put(
        store,
        Say("old answer", ANSWERS, due=before, created=before),
        Say("new answer", ANSWERS),
        Say("old prompt", PROMPTS, due=before, created=before),
        Say("new prompt", PROMPTS),
        Say("letter", LETTERS),
    )
    held = [await claimed(store, Claim(lane, held_since=since)) for lane in (ANSWERS, PROMPTS, LETTERS)]
    assert held == [["new answer"], [], []]
    let_go = [await claimed(store, Claim(lane)) for lane in (ANSWERS, PROMPTS, LETTERS)]
    assert let_go == [["old answer"], ["old prompt", "new prompt"], ["letter"]]


async def test_what_waits_for_a_group_follows_it_when_it_moves(store: "Store") -> None:
    await put(store, Say("said"), Say("under way"), Say("waiting"))
    said, _ = await store.write(Claim(limit=2))
    await store.write(lambda tx: outbox.settle(tx, said.id, "first", "sent", NOW))
    await store.write(lambda tx: outbox.move_chat(tx, 1, -1001))
    rows = await store.read(lambda tx: tx.all("SELECT key, chat_id FROM outbox ORDER BY id"))
    assert [tuple(row) for row in rows] == [("said", 1), ("under way", -1001), ("waiting", -1001)]


async def test_settled_rows_are_forgotten_after_a_while_and_others_never(store: "Store") -> None:
    await put(store, Say("said"), Say("waiting"), Say("dropped later"))
    [row] = await store.write(Claim(limit=1))
    await store.write(lambda tx: outbox.settle(tx, row.id, "first", "sent", NOW))
    await store.write(lambda tx: outbox.drop(tx, "dropped later", NOW + LEASE))
    assert await store.write(lambda tx: outbox.forget(tx, NOW + SECOND)) == 1
    assert [await state(store, key) for key in ("said", "waiting", "dropped later")] == [None, "due", "dropped"]


async def test_after_a_restore_nobody_claims_to_know_what_stands_in_a_message(store: "Store") -> None:
    await store.write(Say("k"))
    (row,) = await store.write(Claim())
    await store.write(lambda tx: outbox.set_print(tx, row.id, "00ff"))
    await store.write(lambda tx: outbox.settle(tx, row.id, "first", "sent", NOW, message_id=7))
    assert await store.read(lambda tx: outbox.print_of(tx, 1, 7)) == "00ff"
    await store.write(outbox.forget_prints)
    assert await store.read(lambda tx: outbox.print_of(tx, 1, 7)) is None
