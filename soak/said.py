"""What was said in a day with kills, held against the same day without one; and how things stand at its end."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from simulator.core.journal import Call
from soak.day_home import LEAD, ON_DUTY, RULES, Phones
from soak.moved_home import MovedHome
from soak.under_way import UnderWay
from storage.outbox import PROMPTS
from storage.tx import Tx

NEW_ONES = {"sendMessage", "sendPhoto", "sendDocument"}


@dataclass(frozen=True, slots=True)
class Post:
    """A message of the bot as it was when it came.

    Attributes:
        at: when.
        chat_id: where.
        name: whose chat that is; empty for a group.
        text: its words.
        kind: the screen behind it; empty: no row of the store names this message.
        by_itself: nobody has pressed for it, or the store does not know it.
    """

    at: datetime
    chat_id: int
    name: str
    text: str
    kind: str
    by_itself: bool


@dataclass(frozen=True, slots=True)
class Gone:
    """Something that is no longer true.

    Attributes:
        title: of what is off.
        name: for whom; None: for every volunteer.
        since: when the bot had heard and told of it.
    """

    title: str
    name: str | None
    since: datetime


@dataclass
class Said:
    """Everything that was said in a day, and how things stand at its end.

    Attributes:
        posts: every message of the bot, in order.
        stands: what the bot has said by itself as it reads in the end, by chat and text.
        unknown: messages that the store names as perhaps said, by chat and kind.
        acts: what people have done, by person and verb.
        state: who comes to what, who came, what was answered.
        handed: updates that came into being.
        lost: of them, those that were not handled.
        unfinished: rows of which nothing became by the end.
        under_way: what was being said at the kills.
        in_doubt: how many that were, for each kill.
        unanswered: presses that could not be made: the message was not there.
        complaints: calls that Telegram does not know.
    """

    posts: list[Post]
    stands: Counter[tuple[int, str]]
    unknown: Counter[tuple[int, str]]
    acts: Counter[tuple[str, str]]
    state: frozenset[tuple[object, ...]]
    handed: int
    lost: int
    unfinished: int
    under_way: list[UnderWay]
    in_doubt: list[int]
    unanswered: list[str]
    complaints: int

    @property
    def prompts(self) -> Counter[tuple[int, str]]:
        """What was said by itself, by chat and text."""
        return Counter((post.chat_id, post.text) for post in self.posts if post.by_itself)


@dataclass
class Verdict:
    """What became of a day with kills.

    Attributes:
        prompts: messages that the calm day gave by itself.
        updates: that were handed over.
        effects: what people have done on the calm day.
        in_doubt: for each kill, how many messages were being said.
        updates_lost: not handled.
        effects_lost: what somebody has done, and it is not so.
        effects_doubled: what happened twice, or should not have.
        lost: prompts of the calm day that the same chat did not get, nor are named.
        stale: prompts that in the end read otherwise than on the calm day.
        unknown: prompts that the store names as perhaps said.
        twice: messages that stand twice in a chat and were being said at a kill.
        unexplained: messages that stand twice, or that the calm day did not give, and were not being said at a kill.
        at_night: said by itself in the quiet hours to somebody who is not on duty.
        void: said about what was off.
        unfinished: rows of which nothing became.
        named: all that was being said at a kill.
    """

    prompts: int
    updates: int
    effects: int
    in_doubt: list[int]
    updates_lost: int
    effects_lost: list[str] = field(default_factory=list)
    effects_doubled: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    stale: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    twice: list[str] = field(default_factory=list)
    unexplained: list[str] = field(default_factory=list)
    at_night: list[str] = field(default_factory=list)
    void: list[str] = field(default_factory=list)
    unfinished: int = 0
    named: list[UnderWay] = field(default_factory=list)

    @property
    def wrong(self) -> dict[str, object]:
        """Everything that must not be, where it is."""
        never: dict[str, object] = {
            "updates lost": self.updates_lost,
            "effects lost": self.effects_lost,
            "effects doubled": self.effects_doubled,
            "prompts lost": self.lost,
            "prompts not up to date": self.stale,
            "said twice or for no reason": self.unexplained,
            "said at night": self.at_night,
            "said though it was off": self.void,
            "left unfinished": self.unfinished,
        }
        return {name: what for name, what in never.items() if what}


async def said(home: MovedHome, phones: Phones) -> Said:
    """Everything that was said, and how things stand. Asked when the bot has stopped."""
    return await home.operator.asked(lambda tx: _said(tx, home, phones))


def _said(tx: Tx, home: MovedHome, phones: Phones) -> Said:
    telegram = home.reachable.telegram
    names = {user.id: name for name, user in phones.users.items()}
    rows = tx.all(
        "SELECT chat_id, message_id, kind, lane FROM outbox WHERE state = 'sent' AND edits IS NOT message_id"
        " ORDER BY id DESC"
    )
    # A message was first said by the oldest row that names it; those after it have edited it.
    known = {(chat, message): (kind, lane) for chat, message, kind, lane in rows}
    posts: list[Post] = []
    stands: Counter[tuple[int, str]] = Counter()
    for call in telegram.calls:
        if call.method not in NEW_ONES or not isinstance(call.result, dict):
            continue
        chat_id, message_id = _where(call)
        kind, lane = known.get((chat_id, message_id), ("", PROMPTS))
        post = Post(call.at, chat_id, names.get(chat_id, ""), _text(call.result), kind, lane == PROMPTS)
        posts.append(post)
        if post.by_itself:
            chat = telegram.world.groups.get(chat_id) or telegram.chat(chat_id)
            now = chat.messages.get(message_id)
            stands[chat_id, _text(now.content) if now is not None else ""] += 1
    done = {row[0] for row in tx.all("SELECT update_id FROM inbox WHERE state = 'done'")}
    unfinished: int = tx.value("SELECT count(*) FROM outbox WHERE state = 'sending'")
    unfinished += tx.value("SELECT count(*) FROM inbox WHERE state <> 'done'")
    unknown = "SELECT chat_id, kind FROM outbox WHERE state IN ('unknown', 'failed')"
    acts = "SELECT p.name, a.verb FROM act a JOIN person p ON p.id = a.actor_id"
    return Said(
        posts=posts,
        stands=stands,
        unknown=Counter((row[0], row[1]) for row in tx.all(unknown)),
        acts=Counter((row[0], row[1]) for row in tx.all(acts)),
        state=_state(tx),
        handed=len(home.handed),
        lost=len(home.handed - done),
        unfinished=unfinished,
        under_way=home.under_way,
        in_doubt=home.in_doubt,
        unanswered=phones.unanswered,
        complaints=len(telegram.complaints),
    )


def _where(call: Call) -> tuple[int, int]:
    return int(call.result["chat"]["id"]), int(call.result["message_id"])


def _text(content: dict[str, object]) -> str:
    return str(content.get("text") or content.get("caption") or "")


_HOW_THINGS_STAND = (
    """SELECT 'down', a.title, d.day, p.name, s.state FROM signup s JOIN activity_date d ON d.id = s.activity_date_id
    JOIN activity a ON a.id = d.activity_id JOIN person p ON p.id = s.person_id""",
    "SELECT 'came', r.activity_date_id, p.name FROM arrival r JOIN person p ON p.id = r.person_id",
    "SELECT 'plan', id, starts_at, called_off_at IS NULL FROM activity_date",
    """SELECT 'first time', p.name, f.good, f.difficult, f.going_on, f.next_time, f.wondering FROM first_time f
    JOIN person p ON p.id = f.person_id""",
    "SELECT 'call', p.name, c.kind, c.state FROM call c JOIN person p ON p.id = c.person_id",
)


def _state(tx: Tx) -> frozenset[tuple[object, ...]]:
    """How things stand, in words that do not depend on the order in which they came about."""
    return frozenset(tuple(row) for sql in _HOW_THINGS_STAND for row in tx.all(sql))


def held_against(calm: Said, killed: Said, gone: Sequence[Gone]) -> Verdict:
    """What became of the day with kills, if the calm one is as it should be."""
    verdict = Verdict(
        prompts=sum(calm.prompts.values()),
        updates=killed.handed,
        effects=sum(calm.acts.values()),
        in_doubt=killed.in_doubt,
        updates_lost=killed.lost,
        unfinished=killed.unfinished,
        named=killed.under_way,
    )
    verdict.effects_lost = [str(each) for each in (calm.acts - killed.acts).elements()] + killed.unanswered
    verdict.effects_lost += [str(each) for each in sorted(calm.state - killed.state, key=str)]
    verdict.effects_doubled = [str(each) for each in (killed.acts - calm.acts).elements()]
    verdict.effects_doubled += [str(each) for each in sorted(killed.state - calm.state, key=str)]
    _nothing_lost(calm, killed, verdict)
    _nothing_twice(calm, killed, verdict)
    _nothing_untrue(killed, gone, verdict)
    return verdict


def _nothing_lost(calm: Said, killed: Said, verdict: Verdict) -> None:
    unknown = Counter(killed.unknown)
    kinds = {(post.chat_id, post.text): post.kind for post in calm.posts}
    had = Counter((post.chat_id, post.text) for post in killed.posts)
    for (chat_id, text), many in (calm.prompts - had).items():
        kind = kinds[chat_id, text]
        for _ in range(many):
            named = unknown[chat_id, kind] > 0
            unknown[chat_id, kind] -= named
            (verdict.unknown if named else verdict.lost).append(f"{chat_id} {kind}: {text}")
    verdict.stale = [f"{chat_id}: {text}" for (chat_id, text) in (calm.stands - killed.stands).elements()]


def _nothing_twice(calm: Said, killed: Said, verdict: Verdict) -> None:
    """What stands there more often than on the calm day was being said at a kill, each once."""
    in_doubt = Counter(each.chat_id for each in killed.under_way if each.is_new)
    names = {post.chat_id: post.name for post in killed.posts}
    more = killed.prompts - Counter((post.chat_id, post.text) for post in calm.posts)
    for chat_id, text in more.elements():
        explained = in_doubt[chat_id] > 0
        in_doubt[chat_id] -= explained
        where = verdict.twice if explained else verdict.unexplained
        where.append(f"{names[chat_id] or chat_id}: {text}")


def _nothing_untrue(killed: Said, gone: Sequence[Gone], verdict: Verdict) -> None:
    for post in killed.posts:
        if not post.by_itself:
            continue
        line = f"{post.at:%d %H:%M} {post.name or post.chat_id} {post.kind}: {post.text}"
        if RULES.is_quiet(post.at) and post.name not in ON_DUTY:
            verdict.at_night.append(line)
        if post.name in {*ON_DUTY, LEAD, ""}:
            continue
        off = (each for each in gone if each.name in {None, post.name} and post.at > each.since)
        verdict.void += [line for each in off if each.title in post.text]
