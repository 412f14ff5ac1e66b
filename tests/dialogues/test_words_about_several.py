"""Several people or days in one sentence about others: one question, one button that does all of it, and one Undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from messages.buttons import Tick
from storage import people
from volunteering import own_list

if TYPE_CHECKING:
    from storage.tx import Tx
    from tests.dialogues.conftest import Day


async def dates_of(day: Day, name: str) -> list[str]:
    """What somebody is down for or waits for, in the order of time: the day and the title."""

    def asked(tx: Tx) -> list[str]:
        person = people.by_name(tx, name)
        assert person is not None
        own = own_list.own_dates(tx, person, day.clock.now())
        return [f"{each.date.starts_at:%d.%m.} {each.date.title}" for each in own]

    found: list[str] = await day.asked(asked)
    return found


COME = {
    "da": ("Ole og Birthe kommer på fredag", "Er det sådan? De her kommer på listen:", "Ja, begge", "Fortryd"),
    "nb": ("meld Ole og Birthe på Fredagscafé fredag", "Er det slik? Disse settes på lista:", "Ja, begge", "Angre"),
    "en": ("Ole and Birthe are coming on Friday", "Is this right? These go on the list:", "Yes, both", "Undo"),
}


@pytest.mark.parametrize("language", COME)
async def test_two_people_are_put_down_by_one_tap_and_taken_off_by_one(day: Day, language: str) -> None:
    words, question, yes, undo = COME[language]
    inge, ole = await day.joins("Inge Holm"), await day.joins("Ole Damgaard")
    await day.speaks(inge, language)
    before = {name: await dates_of(day, name) for name in ("Ole Damgaard", "Birthe Juhl")}
    await inge.writes(words)
    assert inge.reads.startswith(question)
    assert {name: await dates_of(day, name) for name in before} == before
    await inge.taps(yes)
    for name in before:
        assert "27.11. Fredagscafé" in await dates_of(day, name)
    assert "Inge Holm har sat dig på venteliste: Fredagscafé" in ole.reads  # Birthe got the last place
    await inge.taps(undo)
    assert {name: await dates_of(day, name) for name in before} == before
    assert "Det er som før: Inge Holm tog det tilbage, og du står ikke på listen: Fredagscafé" in ole.reads


CANNOT = {
    "da": ("Ole kan ikke den 2. og 3. december", "Ja, begge", "Fortryd"),
    "nb": ("Ole kan ikke komme 2. og 3. desember", "Ja, begge", "Angre"),
    "en": ("Ole can't come on 2 and 3 December", "Yes, both", "Undo"),
}


@pytest.mark.parametrize("language", CANNOT)
async def test_two_days_of_one_are_given_up_at_once_and_he_hears_it_once(day: Day, language: str) -> None:
    words, yes, undo = CANNOT[language]
    inge, ole = await day.joins("Inge Holm"), await day.joins("Ole Damgaard")
    await day.speaks(inge, language)
    heard, before = len(ole.has_read), await dates_of(day, "Ole Damgaard")
    await inge.writes(words)
    assert len(inge.buttons) == 3  # all of it, or one of them alone
    await inge.taps(yes)
    assert await dates_of(day, "Ole Damgaard") == ["25.11. Onsdagshygge", "16.12. Onsdagshygge"]
    assert len(ole.has_read) == heard + 1
    assert ole.reads == (
        "Inge Holm har ændret det her for dig:\n"
        "• Du er meldt fra: Onsdagshygge, onsdag den 2. december kl. 13.50.\n"
        "• Du er meldt fra: Sang i caféen, torsdag den 3. december kl. 10.00."
    )
    assert ole.buttons[1] == "Tilmeld mig: tors. 3. dec. Sang i caféen"  # he may know better
    await inge.taps(undo)
    assert await dates_of(day, "Ole Damgaard") == before
    assert len(ole.has_read) == heard + 2
    assert "Du står på listen: Sang i caféen" in ole.reads


async def test_undo_in_words_takes_all_of_it_back(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    before = await dates_of(day, "Ole Damgaard"), await dates_of(day, "Birthe Juhl")
    await inge.writes("Ole og Birthe kan ikke komme i dag")
    await inge.taps("Ja, begge")
    assert (await dates_of(day, "Ole Damgaard"), await dates_of(day, "Birthe Juhl")) != before
    await inge.writes("fortryd")
    assert (await dates_of(day, "Ole Damgaard"), await dates_of(day, "Birthe Juhl")) == before


async def test_old_buttons_are_answered_and_carry_no_right(day: Day) -> None:
    inge, lone, mads = await day.joins("Inge Holm"), await day.joins("Lone Bak"), await day.joins("Mads Krogh")
    before = await dates_of(day, "Ole Damgaard")
    await lone.writes("Ole og Birthe kommer ikke i dag")  # the culture contact of today may
    question, data = lone.button("Ja, begge")
    day.telegram.press(mads.user.id, None, mads.last["id"], data=data, forged=True)  # of another ward: may not
    await day.settled()
    assert await dates_of(day, "Ole Damgaard") == before
    await lone.taps("Ja, begge")
    undo, taken_back = lone.button("Fortryd")
    assert await dates_of(day, "Ole Damgaard") == before[1:]
    await lone.taps("Fortryd")
    assert await dates_of(day, "Ole Damgaard") == before
    day.telegram.press(lone.user.id, None, undo["id"], data=taken_back, forged=True)
    await day.settled()
    assert await dates_of(day, "Ole Damgaard") == before
    day.telegram.press(lone.user.id, None, question["id"], data=data, forged=True)  # it names a state: so it is again
    await day.settled()
    assert await dates_of(day, "Ole Damgaard") == before[1:]
    day.telegram.press(inge.user.id, None, inge.last["id"], data=data, forged=True)  # it is so already
    await day.settled()
    assert "Ole Damgaard står ikke på listen: Onsdagshygge" in inge.reads
    for odd in ("js1:1:1", "js4:x.y", "js4:", "js5:zzzzzzzzzzz.1", "js4:1.2-", "js4:~", "js4:~1", "js5:1..2"):
        day.telegram.press(inge.user.id, None, inge.last["id"], data=odd, forged=True)
        await day.settled()
        assert inge.reads
    assert await dates_of(day, "Ole Damgaard") == before[1:]


async def test_what_one_of_them_has_changed_since_stays(day: Day) -> None:
    inge, ole = await day.joins("Inge Holm"), await day.joins("Ole Damgaard")
    before = await dates_of(day, "Birthe Juhl")
    await inge.writes("Ole og Birthe kan ikke komme i dag")
    await inge.taps("Ja, begge")
    await ole.taps("Ja, jeg kommer")  # he can, after all
    heard = len(ole.has_read)
    await inge.taps("Fortryd")
    assert await dates_of(day, "Birthe Juhl") == before
    assert "25.11. Onsdagshygge" in await dates_of(day, "Ole Damgaard")
    assert len(ole.has_read) == heard


async def test_two_of_one_name_are_never_done_at_once(day: Day) -> None:
    inge = await day.joins("Inge Holm")

    def another_ole(tx: Tx) -> None:
        tx.run("UPDATE person SET name = 'Ole Vad', name_key = 'ole vad' WHERE name = 'Kirsten Vad'")

    await day.house.store.write(another_ole)
    await inge.writes("Ole kan ikke komme den 2. december")
    assert not any(button.startswith(("Ja, alle", "Ja, begge")) for button in inge.buttons)
    await inge.writes("Ole og Birthe kan ikke komme den 2. december")
    assert not any(button.startswith(("Ja, alle", "Ja, begge")) for button in inge.buttons)


CAME = {
    "da": ("Ole og Birthe er kommet", "Ja, begge", "Fortryd"),
    "nb": ("Ole og Birthe er her", "Ja, begge", "Angre"),
    "en": ("Ole and Birthe are here", "Yes, both", "Undo"),
}


async def ticked(day: Day) -> int:
    """How many arrivals are noted."""
    return int(await day.asked(lambda tx: tx.value("SELECT count(*) FROM arrival")))


@pytest.mark.parametrize("language", CAME)
async def test_several_who_are_here_are_ticked_by_one_tap(day: Day, language: str) -> None:
    words, yes, undo = CAME[language]
    lone, mads = await day.joins("Lone Bak"), await day.joins("Mads Krogh")
    await day.speaks(lone, language)
    await day.at(13, 45)
    await lone.writes(words)
    assert await ticked(day) == 0
    question, data = lone.button(yes)
    await lone.taps(yes)
    assert await ticked(day) == 2
    way_back, taken_back = lone.button(undo)
    await lone.taps(undo)
    assert await ticked(day) == 0
    code, who, date, _ = data.split(":")
    odd = [f"{code}:x:y:1", f"{code}::1:1", f"{code}:zz:999:1", f"{code}:{who}:{date}:7", f"{code}:{who}:{date}:0"]
    for each in [*odd, f"{Tick.code}:{date}:{int(who.split('.')[0], 36)}:7:0"]:
        day.telegram.press(mads.user.id, None, mads.last["id"], data=each, forged=True)
        await day.settled()
        assert mads.reads.startswith("Knappen her er fra tidligere")
        assert await ticked(day) == 0
    day.telegram.press(lone.user.id, None, question["id"], data=data, forged=True)  # an old button names what it wants
    await day.settled()
    assert await ticked(day) == 2
    day.telegram.press(lone.user.id, None, way_back["id"], data=taken_back, forged=True)  # that was taken back already
    await day.settled()
    assert await ticked(day) == 2


async def test_undo_of_all_who_came_leaves_whom_a_colleague_has_ticked(day: Day) -> None:
    lone, mads = await day.joins("Lone Bak"), await day.joins("Mads Krogh")
    await day.at(13, 45)
    await lone.writes("Ole og Birthe er kommet")
    await mads.writes("Ole er kommet")
    assert await ticked(day) == 1
    await lone.taps("Ja, begge")
    assert "Ole Damgaard er kommet" in lone.reads
    assert await ticked(day) == 2
    await lone.writes("fortryd")
    assert lone.reads == (
        "Det er rettet. De er ikke krydset af nu:\n• Birthe Juhl: Onsdagshygge, onsdag den 25. november kl. 13.50"
    )
    assert await ticked(day) == 1


async def test_who_was_ticked_back_and_again_by_a_colleague_stays_ticked(day: Day) -> None:
    lone, mads = await day.joins("Lone Bak"), await day.joins("Mads Krogh")
    await day.at(13, 45)
    await lone.writes("Ole og Birthe er kommet")
    await lone.taps("Ja, begge")
    confirmed = lone.last
    await mads.writes("i dag")
    await mads.taps("Fortryd: Ole Damgaard")
    await day.at(13, 46)
    await mads.taps("Kommet: Ole Damgaard")
    await lone.taps("Fortryd", on=confirmed)
    assert await ticked(day) == 1


@pytest.mark.parametrize(
    "words",
    [
        "Poul Erik kan ikke og Birthe kommer på fredag",
        "Ole kan ikke komme i dag, men Birthe kommer",
        "Ole er kommet, men Birthe kommer senere",
        "Ole kommer 10 min for sent og Birthe 20 min for sent",
    ],
)
async def test_what_is_said_of_each_alone_is_not_done_to_all(day: Day, words: str) -> None:
    inge, lone = await day.joins("Inge Holm"), await day.joins("Lone Bak")
    await day.at(13, 45)
    heard = len(lone.has_read)
    await inge.writes(words)
    assert not any(button.startswith(("Ja, alle", "Ja, begge")) for button in inge.buttons)
    assert len(lone.has_read) == heard


async def test_one_tap_does_exactly_what_is_shown(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    ole, birthe = await dates_of(day, "Ole Damgaard"), await dates_of(day, "Birthe Juhl")
    await inge.writes("Ole kan ikke i dag og den 3. december")
    asked = inge.last
    question, data = inge.button("Ja, begge")
    await inge.writes("Ole og Birthe kan ikke komme den 2. og 3. december")
    shown = [line for line in inge.reads.splitlines() if line.startswith("•")]
    assert [line.split(",")[0] for line in shown] == [
        "• Birthe Juhl: Onsdagshygge",
        "• Ole Damgaard: Onsdagshygge",
        "• Ole Damgaard: Sang i caféen",
    ]
    assert len(inge.buttons) == 1 + len(shown)  # all of it, or each alone
    _, all_three = inge.button("Ja, alle 3")
    await inge.writes("meld Birthe til Sang i caféen den 3. december")
    if "Til: " in inge.buttons[0]:
        await inge.taps("Til: ")
    assert "03.12. Sang i caféen" in await dates_of(day, "Birthe Juhl")
    day.telegram.press(inge.user.id, None, asked["id"], data=all_three, forged=True)
    await day.settled()
    assert "03.12. Sang i caféen" in await dates_of(day, "Birthe Juhl")  # that was not on the card
    assert await dates_of(day, "Ole Damgaard") == [each for each in ole if each[:5] not in {"02.12", "03.12"}]
    assert set(birthe) - set(await dates_of(day, "Birthe Juhl")) == {"02.12. Onsdagshygge"}
    day.telegram.press(inge.user.id, None, question["id"], data=data, forged=True)
    await day.settled()
    assert await dates_of(day, "Ole Damgaard") == [each for each in ole if each[:5] in {"09.12", "16.12"}]


async def test_of_several_at_a_time_of_day_nothing_else_of_theirs_is_meant(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await inge.writes("Bingo onsdag den 2. december kl. 10-11 i caféen")
    await inge.taps("Ja, sæt det op")
    await inge.writes("meld Ole til Bingo den 2. december")
    before = await dates_of(day, "Ole Damgaard"), await dates_of(day, "Birthe Juhl")
    assert "02.12. Bingo" in before[0]
    await inge.writes("Ole og Birthe kan ikke komme den 2. december kl. 10")
    assert (await dates_of(day, "Ole Damgaard"), await dates_of(day, "Birthe Juhl")) == before  # it is asked
    assert [button for button in inge.buttons if "Onsdagshygge" in button] == []
    assert any("Bingo" in button for button in inge.buttons)


async def test_an_activity_without_a_day_is_not_given_up_until_christmas_by_one_tap(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    for words in ("meld Ole og Birthe af onsdagshygge", "Ole og Birthe kan ikke komme mere"):
        await inge.writes(words)
        assert not any(button.startswith(("Ja, alle", "Ja, begge")) for button in inge.buttons)
        assert len(inge.buttons) > 1
