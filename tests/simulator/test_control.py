"""The control API: what the page and other programs see and do."""

from __future__ import annotations

import base64
import json
import re
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from simulator.verbs import VERBS

from .conftest import MORNING, Speaker
from .test_errors import PIXEL
from .waiting import PATIENCE

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from simulator.clock import MovableClock
    from simulator.core.model import Bot, User
    from simulator.core.telegram import Telegram
    from simulator.server import Server

README = Path(__file__).parents[2] / "simulator" / "README.md"


class Remote:
    """The control API as another program uses it."""

    def __init__(self, client: httpx.AsyncClient) -> None:
        self.client = client

    async def do(self, verb: str, **wish: Any) -> Any:
        answer = await self.client.post(f"/control/{verb}", json=wish)
        assert answer.status_code == 200, answer.text
        return answer.json()["result"]

    async def refused(self, verb: str, **wish: Any) -> str:
        answer = await self.client.post(f"/control/{verb}", json=wish)
        assert answer.status_code in {400, 404}, answer.text
        return str(answer.json()["error"])

    async def state(self) -> Any:
        return (await self.client.get("/control/state")).json()

    async def read(self, what: str) -> Any:
        return (await self.client.get(f"/control/{what}")).json()["result"]


@pytest.fixture
async def remote(server: Server, bot: Bot) -> AsyncIterator[Remote]:
    async with httpx.AsyncClient(base_url=server.address, timeout=PATIENCE) as client:
        yield Remote(client)


def chat_of(state: Any, user_id: int, chat_id: int | None = None) -> Any:
    user = next(user for user in state["users"] if user["id"] == user_id)
    return next(chat for chat in user["chats"] if chat["id"] == (chat_id or user_id))


def test_every_verb_and_event_stands_in_the_readme(telegram: Telegram) -> None:
    text = README.read_text("utf-8")

    named = set(re.findall(r"`([a-z_]+)`", text))

    assert set(VERBS) | {"reset"} <= named


async def test_a_whole_dialogue_from_outside(remote: Remote, say: Speaker) -> None:
    ann = await remote.do("add_user", first_name="Ann", language_code="en")
    await remote.do("start", user_id=ann["id"], payload="invite-7")
    markup = json.dumps({"inline_keyboard": [[{"text": "Yes", "callback_data": "y"}]]})
    sent = say("sendMessage", chat_id=ann["id"], text="Coming?", reply_markup=markup)

    press = await remote.do("press", user_id=ann["id"], message_id=sent["message_id"], label="Yes")
    assert (press["data"], press["answer"]) == ("y", None)
    again = await remote.do("repeat_press", press_id=press["id"])
    assert chat_of(await remote.state(), ann["id"])["messages"][-1]["pressed"] == [press["id"], again["id"]]
    for update in say.updates():
        if "callback_query" in update:
            say("answerCallbackQuery", callback_query_id=update["callback_query"]["id"], text="Good!")

    chat = chat_of(await remote.state(), ann["id"])
    assert [message["text"] for message in chat["messages"]] == ["/start invite-7", "Coming?"]
    assert (chat["started"], chat["unread"], chat["messages"][-1]["pressed"]) == (True, 1, [])
    await remote.do("read", user_id=ann["id"])
    assert chat_of(await remote.state(), ann["id"])["unread"] == 0
    said = [(line["kind"], line["text"]) for line in await remote.read("transcript")]
    assert said == [
        ("message", "/start invite-7"),
        ("message", "Coming?"),
        ("press", "Yes"),
        ("press", "Yes"),
        ("toast", "Good!"),
        ("toast", "Good!"),
    ]
    as_text = (await remote.client.get("/control/transcript.txt")).text
    assert "2026-12-03 09:00:00 [1001] Demo Bot: Coming? | Yes\n" in as_text


