"""A date into one's own calendar, an idea to the coordinator, and the commands that the app lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storage.tx import Tx
    from tests.dialogues.conftest import Chat, Day


def commands_of(day: Day, chat: Chat) -> list[str]:
    return [each["command"] for each in day.telegram.commands_for(chat.user.id, day.bot.id)]


async def test_a_signup_goes_into_the_own_calendar(day: Day) -> None:
    ole = await day.joins("Ole Damgaard")
    await ole.taps_key("Hvad sker der?")
    await ole.taps("Tilmeld mig: tors. 26. nov.")
    await ole.taps("Til kalenderen")
    assert ole.last["media"]["name"] == "kulturkontakt-2026-11-26.ics"
    assert ole.reads == (
        "Til din kalender: Gudstjeneste, torsdag den 26. november kl. 10.00.\nTryk på filen, så åbner den i kalenderen."
    )
    await ole.writes("til kalenderen")
    assert ole.reads.startswith("Til din kalender: de 5 gange, du står på listen. Den sidste: Onsdag den 16. december")
    lone = await day.joins("Lone Bak")
    await lone.writes("til kalenderen")
    assert lone.reads == "Du står ikke på listen, så der er ikke noget at lægge i kalenderen."


async def test_an_idea_reaches_the_coordinator_as_it_was_written_and_is_kept_nowhere(day: Day) -> None:
    birthe, inge = await day.joins("Birthe Juhl"), await day.joins("Inge Holm")
    await birthe.taps_key("Tal med koordinator")
    await birthe.taps("Jeg har en idé")
    await birthe.writes("En kurv med garn i caféen, så kan vi strikke sammen")
    assert birthe.reads == "Tusind tak, Birthe! Jeg har givet den videre til Inge Holm og husker den ikke selv."
    assert inge.has_read[-2:] == ["Birthe Juhl har en idé:", "En kurv med garn i caféen, så kan vi strikke sammen"]

    def garn(tx: Tx) -> list[str]:
        tables = [row[0] for row in tx.all("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return [name for name in tables if any("garn" in str(tuple(row)) for row in tx.all(f"SELECT * FROM {name}"))]

    assert await day.asked(garn) == []


async def test_nobodys_national_identity_number_is_handed_on_with_an_idea(day: Day) -> None:
    birthe, inge = await day.joins("Birthe Juhl"), await day.joins("Inge Holm")
    heard = len(inge.has_read)
    await birthe.writes("jeg har en idé")
    await birthe.writes("Sang for Jens, 010190-1234")
    assert birthe.reads.endswith("Skriv gerne idéen igen uden nummeret, så får koordinatoren den.")
    assert len(inge.has_read) == heard
    await birthe.writes("Sang for dem, der bliver på stuerne")
    assert inge.has_read[-1] == "Sang for dem, der bliver på stuerne"


async def test_in_the_evening_an_idea_waits_for_the_morning(day: Day) -> None:
    birthe, inge = await day.joins("Birthe Juhl"), await day.joins("Inge Holm")
    await day.at(21)
    await birthe.writes("jeg har en idé")
    await birthe.writes("Flere sange")
    assert len(inge.has_read) == 1
    await day.at(8, days=1)
    assert inge.has_read[-1] == "Flere sange"


async def test_without_a_coordinator_in_the_chat_an_idea_is_for_the_telephone(day: Day) -> None:
    birthe = await day.joins("Birthe Juhl")
    await birthe.writes("jeg har en idé")
    assert (
        birthe.reads == "Idéer hører vi gerne! Ring til Inge Holm, tlf. +45 20 00 00 01, så bliver den taget godt imod."
    )


async def test_the_app_lists_the_commands_of_the_own_role_and_language(day: Day) -> None:
    birthe, lone, inge = await day.joins("Birthe Juhl"), await day.joins("Lone Bak"), await day.joins("Inge Holm")
    assert "cannot" in commands_of(day, birthe)
    assert "cannot" not in commands_of(day, lone)
    assert "contact" in commands_of(day, lone)
    assert "gaps" in commands_of(day, inge)
    await birthe.writes("/language")
    await birthe.taps("English")
    told = [each["description"] for each in day.telegram.commands_for(birthe.user.id, day.bot.id)]
    assert "I cannot come" in told
