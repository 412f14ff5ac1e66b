"""Everything a person can send, and everything an app can do: a clear, kind answer, and nothing half done."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.dialogues.conftest import Chat, Day


async def test_a_sticker_and_a_picture_are_taken_kindly(day: Day) -> None:
    birthe = await day.joins("Birthe Juhl")
    for kind in ("sticker", "photo", "animation"):
        day.telegram.send_file(birthe.user.id, None, kind, b"x" * 10, "fil")
        await day.settled()
        assert "jeg forstår" in birthe.reads.lower(), kind


@pytest.mark.parametrize("kind", ["voice", "video_note", "audio", "document", "video"])
async def test_what_cannot_be_read_leads_to_a_human_being(day: Day, kind: str) -> None:
    birthe = await day.joins("Birthe Juhl")
    day.telegram.send_file(birthe.user.id, None, kind, b"x" * 10, "fil")
    await day.settled()
    assert "Inge Holm, tlf. +45 20 00 00 01" in birthe.reads
    assert birthe.buttons == ["Tal med koordinator"]


async def test_an_edited_message_is_not_acted_on_again(day: Day) -> None:
    birthe = await day.joins("Birthe Juhl")
    message = day.telegram.send_text(birthe.user.id, None, "hej")
    await day.settled()
    day.telegram.edit_text(birthe.user.id, None, message.id, "Jeg kan ikke komme")
    await day.settled()
    assert not [label for label in birthe.buttons if label.startswith("Kan ikke")]


async def test_twice_not_understood_leads_to_the_coordinators_number(day: Day) -> None:
    birthe = await day.joins("Birthe Juhl")
    await birthe.writes("qwertz")
    assert birthe.buttons[:2] == ["Hvad sker der?", "Mine aktiviteter"]
    await birthe.writes("qwertz qwertz")
    assert "+45 20 00 00 01" in birthe.reads


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("hvem kommer i dag", "I dag, onsdag"),
        ("WHO IS COMING TODAY?", "I dag, onsdag"),
        ("Hvem kommer i morgen?", "I morgen, torsdag"),
        ("afbud", "Det er helt i orden"),
        ("melde avbud", "Det er helt i orden"),
        ("I can't come", "Det er helt i orden"),
        ("mine aktiviteter!", "Det her har du meldt dig til"),
        ("hjælp", "Jeg hjælper gerne, Birthe"),
    ],
)
async def test_the_words_on_the_buttons_can_be_written_in_any_of_our_languages(
    day: Day, written: str, read: str
) -> None:
    birthe = await day.joins("Birthe Juhl")
    await birthe.writes(written)
    assert birthe.reads.startswith(read)


async def test_a_name_with_markup_stays_a_name(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    erik = await day.somebody("<b>Erik</b> & <a href='x'>Co</a>")
    await erik.writes("hej")
    await erik.taps("Kontakt mig gerne")
    assert inge.reads.startswith("<b>Erik</b> & <a href='x'>Co</a> har skrevet til os")
    assert not [entity for entity in inge.last["entities"] if entity["type"] in {"bold", "text_link"}]


async def test_a_button_from_last_year_says_that_the_day_is_over(day: Day) -> None:
    birthe = await day.joins("Birthe Juhl")
    await birthe.taps_key("Jeg kan ikke komme")
    old = birthe.last
    day.clock.move(timedelta(days=365))
    await birthe.taps("Kan ikke: ons. 25. nov.", on=old)
    assert "onsdag den 25. november 2026" in birthe.reads
    assert await state(day, "Birthe Juhl", "2026-11-25") == "coming"


async def test_a_button_pressed_twice_in_a_second_does_one_thing(day: Day) -> None:
    birthe, lone = await day.joins("Birthe Juhl"), await day.joins("Lone Bak")
    await birthe.taps_key("Jeg kan ikke komme")
    message, data = birthe.button("Kan ikke: ons. 25. nov.")
    first = day.telegram.press(birthe.user.id, None, message["id"], data=data)
    day.telegram.repeat_press(first.id)
    await day.settled()
    assert await state(day, "Birthe Juhl", "2026-11-25") == "cancelled"
    assert len([text for text in lone.has_read if text.startswith("Ændring")]) == 1


async def test_an_update_that_comes_again_has_its_effect_once(day: Day) -> None:
    birthe = await day.joins("Birthe Juhl")
    await birthe.writes("/mine")
    heard = len(birthe.has_read)
    last = await day.asked(lambda tx: tx.value("SELECT max(update_id) FROM inbox"))
    day.telegram.redeliver(last)
    await day.settled()
    assert len(birthe.has_read) == heard


async def test_somebody_elses_button_in_a_group_does_nothing_and_shows_nothing(day: Day) -> None:
    birthe, erik = await day.joins("Birthe Juhl"), await day.somebody("Erik")
    group = day.telegram.create_group("Frivillige", birthe.user.id)
    day.telegram.add_member(group, erik.user.id)
    day.telegram.add_bot_to_group(group, day.bot, birthe.user.id)
    await day.settled()
    sent = day.telegram.call(
        day.bot.token,
        "sendMessage",
        {
            "chat_id": group.id,
            "text": "?",
            "reply_markup": {"inline_keyboard": [[{"text": "x", "callback_data": "c:1"}]]},
        },
    )
    before = await changes(day)
    for who in (erik, birthe):
        press = day.telegram.press(who.user.id, group.id, sent.body["result"]["message_id"], data="c:1")
        await day.settled()
        assert press.answered is not None
        assert press.answered["text"]
    assert await changes(day) == before


@pytest.mark.parametrize(
    "data",
    [
        "",
        "c",
        "c:",
        "c:x",
        "c:-1",
        "c:99999999999999999999",
        "zz:1",
        "c:1:2",
        "d:0",
        "d:999999999",
        "💥" * 16,
        "x" * 64,
    ],
)
async def test_nonsense_on_a_button_changes_nothing(day: Day, data: str) -> None:
    birthe = await day.joins("Birthe Juhl")
    before = await changes(day)
    heard = len(birthe.has_read)
    await raw_press(day, birthe, data or "?")
    assert await changes(day) == before
    assert len(birthe.has_read) == heard + 2  # the message with the button, and one kind answer


@pytest.mark.parametrize("data", ["a:1:1:1:0", "e:739580:0", "k:0", "kt:1", "kh:1:0", "g:0", "i:0", "ii:1", "z"])
async def test_a_volunteer_cannot_press_what_is_for_staff(day: Day, data: str) -> None:
    birthe = await day.joins("Birthe Juhl")
    before = await changes(day)
    await raw_press(day, birthe, data)
    assert await changes(day) == before
    for name in ("Ole", "Poul", "Kirsten", "Hanne", "Mads"):
        assert name not in birthe.reads


async def test_staff_do_not_land_on_the_volunteers_list_by_a_forwarded_button(day: Day) -> None:
    lone = await day.joins("Lone Bak")
    date = await day.asked(lambda tx: tx.value("SELECT id FROM activity_date WHERE day = '2026-11-27'"))
    await raw_press(day, lone, f"s:{date}")
    assert await state(day, "Lone Bak", "2026-11-27") is None


async def test_a_message_that_the_app_no_longer_has_gets_a_new_one(day: Day) -> None:
    birthe = await day.joins("Birthe Juhl")
    await birthe.taps_key("Jeg kan ikke komme")
    message, data = birthe.button("Kan ikke: ons. 25. nov.")
    press = day.telegram.press(birthe.user.id, None, message["id"], data=data)
    day.telegram.forget_message(birthe.user.id, message["id"])
    await day.settled()
    assert press is not None
    assert birthe.reads.startswith("Tak, fordi du gav besked")


async def test_whoever_blocked_the_bot_is_reached_again_when_they_write(day: Day) -> None:
    aisha, birthe = await day.joins("Aisha Rahimi"), await day.joins("Birthe Juhl")
    day.telegram.block(aisha.user.id, day.bot)
    await day.settled()
    await birthe.taps_key("Jeg kan ikke komme")
    await birthe.taps("Kan ikke: ons. 2. dec.")
    assert await day.asked(lambda tx: tx.value("SELECT unreachable_since FROM person WHERE name = 'Aisha Rahimi'"))
    day.telegram.unblock(aisha.user.id, day.bot)
    await aisha.writes("/mine")
    assert not await day.asked(lambda tx: tx.value("SELECT unreachable_since FROM person WHERE name = 'Aisha Rahimi'"))
    assert "Onsdagshygge" in aisha.reads


async def test_a_dialogue_goes_on_after_a_restart(day: Day) -> None:
    birthe = await day.joins("Birthe Juhl")
    await birthe.taps_key("Jeg kan ikke komme")
    await birthe.taps("Kan ikke: ons. 2. dec.")
    await day.restart()
    await birthe.taps("Fortryd")
    assert "Du står først på ventelisten" in birthe.reads
    await birthe.writes("qwertz")
    await day.restart()
    await birthe.writes("qwertz")
    assert "+45 20 00 00 01" in birthe.reads


async def raw_press(day: Day, chat: Chat, data: str) -> None:
    """A press with arbitrary data, as a forged client could send it."""
    markup: dict[str, Any] = {"inline_keyboard": [[{"text": "x", "callback_data": data}]]}
    sent = day.telegram.call(
        day.bot.token, "sendMessage", {"chat_id": chat.user.id, "text": "?", "reply_markup": markup}
    )
    day.telegram.press(chat.user.id, None, sent.body["result"]["message_id"], data=data)
    await day.settled()


async def state(day: Day, name: str, date: str) -> str | None:
    found: str | None = await day.asked(
        lambda tx: tx.value(
            "SELECT s.state FROM signup s JOIN person p ON p.id = s.person_id"
            " JOIN activity_date d ON d.id = s.activity_date_id WHERE p.name = ? AND d.day = ?",
            name,
            date,
        )
    )
    return found


async def changes(day: Day) -> tuple[int, int]:
    """How many acts there are, and how many arrivals: what a press may not change must leave both alone."""
    acts: int = await day.asked(lambda tx: tx.value("SELECT count(*) FROM act"))
    arrivals: int = await day.asked(lambda tx: tx.value("SELECT count(*) FROM arrival"))
    return acts, arrivals