async def test_everything_a_person_can_send(remote: Remote, kari: User, say: Speaker) -> None:
    data = base64.b64encode(PIXEL).decode()
    who = {"user_id": kari.id}
    text = await remote.do("send_text", text="hei", **who)
    await remote.do("edit_text", message_id=text["id"], text="hei igjen", **who)
    photo = await remote.do("send_file", kind="photo", data=data, name="p.png", caption="Se", spoiler=True, **who)
    pieces = [{"kind": "photo", "data": data}, {"kind": "video", "data": data, "name": "v.mp4"}]
    album = await remote.do("send_album", items=pieces, caption="To", **who)
    await remote.do("send_contact", **who)
    await remote.do("send_contact", phone_number="+4711", first_name="Ola", contact_user_id=7, **who)
    await remote.do("send_location", latitude=59.9, longitude=10.7, **who)
    await remote.do("forward", from_chat_id=kari.id, message_id=text["id"], **who)
    await remote.do("delete_message", message_id=text["id"], **who)

    shown = chat_of(await remote.state(), kari.id)["messages"]
    assert text["id"] not in [message["id"] for message in shown]
    assert (photo["media"]["kind"], photo["media"]["spoiler"], photo["media"]["caption"]) == ("photo", True, "Se")
    assert album[0]["album"] == album[1]["album"]
    kinds = [set(u[next(k for k in u if k != "update_id")]) for u in say.updates()]
    assert len(kinds) == 9
    fetched = await remote.client.get(photo["media"]["url"])
    assert (fetched.content, fetched.headers["Content-Type"]) == (PIXEL, "image/jpeg")
    assert fetched.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"


async def test_a_file_may_come_as_a_form(remote: Remote, kari: User) -> None:
    answer = await remote.client.post(
        "/control/send_file",
        data={"user_id": str(kari.id), "kind": "document", "caption": "Liste"},
        files={"file": ("liste.svg", b"<svg onload='x'/>")},
    )

    media = answer.json()["result"]["media"]
    assert (media["name"], media["caption"]) == ("liste.svg", "Liste")
    fetched = await remote.client.get(media["url"])
    assert fetched.headers["Content-Type"] == "application/octet-stream"


async def test_keyboards_and_standing(remote: Remote, kari: User, say: Speaker, telegram: Telegram) -> None:
    keys = {"keyboard": [[{"text": "I dag"}, {"text": "Nummer", "request_contact": True}]], "one_time_keyboard": True}
    say("sendMessage", chat_id=kari.id, text="Hei", reply_markup=json.dumps(keys))
    say("setMyCommands", commands='[{"command": "hjelp", "description": "Hjelp"}]')
    say("sendChatAction", chat_id=kari.id, action="typing")

    chat = chat_of(await remote.state(), kari.id)
    assert chat["reply_keyboard"]["rows"][0][1] == {
        "text": "Nummer",
        "request_contact": True,
        "request_location": False,
        "request_poll": False,
    }
    assert chat["commands"] == [{"command": "hjelp", "description": "Hjelp"}]
    assert (chat["typing"], chat["menu_button"]) == ("typing", {"type": "commands"})
    pressed = await remote.do("press_key", user_id=kari.id, label="Nummer")
    assert pressed["contact"]["user_id"] == kari.id

    await remote.do("block", user_id=kari.id)
    assert chat_of(await remote.state(), kari.id)["blocked"] is True
    await remote.do("unblock", user_id=kari.id)
    await remote.do("delete_chat", user_id=kari.id)
    gone = chat_of(await remote.state(), kari.id)
    assert (gone["messages"], gone["started"], gone["blocked"]) == ([], False, True)
    assert (await remote.do("set_language", user_id=kari.id, language_code="da"))["language_code"] == "da"


