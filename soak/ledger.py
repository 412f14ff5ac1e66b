"""The books: what was handed to Telegram and what each chat received, against what the store says.

Every press is followed again by a model of the house that knows nothing of crashes, so that an effect that is missing
and one that happened twice both show, whatever the store thinks of itself.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from messages.buttons import Button, Cancel, SignUp, TakePlace, Undo, unpack
from simulator.core.model import Bot
from soak.crowd import Presser
from soak.home import PLACES
from soak.reachable import Reachable
from storage import signups
from storage.outbox import STANDS_ALREADY
from storage.tx import Tx
from volunteering.waiting_list import state_text


@dataclass(frozen=True, slots=True)
class Handed:
    """One update that Telegram was given for the bot.

    Attributes:
        user_id: who did it.
        press: message and data when it was a press.
    """

    user_id: int
    press: tuple[int, str] | None

    @property
    def button(self) -> Button | None:
        """The button that was pressed."""
        return unpack(self.press[1]) if self.press is not None else None


@dataclass
class Book:
    """Every update that came into being, by its number, from the moment on at which the book is opened."""

    reachable: Reachable
    handed: dict[int, Handed] = field(default_factory=dict)

    def open(self) -> None:
        """Begin to write."""
        self.reachable.bot.queue.on_new.append(self._note)

    def _note(self) -> None:
        update = self.reachable.bot.queue.pending()[-1]
        data = update.body.get("data")
        press = None if data is None else (update.body["message"]["message_id"], data)
        self.handed[update.id] = Handed(update.body["from"]["id"], press)


@dataclass
class Account:
    """What came out.

    Attributes:
        handed: updates that came into being.
        lost: of them, those that were not handled, or whose answer was neither said nor named as unknown. A press that
            the app sent again needs no second answer.
        effects: changes of sign-ups.
        effects_lost: presses without the change that they should have made.
        effects_doubled: changes that no press accounts for, places given twice, states that do not follow each other.
        messages: messages that stand in the chats.
        doubled: messages that stand twice in a chat.
        missing: messages that the store calls sent and no chat has.
        unknown: messages that the store names as perhaps said.
        unfinished: rows that still wait or are under way.
    """

    handed: int = 0
    lost: int = 0
    effects: int = 0
    effects_lost: int = 0
    effects_doubled: int = 0
    messages: int = 0
    doubled: int = 0
    missing: int = 0
    unknown: int = 0
    unfinished: int = 0

    @property
    def ambiguous(self) -> int:
        """Messages of which nobody knew whether they had been said: said again, or left and named."""
        return self.doubled + self.unknown


def account(tx: Tx, book: Book, people: Iterable[Presser]) -> Account:
    """Hold everything against everything. Asked when the bot has come to rest."""
    found = Account(handed=len(book.handed))
    _updates(tx, book, found)
    for person in people:
        _chat(tx, book.reachable, person, found)
        _sure_effects(tx, book, person, found)
    _contested_effects(tx, found)
    found.unfinished = tx.value("SELECT count(*) FROM outbox WHERE state IN ('due', 'sending')")
    found.unfinished += tx.value("SELECT count(*) FROM inbox WHERE state <> 'done'")
    return found


def _updates(tx: Tx, book: Book, found: Account) -> None:
    done = {row[0] for row in tx.all("SELECT update_id FROM inbox WHERE state = 'done'")}
    answers = tx.all("SELECT key FROM outbox WHERE key LIKE 'answer:%' AND state IN ('sent', 'unknown')")
    answered = {int(key.split(":")[1]) for (key,) in answers}
    answers_seen: set[tuple[int, tuple[int, str]]] = set()
    for update_id, handed in sorted(book.handed.items()):
        same_press = handed.press is not None and (handed.user_id, handed.press) in answers_seen
        found.lost += update_id not in done or not (update_id in answered or same_press)
        if update_id in answered and handed.press is not None:
            answers_seen.add((handed.user_id, handed.press))


def _chat(tx: Tx, reachable: Reachable, person: Presser, found: Account) -> None:
    """Each message in the chat is named by one row, and each row that says "sent" names a message or an edit."""
    user_id = person.user.id
    chat = reachable.telegram.chat(user_id)
    shown = {message.id for message in chat.messages.values() if isinstance(message.sender, Bot)}
    rows = tx.all("SELECT state, edits, message_id, error FROM outbox WHERE chat_id = ?", user_id)
    sent = [(edits, message_id) for state, edits, message_id, why in rows if state == "sent" and why != STANDS_ALREADY]
    new = {message_id for edits, message_id in sent if message_id != edits}
    edited = Counter(message_id for edits, message_id in sent if message_id == edits)
    edits_seen = Counter(
        int(call.params["message_id"])
        for call in reachable.telegram.calls
        if call.method == "editMessageText" and int(call.params["chat_id"]) == user_id
    )
    unknown = sum(1 for state, *_ in rows if state == "unknown")
    copies = len(shown - new)
    found.messages += len(shown)
    found.unknown += unknown
    found.doubled += max(0, copies - unknown)
    named = {message_id for state, _, message_id, why in rows if state == "sent" and why == STANDS_ALREADY}
    found.missing += len((new | named) - shown) + sum((edited - edits_seen).values())


@dataclass
class _Model:
    """One person's dates with room for all, as they must be after their presses, in the order of the presses."""

    dates: set[int]
    acts: dict[int, tuple[str, int]]
    coming: dict[int, bool] = field(default_factory=dict)
    undone: set[int] = field(default_factory=set)
    done: Counter[tuple[str, int]] = field(default_factory=Counter)

    def press(self, button: Button | None) -> None:
        """What a press does."""
        if isinstance(button, SignUp | TakePlace) and button.date in self.dates:
            self._set("sign_up", button.date, coming=True)
        elif isinstance(button, Cancel) and button.date in self.dates and button.date in self.coming:
            self._set("cancel", button.date, coming=False)
        elif isinstance(button, Undo) and button.act in self.acts and button.act not in self.undone:
            verb, date = self.acts[button.act]
            if self._set(f"undo:{button.act}", date, coming=verb == "cancel"):
                self.undone.add(button.act)

    def _set(self, verb: str, date: int, *, coming: bool) -> bool:
        if self.coming.get(date) is coming:
            return False
        self.coming[date] = coming
        self.done[verb, date] += 1
        return True


