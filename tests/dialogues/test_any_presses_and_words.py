"""Anybody presses anything and writes anything: no exception, no name to whom it is not for, nothing half done.

The turns are the real ones, each with everything that is said because of it; only Telegram is left out, for speed.
"""

from __future__ import annotations

import atexit
import html
import re
import tempfile
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, initialize, invariant, rule
from telegram import Update

from handlers import reading
from handlers.turn import ON_WORDS
from messages import languages, menus, words
from messages.buttons import kinds
from messages.compose import composer
from storage import dialogs, inbox, migrate, outbox, people
from storage.connection import open_raw
from storage.records import RoleName
from storage.tx import Tx
from tests.dialogues.conftest import DEMO_HOME, KEY, MORNING
from volunteering import access, joining, leaving, retention, telling
from volunteering.home import HomeRules
from volunteering.tables.load import load_path

if TYPE_CHECKING:
    from messages.said import Said
    from storage.records import Person

RULES = HomeRules(ZoneInfo("Europe/Copenhagen"), language="da")
CHATS = {"Inge Holm": 1, "Lone Bak": 2, "Birthe Juhl": 3, "Aisha Rahimi": 4, "Grete Baun": 5, "Erik": 6}
WHO = st.sampled_from(sorted(CHATS))
VOLUNTEERS = ("Juhl", "Damgaard", "Vad", "Toft", "Rahimi", "Mørk", "Skov")  # family names: never for other volunteers
NUMBERS = ("+45 20 00 00 11", "+45 20 00 00 14")  # telephone numbers of volunteers: for the coordinator alone
LABELS = [words.label(language, key) for language in languages.LANGUAGES for key in menus.MEANINGS]
ODD = [
    "",
    "Birthe\u202e lhuJ",
    "Z̸̢̡͉̊̈́a̵̛͓l̶͇̽g̴̡̈́o̷",
    "😀" * 64,
    "<b>fed</b> & <a href='x'>y</a>",
    "кан ikke komme på torsdag",
    "{$name}",
    "' OR 1=1 --",
    "/start",
    "/start x",
    "/today@fuglsang_bot nu",
    "/ingenting",
    "jeg kan ikke komme",
    "jeg er syg på onsdag",
    "kan ikke tirsdag, hellere torsdag",
    "meld mig til fredagscafé",
    "Ole Damgaard",
    "slet mig",
    "fortryd",
    "31. februar",
    "12",
    "-1",
    "99999999999999999999",
    "\x00\ud83d",
    "a" * 5000,
]
WORDS = st.one_of(st.sampled_from(LABELS), st.sampled_from(ODD), st.text(max_size=20))
KINDS: dict[str, Any] = {
    "sticker": {"file_id": "f", "file_unique_id": "u", "type": "regular", "width": 1, "height": 1}
    | {"is_animated": False, "is_video": False},
    "voice": {"file_id": "f", "file_unique_id": "u", "duration": 1},
    "video_note": {"file_id": "f", "file_unique_id": "u", "duration": 1, "length": 1},
    "document": {"file_id": "f", "file_unique_id": "u", "file_name": "x.xlsx", "file_size": 10},
    "location": {"latitude": 1.0, "longitude": 2.0},
    "contact": {"phone_number": "+4511111111", "first_name": "Bo", "user_id": 4711},
    "dice": {"emoji": "🎲", "value": 3},
    "poll": {
        "id": "1",
        "allows_revoting": True,
        "members_only": False,
        "question": "?",
        "options": [],
        "total_voter_count": 0,
        "is_closed": False,
    }
    | {"is_anonymous": True, "type": "regular", "allows_multiple_answers": False},
    "venue": {"location": {"latitude": 1.0, "longitude": 2.0}, "title": "t", "address": "a"},
    "photo": [{"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}],
}
FORGED = st.builds(
    lambda code, numbers: ":".join([code, *map(str, numbers)]),
    st.sampled_from(sorted(kinds())),
    st.lists(st.integers(0, 40) | st.sampled_from([739580, 2**62 - 1]), max_size=4),
)

BY_PRESS = {"not_understood", "new_person_role"}  # questions that only a button answers; words are read as ever


@cache
def home() -> tuple[Tx, Any]:
    """The demo's home with everybody joined, in one transaction that is never committed."""
    raw = open_raw(Path(tempfile.mkdtemp()) / "home.db", KEY)
    atexit.register(raw.close)
    migrate.migrate(raw, MORNING)
    raw.execute("BEGIN IMMEDIATE")
    tx = Tx(raw)
    load_path(tx, DEMO_HOME, zone=RULES.zone, now=MORNING)
    for name, chat in CHATS.items():
        person = people.by_name(tx, name)
        if person is not None:
            joining.join(tx, joining.invite(tx, person, MORNING), chat, MORNING, RULES)
    return tx, composer(RULES, "fuglsang_bot")


class AnythingAtAll(RuleBasedStateMachine):
    """Six people, old buttons and new, words and things, roles that come and go, and time that passes."""

    buttons = Bundle("buttons")

    def __init__(self) -> None:
        super().__init__()
        self.tx, self.compose = home()
        self.tx.run("SAVEPOINT example")
        self.sites = {unit.site_id for unit in people.units(self.tx)}
        self.now: datetime = MORNING
        self.update = 1000
        self.message = 1
        self.offered: list[str] = []

    def teardown(self) -> None:
        self.tx.run("ROLLBACK TO example")
        self.tx.run("RELEASE example")

    @initialize()
    def everybody_has_said_hello(self) -> None:
        for name in CHATS:
            self.sends(name, text="/menu")

    def sends(self, name: str, *, edited: bool = False, **content: Any) -> None:
        self.message += 1
        message = self.of(name) | {"message_id": self.message} | content
        self.happens(name, {"edited_message" if edited else "message": message})

    def of(self, name: str) -> dict[str, Any]:
        chat = {"id": CHATS[name], "type": "private", "first_name": name}
        return {"date": int(self.now.timestamp()), "chat": chat, "from": self.user(name)}

    def user(self, name: str) -> dict[str, Any]:
        return {"id": CHATS[name], "is_bot": False, "first_name": name.split(maxsplit=1)[0], "language_code": "da"}

    def happens(self, name: str, what: dict[str, Any]) -> None:
        """One update, and everything that is said because of it, to everybody."""
        self.update += 1
        update = Update.de_json({"update_id": self.update, **what}, None)
        assert update is not None
        last = self.tx.value("SELECT max(id) FROM act")
        inbox.keep(self.tx, [(self.update, CHATS[name], "x")], self.now)
        reading._once(self.tx, update, self.now, RULES, None)
        assert not inbox.is_waiting(self.tx, self.update)
        idle = "SELECT a.verb FROM act a WHERE a.id > ? AND NOT EXISTS (SELECT 1 FROM change c WHERE c.act_id = a.id)"
        assert [row[0] for row in self.tx.all(idle, last)] == []
        self.says_everything()

    def says_everything(self) -> None:
        lease = self.now + timedelta(minutes=1)
        for lane in (0, 1, 2):
            rows = outbox.claim(
                self.tx, lane=lane, now=self.now, limit=200, owner="t", lease_until=lease, held_since=None
            )
            for row in rows:
                said = self.compose(self.tx, row, self.now)
                state = "dropped" if said is None else "sent"
                self.message += 1
                outbox.settle(self.tx, row.id, "t", state, self.now, message_id=self.message if said else None)
                if said is not None:
                    self.is_read(row.chat_id, said)

    def is_read(self, chat: int, said: Said) -> None:
        self.offered += [choice.data for line in said.choices for choice in line if choice.data]
        reader = people.by_chat(self.tx, chat)
        labels = [choice.label for line in said.choices for choice in line]
        text = " ".join([html.unescape(re.sub("<[^>]*>", "", said.text)), *labels])
        text += said.file.content.decode("utf-8") if said.file else ""
        assert not [name for name in self.hidden_from(reader) if name in text], (reader, text)
        assert len(said.text) < 20_000

    def hidden_from(self, reader: Person | None) -> list[str]:
        """What this reader is not to read: see `volunteering.access`."""
        if reader is not None and any(access.works_at(reader, site) for site in reader.site_ids):
            return []
        leads = [each for site in self.sites for each in telling.coordinators(self.tx, site)]
        shown = [*leads, reader] if reader is not None else leads  # whom to ring is told to everybody
        for_all = " ".join(f"{each.name} {each.phone}" for each in shown)
        return [each for each in (*VOLUNTEERS, *NUMBERS) if each not in for_all]

    @rule(target=buttons, pick=st.integers(0, 400))
    def a_button_is_remembered(self, pick: int) -> str:
        return self.offered[-1 - pick % len(self.offered)] if self.offered else "h"

    @rule(name=WHO, data=buttons)
    def presses_what_somebody_was_offered(self, name: str, data: str) -> None:
        self.press(name, data)

    @rule(name=WHO, pick=st.integers(0, 30))
    def presses_what_was_offered_lately(self, name: str, pick: int) -> None:
        self.press(name, self.offered[-1 - pick % len(self.offered)] if self.offered else "t:0")

    @rule(name=WHO, data=FORGED)
    def presses_what_nobody_was_offered(self, name: str, data: str) -> None:
        self.press(name, data)

    @rule(name=WHO, data=consumes(buttons))
    def presses_the_same_twice(self, name: str, data: str) -> None:
        self.press(name, data)
        self.press(name, data)

    def press(self, name: str, data: str) -> None:
        bot = {"id": 999, "is_bot": True, "first_name": "bot"}
        message = self.of(name) | {"message_id": max(1, self.message - 2), "from": bot, "text": "x"}
        query = {"id": "1", "from": self.user(name), "chat_instance": "1", "data": data, "message": message}
        self.happens(name, {"callback_query": query})

    @rule(name=WHO, text=WORDS)
    def writes(self, name: str, text: str) -> None:
        self.sends(name, text=text)

    @rule(name=WHO, text=WORDS)
    def sends_on(self, name: str, text: str) -> None:
        origin = {"type": "hidden_user", "date": int(self.now.timestamp()), "sender_user_name": "Bo"}
        self.sends(name, text=text, forward_origin=origin)

    @rule(name=WHO, text=WORDS)
    def edits(self, name: str, text: str) -> None:
        self.sends(name, edited=True, text=text)

    @rule(name=WHO, kind=st.sampled_from(sorted(KINDS)))
    def sends_something(self, name: str, kind: str) -> None:
        self.sends(name, **{kind: KINDS[kind]})

    @rule(hours=st.integers(1, 30))
    def time_passes(self, hours: int) -> None:
        self.now += timedelta(hours=hours)
        retention.tidy(self.tx, self.now, RULES)
        self.says_everything()

    @rule(name=st.sampled_from(["Lone Bak", "Birthe Juhl", "Grete Baun"]), role=st.sampled_from(list(RoleName)))
    def a_role_is_taken_away_between_two_taps(self, name: str, role: RoleName) -> None:
        self.tx.run(
            "UPDATE OR IGNORE role SET role = ? WHERE person_id IN (SELECT id FROM person WHERE name = ?)", role, name
        )

    @rule(name=WHO, step=st.sampled_from(sorted(ON_WORDS)), version=st.sampled_from([0, dialogs.VERSION + 1]))
    def a_question_is_left_from_another_version_of_the_program(self, name: str, step: str, version: int) -> None:
        dialogs.put(self.tx, CHATS[name], step, {"what": "ever"}, self.now, version)

    @rule(name=st.sampled_from(["Lone Bak", "Birthe Juhl", "Aisha Rahimi"]))
    def somebody_is_removed(self, name: str) -> None:
        person, inge = people.by_name(self.tx, name), people.by_name(self.tx, "Inge Holm")
        if person is not None and inge is not None:
            leaving.leave(self.tx, person, self.now, RULES, actor=inge)
            self.says_everything()

    @invariant()
    def nothing_is_half_done(self) -> None:
        assert self.tx.all("PRAGMA foreign_key_check") == []
        crowded = self.tx.all(
            "SELECT d.id FROM activity_date d JOIN activity a ON a.id = d.activity_id WHERE a.places IS NOT NULL"
            " AND a.places < (SELECT count(*) FROM signup s WHERE s.activity_date_id = d.id AND s.state = 'coming')"
        )
        assert crowded == []

    @invariant()
    def every_open_question_has_somebody_who_understands_the_answer(self) -> None:
        for chat in CHATS.values():
            asked = dialogs.get(self.tx, chat)
            assert asked is None or asked.step in ON_WORDS or asked.step in BY_PRESS, asked

    @invariant()
    def somebody_always_answers_for_the_house(self) -> None:
        assert self.tx.value("SELECT count(*) FROM role WHERE role IN ('coordinator', 'site_contact')")


AnythingAtAll.TestCase.settings = settings(
    max_examples=30, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
)
TestAnythingAtAll = AnythingAtAll.TestCase