async def test_groups_from_outside(remote: Remote, kari: User, bot: Bot) -> None:
    ola = await remote.do("add_user", first_name="Ola")
    group = await remote.do("create_group", title="Huset", user_id=kari.id)
    here = {"chat_id": group["id"]}
    await remote.do("add_member", member_id=ola["id"], **here)
    await remote.do("add_bot_to_group", user_id=kari.id, **here)
    await remote.do("promote", member_id=bot.id, **here)
    await remote.do("demote", member_id=bot.id, **here)
    await remote.do("send_text", user_id=ola["id"], text="hei", **here)

    state = await remote.state()
    assert [member["name"] for member in state["groups"][0]["members"]] == ["Kari Nordmann", "Ola", "Demo Bot"]
    assert chat_of(state, kari.id, group["id"])["messages"][-1]["sender"] == "Ola"

    grown = await remote.do("migrate", **here)
    await remote.do("remove_member", chat_id=grown["id"], member_id=ola["id"], user_id=kari.id)
    await remote.do("remove_bot_from_group", chat_id=grown["id"], user_id=kari.id)
    groups = (await remote.state())["groups"]
    assert [(g["type"], [m["name"] for m in g["members"]]) for g in groups] == [("supergroup", ["Kari Nordmann"])]


async def test_a_poll_is_answered_from_outside(remote: Remote, kari: User, say: Speaker) -> None:
    sent = say("sendPoll", chat_id=kari.id, question="Kake?", options='["Ja", "Nei"]')

    await remote.do("vote", user_id=kari.id, message_id=sent["message_id"], option_ids=[1])

    poll = chat_of(await remote.state(), kari.id)["messages"][-1]["poll"]
    assert poll["options"][1] == {"text": "Nei", "voter_count": 1, "chosen": True}


async def test_time_moves_on(remote: Remote, clock: MovableClock) -> None:
    assert await remote.do("advance", minutes=90) == {"now": (MORNING + timedelta(minutes=90)).isoformat()}
    await remote.do("advance", to="2026-12-04T08:00:00+01:00")
    state = await remote.state()

    assert (state["clock"], state["zone"]) == ("2026-12-04T07:00:00+00:00", "Europe/Copenhagen")
    assert "only forward" in await remote.refused("advance", minutes=-1)


async def test_failures_and_limits_are_ordered_and_shown(remote: Remote, kari: User, say: Speaker) -> None:
    await remote.do("fail_next", method="sendMessage", status=429, retry_after=9, times=2)
    await remote.do("limits", enabled=True)

    state = await remote.state()
    assert (state["failures"][0]["status"], state["failures"][0]["times"], state["limits"]) == (429, 2, True)
    assert say.answer("sendMessage", chat_id=kari.id, text="hei").status == 429
    await remote.do("clear_failures")
    assert say.answer("sendMessage", chat_id=kari.id, text="hei").status == 200
    calls = await remote.read("calls")
    assert [(call["method"], call["status"]) for call in calls[-2:]] == [("sendMessage", 429), ("sendMessage", 200)]
    assert "knows no colour" in await remote.refused("fail_next", colour="red")


async def test_updates_can_come_again(remote: Remote, kari: User, say: Speaker) -> None:
    await remote.do("send_text", user_id=kari.id, text="hei")
    first = say.updates()

    await remote.do("redeliver", update_id=first[0]["update_id"])
    assert say.updates() == first
    number = await remote.do("random_next_update_id")
    await remote.do("send_text", user_id=kari.id, text="hei")
    assert say.updates()[0]["update_id"] == number


async def test_complaints_are_kept(remote: Remote, say: Speaker, may_complain: list[str]) -> None:
    may_complain.append("sendMessage")
    say.refused("sendMessage", text="to nobody")

    assert [call["method"] for call in await remote.read("complaints")] == ["sendMessage"]


async def test_beginning_again_empties_the_chats_and_keeps_the_people(remote: Remote, kari: User, say: Speaker) -> None:
    say("sendMessage", chat_id=kari.id, text="hei")

    await remote.do("reset")

    state = await remote.state()
    assert chat_of(state, kari.id)["messages"] == []
    assert (await remote.read("transcript"), state["bots"][0]["pending"]) == ([], 0)


