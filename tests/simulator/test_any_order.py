"""Whatever people and bots do in whatever order, what the bots are told stays sound."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from simulator.clock import MovableClock
from simulator.core.description import value_faults
from simulator.core.errors import NotPossibleError
from simulator.core.telegram import Telegram

from .conftest import Speaker
from .test_errors import PIXEL
from .test_updates import STILL_WRITTEN

if TYPE_CHECKING:
    from simulator.core.model import Chat

TEXTS = st.text(max_size=40) | st.sampled_from(
    ["/start", "/hjelp@demo_bot", "@demo_bot", "https://example.org", "😀 hei"]
)
PERSON = st.integers(0, 2)
BUTTONS = {"inline_keyboard": [[{"text": "Ja", "callback_data": "y"}, {"text": "Kart", "url": "https://example.org"}]]}
KEYS = {"keyboard": [[{"text": "I dag"}, {"text": "Nummer", "request_contact": True}]], "one_time_keyboard": True}
MARKUPS = st.sampled_from([None, BUTTONS, KEYS, {"remove_keyboard": True}, {"force_reply": True}])
FILES = st.sampled_from(["photo", "document", "voice", "audio", "video", "video_note", "animation", "sticker"])


class AnyOrder(RuleBasedStateMachine):
    """Three people, one bot, one group that may grow."""

    @initialize()
    def begin(self) -> None:
        start = datetime(2026, 12, 3, 9, tzinfo=UTC)
        self.clock = MovableClock(lambda: start)
        self.telegram = Telegram(clock=self.clock.now)
        self.bot = self.telegram.add_bot("123456:TEST", "demo_bot", "Demo Bot")
        self.say = Speaker(self.telegram)
        self.people = [self.telegram.add_user(name).id for name in ("Ann", "Bob", "Eve")]
        self.group: Chat = self.telegram.create_group("Huset", self.people[0])
        self.telegram.add_bot_to_group(self.group)
        self.confirmed: list[int] = []

    def place(self, person: int, *, group: bool) -> int | None:
        return self.group.id if group else self.people[person]

    def messages(self, person: int, *, group: bool) -> list[Any]:
        try:
            return self.telegram.chat_view(self.people[person], self.place(person, group=group))
        except NotPossibleError:
            return []

    @rule(person=PERSON, group=st.booleans(), text=TEXTS)
    def write(self, person: int, group: bool, text: str) -> None:
        try:
            self.telegram.send_text(self.people[person], self.place(person, group=group), text)
        except NotPossibleError:
            return

    @rule(person=PERSON)
    def start(self, person: int) -> None:
        self.telegram.start(self.people[person])

    @rule(person=PERSON, kind=FILES, caption=TEXTS)
    def send_file(self, person: int, kind: str, caption: str) -> None:
        try:
            self.telegram.send_file(self.people[person], None, kind, PIXEL, "x.png", caption)
        except NotPossibleError:
            return

    @rule(person=PERSON, group=st.booleans(), text=TEXTS, markup=MARKUPS)
    def answer(self, person: int, group: bool, text: str, markup: Any) -> None:
        params: dict[str, Any] = {"chat_id": self.place(person, group=group), "text": text}
        if markup is not None:
            params["reply_markup"] = json.dumps(markup)
        self.say.answer("sendMessage", **params)

    @rule(person=PERSON, group=st.booleans(), text=TEXTS, data=st.data())
    def edit(self, person: int, group: bool, text: str, data: st.DataObject) -> None:
        shown = self.messages(person, group=group)
        if shown:
            chosen = data.draw(st.sampled_from(shown))["id"]
            chat = self.place(person, group=group)
            method = data.draw(st.sampled_from(["editMessageText", "deleteMessage", "pinChatMessage"]))
            words: dict[str, Any] = {"text": text} if method == "editMessageText" else {}
            self.say.answer(method, chat_id=chat, message_id=chosen, **words)

    @rule(person=PERSON, group=st.booleans(), data=st.data())
    def press(self, person: int, group: bool, data: st.DataObject) -> None:
        shown = [m for m in self.messages(person, group=group) if m["inline_keyboard"]]
        if shown:
            chosen = data.draw(st.sampled_from(shown))
            label = data.draw(st.sampled_from(["Ja", "Kart"]))
            self.telegram.press(self.people[person], self.place(person, group=group), chosen["id"], label=label)

    @rule(person=PERSON, label=st.sampled_from(["I dag", "Nummer"]))
    def key(self, person: int, label: str) -> None:
        try:
            self.telegram.press_key(self.people[person], None, label)
        except NotPossibleError:
            return

    @rule(person=PERSON, deed=st.sampled_from(["block", "unblock", "delete_chat"]))
    def standing(self, person: int, deed: str) -> None:
        getattr(self.telegram, deed)(self.people[person])

    @precondition(lambda self: self.group.migrated_to is None)
    @rule(person=st.integers(1, 2), deed=st.sampled_from(["add_member", "remove_member"]))
    def come_and_go(self, person: int, deed: str) -> None:
        getattr(self.telegram, deed)(self.group, self.people[person])

    @precondition(lambda self: self.group.kind == "group")
    @rule()
    def grow(self) -> None:
        self.group = self.telegram.migrate(self.group)

    @rule(minutes=st.sampled_from([1, 3, 60, 1500, 12000]))
    def wait(self, minutes: int) -> None:
        self.clock.advance(timedelta(minutes=minutes))

    @rule()
    def fetch(self) -> None:
        for update in self.say.updates():
            assert value_faults("Update", update, "update", extra=STILL_WRITTEN) == []
            self.confirmed.append(update["update_id"])

    @invariant()
    def no_update_comes_twice(self) -> None:
        assert len(self.confirmed) == len(set(self.confirmed))

    @invariant()
    def nothing_breaks_the_description(self) -> None:
        assert self.telegram.complaints == []

    @invariant()
    def numbers_of_messages_rise(self) -> None:
        for person in self.people:
            numbers = [message["id"] for message in self.telegram.chat_view(person)]
            assert numbers == sorted(set(numbers))

    @invariant()
    def who_is_blocked_is_told_so(self) -> None:
        for person in self.people:
            if self.telegram.chat(person).blocked:
                assert self.say.answer("sendChatAction", chat_id=person, action="typing").status == 403


AnyOrder.TestCase.settings = settings(
    max_examples=25, stateful_step_count=30, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)
TestAnyOrder = AnyOrder.TestCase
