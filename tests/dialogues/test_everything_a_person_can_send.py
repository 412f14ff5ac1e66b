"""Everything a person can send, in three languages: a clear, kind answer that leads on, and nothing changed by it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from storage import dialogs, people
from tests.dialogues.test_bad_input import changes, raw_press, state
from tests.dialogues.test_own_data import in_language

if TYPE_CHECKING:
    from collections.abc import Callable

    from storage.tx import Tx
    from tests.dialogues.conftest import Chat, Day

ZALGO = "Z̸̢̡͉̊̈́a̵̛͓l̶͇̽g̴̡̈́o̷"


def a_file(kind: str) -> Callable[[Day, Chat], None]:
    return lambda day, chat: void(day.telegram.send_file(chat.user.id, None, kind, b"x" * 10, "fil"))


def void(_: object) -> None: ...


THINGS: dict[str, Callable[[Day, Chat], None]] = {
    kind: a_file(kind)
    for kind in ("sticker", "photo", "animation", "voice", "video_note", "video", "audio", "document")
} | {
    "album": lambda day, chat: void(
        day.telegram.send_album(chat.user.id, None, [("photo", b"x", "a"), ("photo", b"y", "b")], "jeg kan ikke komme")
    ),
    "caption": lambda day, chat: void(
        day.telegram.send_file(chat.user.id, None, "photo", b"x", "a", caption="jeg kan ikke komme på onsdag")
    ),
    "location": lambda day, chat: void(day.telegram.send_location(chat.user.id, None, 56.1, 8.9)),
    "poll": lambda day, chat: void(day.telegram.send_poll(chat.user.id, None, "Kommer du?", ["ja", "nej"])),
    "somebody else's contact": lambda day, chat: void(
        day.telegram.send_contact(
            chat.user.id, None, {"phone_number": "+4511111111", "first_name": "Bo", "user_id": 4711}
        )
    ),
    "own contact": lambda day, chat: void(day.telegram.send_contact(chat.user.id, None)),
}
KIND_WORDS = {
    "nb": ("Jeg forstår bare", "Jeg kan bare lese tekst", "nummeret"),
    "da": ("Jeg forstår kun", "Jeg kan kun læse tekst", "nummer"),
    "en": ("I only understand", "I can only read text", "number"),
}


@pytest.mark.parametrize("language", ["nb", "da", "en"])
async def test_whatever_is_sent_gets_a_kind_answer_in_ones_own_language(day: Day, language: str) -> None:
    birthe = await in_language(await day.joins("Birthe Juhl"), language)
    before = await changes(day)
    for thing, send in THINGS.items():
        heard = len(birthe.has_read)
        send(day, birthe)
        await day.settled()
        assert len(birthe.has_read) > heard, thing
        assert any(each in birthe.reads for each in KIND_WORDS[language]), (thing, birthe.reads)
    assert await changes(day) == before
    assert (
        await day.asked(lambda tx: tx.value("SELECT phone FROM person WHERE name = 'Birthe Juhl'")) == "+45 20 00 00 11"
    )


@pytest.mark.parametrize("language", ["nb", "da", "en"])
async def test_a_stranger_may_send_anything_too_and_learns_nothing(day: Day, language: str) -> None:
    erik = await day.somebody("Erik", language)
    for send in THINGS.values():
        send(day, erik)
        await day.settled()
    everything = " ".join(erik.has_read)
    for inside in ("Birthe", "Lone", "Onsdagshygge", "+45 20"):
        assert inside not in everything
    assert await day.asked(lambda tx: tx.value("SELECT count(*) FROM inquiry")) == 0


@pytest.mark.parametrize(
    ("language", "answer"),
    [("nb", "skrevet av en annen"), ("da", "skrevet af en anden"), ("en", "somebody else's message")],
)
@pytest.mark.parametrize("hidden", [True, False])
async def test_what_another_has_written_is_no_wish_of_whoever_sends_it_on(
    day: Day, language: str, answer: str, hidden: bool
) -> None:
    birthe = await in_language(await day.joins("Birthe Juhl"), language)
    before = await changes(day)
    said = day.telegram.send_text(birthe.user.id, None, "Jeg kan ikke komme på onsdag")
    await day.settled()
    after_own_words = await changes(day)
    day.telegram.forward(birthe.user.id, None, said.id, hidden=hidden)
    await day.settled()
    assert answer in birthe.reads
    assert await changes(day) == after_own_words
    assert before <= after_own_words


async def test_an_answer_to_an_old_message_is_read_like_any_other_words(day: Day) -> None:
    birthe = await day.joins("Birthe Juhl")
    await birthe.taps_key("Mine aktiviteter")
    old = birthe.last["id"]
    day.clock.move(timedelta(days=30))
    day.telegram.send_text(birthe.user.id, None, "Hvad sker der?", reply_to=old)
    await day.settled()
    assert "Mine aktiviteter" in birthe.buttons


@pytest.mark.parametrize(
    "text",
    [
        "кан ikke κomme",
        "\u202eemmok ekki nak geJ",
        "\u200f\u200f\u2066x",
        ZALGO,
        "😀" * 64,
        "<b>Jeg</b> & {$name}",
        "/",
        "//",
        "/start@x",
        "'; DROP TABLE signup; --",
        "ﷺ" * 50,
        "٣ ٤ ٥",
    ],
)
async def test_odd_letters_change_nothing(day: Day, text: str) -> None:
    birthe = await day.joins("Birthe Juhl")
    before = await changes(day)
    await birthe.writes(text)
    assert await changes(day) == before
    assert birthe.reads
    assert "Internal" not in birthe.reads


@pytest.mark.parametrize("name", ["😀" * 64, ZALGO * 4, "<i>Erik</i>", "\u202eкirE", "{$name}", "   ", "a" * 64])
async def test_whatever_a_stranger_is_called_the_coordinator_reads_it_on_one_line(day: Day, name: str) -> None:
    inge, erik = await day.joins("Inge Holm"), await day.somebody(name)
    await erik.writes("hej")
    await erik.taps("Kontakt mig gerne")
    news = next(text for text in reversed(inge.has_read) if "har skrevet til os" in text)
    assert "\u202e" not in news
    assert "\n" not in news.partition("har skrevet")[0]


async def test_a_command_in_the_middle_of_a_question_ends_it(day: Day) -> None:
    birthe = await day.joins("Birthe Juhl")
    await birthe.writes("Ret mit navn")
    await birthe.writes("/mine")
    assert birthe.reads.startswith("Det her har du meldt dig til")
    await birthe.writes("Birthe Bruun")
    assert "Nu hedder du" not in birthe.reads


async def test_of_two_questions_only_the_last_gets_the_answer(day: Day) -> None:
    birthe = await day.joins("Birthe Juhl")
    await birthe.writes("/privacy")
    privacy = birthe.last
    await birthe.taps("Ret mit navn")
    await birthe.writes("/settings")
    await birthe.taps("Hold en pause")
    await birthe.taps("Ret mit navn", on=privacy)
    await birthe.writes("Birthe Bruun")
    assert birthe.reads == "Tak! Nu hedder du Birthe Bruun her."
    await birthe.writes("Birthe Bruun")
    assert "hedder du" not in birthe.reads


async def test_a_question_stands_while_something_else_is_sent_and_over_night_but_not_for_ever(day: Day) -> None:
    birthe = await day.joins("Birthe Juhl")
    await birthe.writes("Ret mit navn")
    day.telegram.send_file(birthe.user.id, None, "sticker", b"x", "hej")
    await day.settled()
    day.clock.move(timedelta(days=1))
    await day.house.tidy()
    await day.restart()
    await birthe.writes("Birthe Bruun")
    assert "Tak! Nu hedder du Birthe Bruun her." in birthe.has_read
    await birthe.writes("Ret mit navn")
    day.clock.move(timedelta(days=8))
    await day.house.tidy()
    await birthe.writes("Birthe Juhl")
    assert "Tak! Nu hedder du Birthe Juhl her." not in birthe.has_read


@pytest.mark.parametrize(("step", "version"), [("own_name", 0), ("a step of yesterday's program", 1), ("own_name", 99)])
async def test_a_question_of_another_version_of_the_program_is_over(day: Day, step: str, version: int) -> None:
    birthe = await day.joins("Birthe Juhl")

    def as_it_was(tx: Tx) -> None:
        dialogs.put(tx, birthe.user.id, step, {"what": "ever"}, day.clock.now(), version)

    await day.house.store.write(as_it_was)
    await day.restart()
    await birthe.writes("Birthe Bruun")
    assert await state(day, "Birthe Juhl", "2026-11-25") == "coming"
    assert birthe.buttons


async def test_a_role_taken_away_between_two_taps_takes_the_buttons_with_it(day: Day) -> None:
    inge, lone = await day.joins("Inge Holm"), await day.joins("Lone Bak")
    await lone.taps_key("Hvem kommer i dag?")
    old = [button["data"] for row in lone.last["inline_keyboard"] or [] for button in row]
    assert old

    def no_longer_staff(tx: Tx) -> None:
        tx.run("DELETE FROM role WHERE person_id = (SELECT id FROM person WHERE name = 'Lone Bak')")

    await day.house.store.write(no_longer_staff)
    before = await changes(day)
    for data in old:
        await raw_press(day, lone, data)
        for name in ("Ole", "Poul", "Birthe", "Kirsten"):
            assert name not in lone.reads, data
    assert await changes(day) == before
    assert await day.asked(lambda tx: people.by_name(tx, "Inge Holm")) is not None
    assert inge.keys


async def test_an_album_is_one_message_and_has_one_answer(day: Day) -> None:
    ole = await day.joins("Ole Damgaard")
    for _ in range(2):
        before = len(ole.has_read)
        day.telegram.send_album(ole.user.id, None, [("photo", b"x", "a"), ("photo", b"y", "b"), ("photo", b"z", "c")])
        await day.settled()
        assert len(ole.has_read) == before + 1