@pytest.mark.parametrize(
    ("verb", "wish", "reason"),
    [
        ("dance", {}, "there is no verb dance"),
        ("send_text", {"user_id": 1001}, "send_text needs text"),
        ("send_text", {"user_id": 4711, "text": "hei"}, "there is no person 4711"),
        ("press", {"user_id": 1001, "message_id": 1, "label": "Ja"}, "no button 'Ja'"),
        ("start", {"user_id": "somebody"}, "invalid literal"),
        ("start", {"user_id": 1001, "bot_id": 5}, "there is no bot 5"),
    ],
)
async def test_what_cannot_be_is_said(remote: Remote, kari: User, verb: str, wish: dict[str, Any], reason: str) -> None:
    assert reason in await remote.refused(verb, **wish)


@pytest.mark.parametrize(
    ("content", "kind"),
    [(b'{"user_id": 1001}', "text/plain"), (b"[1]", "application/json"), (b"{no", "application/json")],
)
async def test_only_json_objects_are_taken(remote: Remote, kari: User, content: bytes, kind: str) -> None:
    answer = await remote.client.post("/control/start", content=content, headers={"Content-Type": kind})

    assert (answer.status_code, answer.json()["ok"]) == (400, False)


async def test_there_is_nothing_else_to_read(remote: Remote) -> None:
    assert (await remote.client.get("/control/secrets")).status_code == 404
    assert (await remote.client.get("/control/file/99")).status_code == 404


async def events(client: httpx.AsyncClient, count: int, **how: Any) -> list[Any]:
    """Return so many events of the stream."""
    found: list[Any] = []
    async with client.stream("GET", "/control/events", **how) as stream:
        assert stream.headers["Content-Type"] == "text/event-stream"
        async for line in stream.aiter_lines():
            if line.startswith("data: "):
                found.append(json.loads(line.removeprefix("data: ")))
            if len(found) == count:
                return found
    return found


async def test_events_since_a_number_are_told(remote: Remote, kari: User, telegram: Telegram, say: Speaker) -> None:
    since = (await remote.state())["seq"]
    say("sendMessage", chat_id=kari.id, text="hei")
    telegram.send_text(kari.id, None, "hallo")

    by_number = await events(remote.client, 3, params={"since": str(since)})
    by_header = await events(remote.client, 2, headers={"Last-Event-ID": str(since + 1)}, params={"since": "0"})

    assert [event["kind"] for event in by_number] == ["message", "call", "message"]
    assert [event["seq"] for event in by_number] == [since + 1, since + 2, since + 3]
    assert by_header == by_number[1:]
    first = by_number[0]
    assert (first["user_id"], first["chat_id"], first["message"]["text"]) == (kari.id, kari.id, "hei")


async def test_who_asks_for_a_number_that_never_was_takes_the_snapshot_again(remote: Remote, kari: User) -> None:
    (event,) = await events(remote.client, 1, params={"since": "999999"})

    assert event["kind"] == "resync"


async def test_each_thing_that_happens_is_an_event(
    remote: Remote, telegram: Telegram, kari: User, say: Speaker
) -> None:
    kinds: list[str] = []
    telegram.on_change(lambda event: kinds.append(event["kind"]))
    markup = json.dumps({"inline_keyboard": [[{"text": "Ja", "callback_data": "y"}]]})
    number = say("sendMessage", chat_id=kari.id, text="?", reply_markup=markup)["message_id"]
    telegram.press(kari.id, None, number, "y")
    say("answerCallbackQuery", callback_query_id=say.updates()[0]["callback_query"]["id"])
    say("editMessageText", chat_id=kari.id, message_id=number, text="!")
    say("deleteMessage", chat_id=kari.id, message_id=number)
    say("setMyCommands", commands='[{"command": "hjelp", "description": "Hjelp"}]')
    say("setMyDescription", description="Hei")
    telegram.block(kari.id)
    telegram.set_language(kari.id, "da")
    telegram.create_group("Huset", kari.id)
    await remote.do("advance", minutes=1)
    await remote.do("reset")

    named = set(re.findall(r"^\| `([a-z_]+)` \|", README.read_text("utf-8"), re.MULTILINE))
    assert set(kinds) <= named
    assert set(kinds) >= {
        "message", "call", "press", "callback_answer", "edited", "deleted", "commands", "bot", "chat", "user", "groups",
        "clock", "reset",
    }  # fmt: skip
