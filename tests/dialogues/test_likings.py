"""What somebody likes to help with and which languages they speak: one tap each, and one back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.dialogues.test_own_data import file_of

if TYPE_CHECKING:
    from tests.dialogues.conftest import Chat, Day


async def opens(chat: Chat, settings: str, button: str) -> None:
    await chat.taps_key(settings)
    await chat.taps(button)


async def test_two_taps_from_the_settings_and_one_back(day: Day) -> None:
    birthe = await day.joins("Birthe Juhl")
    await opens(birthe, "Indstillinger", "Interesser og sprog")
    assert birthe.reads.startswith("Hvad vil du gerne være med til, og hvilke sprog taler du?")
    assert birthe.buttons == [
        *("Besøgshund", "Erindringsdans", "Fredagscafé", "Gudstjeneste", "Onsdagshygge"),
        *("Norsk", "Dansk", "English", "Andre sprog", "Indstillinger"),
    ]
    said = len(birthe.has_read)
    await birthe.taps("Erindringsdans")
    await birthe.taps("English")
    assert [each for each in birthe.buttons if each.startswith("✓")] == ["✓ Erindringsdans", "✓ English"]
    await birthe.taps("✓ Erindringsdans")
    assert "Erindringsdans" in birthe.buttons
    assert len(birthe.has_read) == said  # all of it in the same message


async def test_the_coordinator_chooses_with_somebody_on_the_telephone(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await inge.writes("Poul Erik")
    for label in ("Ret …", "Interesser og sprog", "Onsdagshygge", "Dansk"):
        await inge.taps(label)
    assert inge.reads.startswith("Poul Erik Toft: Hvad passer, og hvilke sprog?")
    await inge.taps("Kort: Poul Erik Toft")
    assert "Vil gerne: Onsdagshygge\nTaler: Dansk\n" in inge.reads


async def test_it_is_nobody_elses_to_choose(day: Day) -> None:
    birthe, lone = await day.joins("Birthe Juhl"), await day.joins("Lone Bak")
    await opens(birthe, "Indstillinger", "Interesser og sprog")
    message, data = birthe.button("Erindringsdans")
    await lone.taps_key("Indstillinger")
    assert "Interesser og sprog" not in lone.buttons  # who works here is asked by nobody
    kirsten = await day.asked(lambda tx: tx.value("SELECT id FROM person WHERE name = 'Kirsten Vad'"))
    theirs = data.replace(data.split(":")[1], str(kirsten), 1)
    for chat in (birthe, lone):
        day.telegram.press(
            chat.user.id, None, (message if chat is birthe else chat.last)["id"], data=theirs, forged=True
        )
        await day.settled()
        assert "til en anden" in chat.reads
    assert await day.asked(lambda tx: tx.value("SELECT count(*) FROM liking")) == 0


async def test_it_stands_in_the_own_file(day: Day) -> None:
    aisha = await day.joins("Aisha Rahimi")
    await opens(aisha, "Settings", "Interests, languages")
    await aisha.taps("Gudstjeneste")
    await aisha.taps("English")
    await aisha.taps("Other languages")
    await aisha.writes("what do you know about me")
    told = file_of(day, aisha)
    assert "Likes to help with: Gudstjeneste" in told
    assert "Speaks: English" in told
    assert "Speaks: Other languages" in told