def _sure_effects(tx: Tx, book: Book, person: Presser, found: Account) -> None:
    """On dates with room for everybody it is sure what each press must have done."""
    rows = tx.all(
        "SELECT act.id, act.verb, change.activity_date_id FROM act JOIN change ON change.act_id = act.id"
        " JOIN activity_date ON activity_date.id = change.activity_date_id"
        " JOIN activity ON activity.id = activity_date.activity_id AND activity.places IS NULL"
        " WHERE act.actor_id = ? ORDER BY change.id",
        person.somebody.id,
    )
    roomy = {
        row[0]
        for row in tx.all(
            "SELECT activity_date.id FROM activity_date JOIN activity ON activity.id = activity_date.activity_id"
            " WHERE activity.places IS NULL"
        )
    }
    own = {act: (verb, date) for act, verb, date in rows if not verb.startswith("undo")}
    model = _Model(roomy, own)
    for update_id in sorted(book.handed):
        if book.handed[update_id].user_id == person.user.id:
            model.press(book.handed[update_id].button)
    really = Counter((verb, date) for _, verb, date in rows)
    found.effects += len(rows)
    found.effects_doubled += sum((really - model.done).values())
    found.effects_lost += sum((model.done - really).values())


def _contested_effects(tx: Tx, found: Account) -> None:
    """Where people queue, who gets the place depends on the moment: but states follow each other, places hold."""
    changes: dict[tuple[int, int], list[tuple[str | None, str | None]]] = defaultdict(list)
    for person_id, date_id, before, after in tx.all(
        "SELECT person_id, activity_date_id, before, after FROM change WHERE activity_date_id IS NOT NULL ORDER BY id"
    ):
        changes[person_id, date_id].append((before, after))
    for (person_id, date_id), chain in changes.items():
        found.effects_doubled += chain[0][0] is not None
        found.effects_doubled += sum(1 for (_, after), (before, _) in pairwise(chain) if after != before)
        found.effects_doubled += chain[-1][1] != state_text(signups.of(tx, date_id, person_id))
    crowded = tx.all(
        "SELECT count(*) FROM signup JOIN activity_date ON activity_date.id = signup.activity_date_id"
        " JOIN activity ON activity.id = activity_date.activity_id"
        " WHERE activity.places IS NOT NULL AND signup.state = 'coming' GROUP BY activity_date.id"
    )
    found.effects_doubled += sum(max(0, count - PLACES) for (count,) in crowded)
