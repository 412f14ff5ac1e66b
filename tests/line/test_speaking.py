"""One message as people see it: new, in the place of an old one, with buttons, keys or a picture, or cut in two."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

import pytest

from messages.said import Choice, File, Key, Picture, Said

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.running import House
    from tests.line.conftest import World

PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


@pytest.fixture
async def house(world: World) -> AsyncIterator[House]:
    async with world.house() as house:
        world.telegram.start(world.kari.id)
        await world.settled(house)
        yield house
    assert world.telegram.complaints == []


async def test_bold_words_buttons_and_a_link(world: World, house: House) -> None:
    said = Said(
        "<b>Sangstund</b> &amp; kaffe",
        choices=(
            (Choice("I come", "yes"), Choice("Not today", "no")),
            (Choice("The plan", url="https://example.org"),),
        ),
    )
    await world.show(house, "plan", said)

    seen = world.telegram.last_message(world.kari.id)
    assert seen["text"] == "Sangstund & kaffe"
    assert [entity["type"] for entity in seen["entities"]] == ["bold"]
    assert [[button["text"] for button in row] for row in seen["inline_keyboard"]] == [
        ["I come", "Not today"],
        ["The plan"],
    ]


async def test_an_answer_goes_in_the_place_of_the_pressed_message(world: World, house: House) -> None:
    before = world.telegram.last_message(world.kari.id)
    await world.show(house, "after", Said("Done", choices=((Choice("Undo", "undo"),),)), edits=before["id"])

    seen = world.telegram.last_message(world.kari.id)
    assert (seen["id"], seen["text"], seen["edited"] is not None) == (before["id"], "Done", True)
    assert await world.become_of(house, "after") == "sent"


async def test_the_same_text_once_more_counts_as_said(world: World, house: House) -> None:
    before = world.telegram.last_message(world.kari.id)
    for name in ("one", "two"):
        await world.show(house, name, Said("Done"), edits=before["id"])

    assert await world.become_of(house, "two") == "sent"
    assert world.texts() == ["Done"]


async def test_when_the_old_message_is_gone_a_new_one_is_sent(world: World, house: House) -> None:
    before = world.telegram.last_message(world.kari.id)
    world.telegram.call(world.bot.token, "deleteMessage", {"chat_id": world.kari.id, "message_id": before["id"]})
    await world.show(house, "after", Said("Done"), edits=before["id"])

    assert world.texts() == ["Done"]


async def test_a_message_with_keys_or_a_picture_never_edits(world: World, house: House) -> None:
    before = world.telegram.last_message(world.kari.id)
    await world.show(house, "menu", Said("The menu", keys=((Key("Today"),),)), edits=before["id"])
    await world.show(house, "picture", Said("A code", picture=Picture("blåbær.png", PNG)), edits=before["id"])

    assert world.calls("editMessageText") == []
    assert world.texts()[:2] == ["/start", "The menu"]


async def test_the_large_keys_stay_below_the_field_and_can_be_taken_away(world: World, house: House) -> None:
    await world.show(house, "menu", Said("Menu", keys=((Key("Today"), Key("Share number", asks_for_contact=True)),)))
    keyboard = world.telegram.reply_keyboard(world.kari.id)
    assert keyboard is not None
    assert [[key["text"] for key in row] for row in keyboard["rows"]] == [["Today", "Share number"]]
    assert (keyboard["resize"], keyboard["persistent"]) == (True, True)

    await world.show(house, "no menu", Said("No menu", keys=()))
    assert world.telegram.reply_keyboard(world.kari.id) is None


async def test_a_picture_carries_the_text_and_the_buttons(world: World, house: House) -> None:
    said = Said("<b>Scan me</b>", choices=((Choice("Done", "done"),),), picture=Picture("code.png", PNG))
    await world.show(house, "code", said)

    seen = world.telegram.last_message(world.kari.id)
    assert (seen["media"]["kind"], seen["media"]["caption"]) == ("photo", "Scan me")
    assert seen["inline_keyboard"][0][0]["text"] == "Done"


async def test_a_file_keeps_its_name_and_carries_the_text(world: World, house: House) -> None:
    before = world.telegram.last_message(world.kari.id)
    said = Said("<b>Open me</b>", choices=((Choice("Done", "done"),),), file=File("blåbær.txt", "Blåbær".encode()))
    await world.show(house, "file", said, edits=before["id"])

    seen = world.telegram.last_message(world.kari.id)
    assert (seen["media"]["kind"], seen["media"]["caption"]) == ("document", "Open me")
    assert seen["media"]["name"] == "blåbær.txt"
    assert seen["inline_keyboard"][0][0]["text"] == "Done"
    assert world.calls("editMessageText") == []


async def test_a_text_too_long_for_a_picture_comes_after_it(world: World, house: House) -> None:
    said = Said("kaffe " * 300, choices=((Choice("Done", "done"),),), picture=Picture("code.png", PNG))
    await world.show(house, "code", said)

    picture, text = world.telegram.chat_view(world.kari.id)[-2:]
    assert (picture["media"]["kind"], picture["inline_keyboard"]) == ("photo", None)
    assert text["inline_keyboard"][0][0]["text"] == "Done"


async def test_a_long_list_comes_in_several_with_the_buttons_under_the_last(world: World, house: House) -> None:
    lines = [f"{number:03} Sangstund i Caféen med kaffe og kake" for number in range(250)]
    await world.show(house, "list", Said("\n".join(lines), choices=((Choice("Done", "done"),),)))

    seen = world.telegram.chat_view(world.kari.id)[2:]
    assert "\n".join(message["text"] for message in seen).split("\n") == lines
    assert [message["inline_keyboard"] is not None for message in seen] == [False, False, True]


async def test_of_a_long_list_no_part_is_said_twice_when_telegram_asks_us_to_wait(world: World, house: House) -> None:
    lines = [f"{number:03} Sangstund i Caféen med kaffe og kake" for number in range(250)]
    world.telegram.fail_next("sendMessage", status=0, delay=0)
    world.telegram.fail_next("sendMessage", status=429, retry_after=5)
    await world.show(house, "list", Said("\n".join(lines)))
    world.clock.set(world.clock.now().replace(minute=30))
    await house.line.quiet()

    seen = world.telegram.chat_view(world.kari.id)[2:]
    assert "\n".join(message["text"] for message in seen).split("\n") == lines


async def test_a_text_that_telegram_cannot_read_goes_without_its_tags(world: World, house: House) -> None:
    await world.show(house, "broken", Said("<b>Sangstund</i> &amp; kaffe"))

    assert world.texts()[-1] == "Sangstund & kaffe"


async def test_an_edit_is_as_silent_and_as_protected_as_the_message_was(world: World, house: House) -> None:
    await world.show(house, "names", Said("Kari, Ola", protected=True, silent=True))
    sent = world.telegram.last_message(world.kari.id)
    await world.show(house, "fewer", Said("Kari", protected=True, silent=True), edits=sent["id"])

    assert world.texts()[-1] == "Kari"
    assert "protect_content" not in world.calls("editMessageText")[-1]


async def test_lists_with_names_cannot_be_forwarded_and_small_news_makes_no_sound(world: World, house: House) -> None:
    await world.show(house, "names", Said("Kari, Ola", protected=True, silent=True))

    sent = world.calls("sendMessage")[-1]
    assert (sent["protect_content"], sent["disable_notification"]) == ("true", "true")
