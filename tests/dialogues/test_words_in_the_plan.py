"""Words in the middle of the plan, and words of the plan outside it: answered, opened, never changed on a guess."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.dialogues.conftest import Chat, Day


async def begins(inge: Chat, language: str) -> None:
    """The coordinator is half way through putting up an activity."""
    await inge.writes("/plan")
    await inge.taps({"da": "Sæt noget nyt op", "nb": "Sett opp noe nytt", "en": "Put something up"}[language])
    await inge.writes("Kortspil hver torsdag kl. 14 i caféen")


ASIDES = {
    "da": ("hvem kommer i dag?", "hjælp", "Fortsæt med planen", "Én time", "fortryd"),
    "nb": ("hvem kommer i dag?", "hjelp", "Fortsett med planen", "Én time", "avbryt"),
    "en": ("who is coming today?", "help", "Go on with the plan", "One hour", "cancel"),
}


@pytest.mark.parametrize("language", ASIDES)
async def test_a_question_in_the_middle_is_answered_and_the_plan_waits(day: Day, language: str) -> None:
    who, help_me, go_on, hour, _ = ASIDES[language]
    inge = await day.joins("Inge Holm")
    await day.speaks(inge, language)
    await begins(inge, language)
    await inge.writes(who)
    assert "Onsdagshygge" in inge.has_read[-2]
    assert inge.buttons == [go_on]
    for words, answer in ((help_me, "Inge"), ("stop", "")):  # that it waits is said once
        await inge.writes(words)
        assert answer in inge.reads
        assert inge.buttons != [go_on]
    await inge.taps(go_on)
    await inge.taps(hour)
    assert any("• Kortspil" in read for read in inge.has_read)


@pytest.mark.parametrize("language", ASIDES)
async def test_whoever_would_rather_not_is_let_go_kindly(day: Day, language: str) -> None:
    inge = await day.joins("Inge Holm")
    await day.speaks(inge, language)
    before = await day.asked(lambda tx: tx.value("SELECT count(*) FROM activity"))
    await begins(inge, language)
    await inge.writes(ASIDES[language][-1])
    assert len(inge.buttons) == 1
    assert await day.asked(lambda tx: tx.value("SELECT count(*) FROM activity")) == before
    await inge.writes("Poul Erik")  # the plan is over: a name is a name
    assert "Poul Erik Toft" in inge.reads


async def test_asides_while_a_date_is_moved_or_a_ward_closed(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await inge.writes("flyt gudstjenesten")
    assert "Hvornår i stedet? Gudstjeneste, torsdag den 26. november" in inge.reads
    await inge.writes("hvem kommer på torsdag?")
    await inge.taps("Fortsæt med planen")
    await inge.writes("kl. 11")
    await inge.taps("Kun denne dag")
    moved = "flyttet fra torsdag den 26. november kl. 10.00 til torsdag den 26. november kl. 11.00"
    assert any(moved in read for read in inge.has_read)
    await inge.writes("/plan")
    await inge.taps("Luk eller åbn")
    await inge.taps("Luk A.3")
    await inge.writes("hvem har vagten i dag")
    await inge.taps("Fortsæt med planen")
    await inge.writes("fredag")
    await inge.writes("avbryt")
    assert inge.reads == "Det er helt i orden. Intet er ændret på planen."


MOVES = {
    "da": ("flyt julebanko til fredag kl. 15", "fredag den 18. december kl. 15.00", "Ja, flyt"),
    "nb": ("kan du flytte julebankoen til fredag 18. desember kl 15", "fredag 18. desember kl. 15:00", "Ja, flytt"),
    "en": ("move julebanko to Friday 18 December at 3 pm", "Friday 18 December at 15:00", "Yes, move it"),
}


@pytest.mark.parametrize("language", MOVES)
async def test_move_it_opens_the_card_with_what_was_understood(day: Day, language: str) -> None:
    words, new, yes = MOVES[language]
    inge = await day.joins("Inge Holm")
    await inge.writes("/plan")
    await inge.taps("Sæt noget nyt op")
    await inge.writes("Julebanko den 17. december kl. 14-15 i caféen")
    await inge.writes("/plan")
    await day.speaks(inge, language)
    if language == "da":
        await day.at(9, 0, days=20)  # the week itself: "fredag" is then the 18th
    before = await day.asked(lambda tx: tx.all("SELECT starts_at FROM activity_date ORDER BY id"))
    await inge.writes(words)
    assert new in inge.reads
    assert await day.asked(lambda tx: tx.all("SELECT starts_at FROM activity_date ORDER BY id")) == before
    await inge.taps(yes)
    assert "Julebanko" in inge.reads
    assert await day.asked(lambda tx: tx.all("SELECT starts_at FROM activity_date ORDER BY id")) != before


async def test_one_of_a_series_or_all_that_follow_and_calling_off_is_only_opened(day: Day) -> None:
    inge, birthe = await day.joins("Inge Holm"), await day.joins("Birthe Juhl")
    await inge.writes("flyt onsdagshygge til kl 15")
    assert inge.buttons[:2] == ["Kun denne dag", "Alle 32 fremover"]
    await inge.writes("aflys gudstjenesten på torsdag")
    assert "Gudstjeneste" in inge.reads
    assert "Aflys" in inge.buttons
    await inge.writes("flyt besøgshunden til kl 15")  # there are two of them
    assert len(inge.buttons) <= 4
    assert len(birthe.has_read) == 1  # nobody has heard of anything
    await birthe.writes("flyt onsdagshygge til kl 15")
    assert "Kun denne dag" not in birthe.buttons


LINES = {
    "da": ("hver torsdag 14-15 bingo i Caféen", "Bingo, hver torsdag kl. 14.00–15.00, Caféen", "Ja, sæt det op"),
    "nb": (
        "sett opp bingo hver torsdag 14-15 i Caféen",
        "Bingo, hver torsdag kl. 14:00–15:00, Caféen",
        "Ja, sett det opp",
    ),
    "en": ("bingo every Thursday 2-3 pm in Caféen", "Bingo, every Thursday at 14:00–15:00, Caféen", "Yes, put it up"),
}


@pytest.mark.parametrize("language", LINES)
async def test_a_line_of_the_plan_is_shown_back_before_it_is_put_up(day: Day, language: str) -> None:
    words, shown, yes = LINES[language]
    inge = await day.joins("Inge Holm")
    await day.speaks(inge, language)
    before = await day.asked(lambda tx: tx.value("SELECT count(*) FROM activity"))
    await inge.writes(words)
    assert shown in inge.reads
    assert await day.asked(lambda tx: tx.value("SELECT count(*) FROM activity")) == before
    offer, data = inge.button(yes)
    await inge.taps(yes)
    assert "• Bingo" in inge.reads
    assert await day.asked(lambda tx: tx.value("SELECT count(*) FROM activity")) == before + 1
    day.telegram.press(inge.user.id, None, offer["id"], data=data, forged=True)  # the old button again
    await day.settled()
    assert await day.asked(lambda tx: tx.value("SELECT count(*) FROM activity")) == before + 1


async def test_what_is_missing_in_such_a_line_is_asked_after_the_yes(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await inge.writes("strikkecafé hver mandag kl. 14")
    await inge.taps("Ja, sæt det op")
    await inge.taps("Én time")
    await inge.taps("B.2")
    assert "• Strikkecafé, hver mandag kl. 14.00–15.00, B.2" in inge.reads


async def test_after_a_line_was_offered_anything_else_is_read_as_ever(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await inge.writes("banko hver torsdag kl. 14-15 i caféen")
    await inge.writes("fredag")
    assert "Fredagscafé" in inge.reads
    await inge.writes("banko hver torsdag kl. 14-15 i caféen")
    await inge.writes("fortryd")
    assert inge.reads == "Det er helt i orden. Intet er ændret på planen."


async def test_somebody_rings_in_the_middle_of_the_plan(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await begins(inge, "da")
    await inge.writes("Kirsten kan ikke komme på fredag")
    assert any(read.startswith("Kirsten Vad er meldt fra: Fredagscafé") for read in inge.has_read)
    await inge.taps("Fortsæt med planen")
    await inge.taps("Én time")
    assert "• Kortspil" in inge.reads


STRAY = {
    "da": ("flyt julebanko til kl 15", ("Birthe er på ferie på lørdag", "hvad er klokken, bussen går 15.30")),
    "en": ("move julebanko to 3 pm", ("Baunekirken will be 4 on Thursday", "who do I need to call")),
}


@pytest.mark.parametrize("language", STRAY)
async def test_a_stray_sentence_moves_nothing_and_only_a_bare_time_is_an_answer(day: Day, language: str) -> None:
    order, strays = STRAY[language]
    inge = await day.joins("Inge Holm")
    await inge.writes("/plan")
    await inge.taps("Sæt noget nyt op")
    await inge.writes("Julebanko den 4. december kl. 14-15 i caféen")
    await inge.writes("/plan")
    await day.speaks(inge, language)
    before = await day.asked(lambda tx: tx.all("SELECT starts_at FROM activity_date ORDER BY id"))
    await inge.writes(order)
    for words in strays:
        await inge.writes(words)
    assert await day.asked(lambda tx: tx.all("SELECT starts_at FROM activity_date ORDER BY id")) == before
    await inge.writes({"da": "til torsdag kl 15", "en": "Thursday at 3 pm instead"}[language])
    assert {"da": "torsdag den 3. december kl. 15.00", "en": "Thursday 3 December at 15:00"}[language] in inge.reads
    assert await day.asked(lambda tx: tx.all("SELECT starts_at FROM activity_date ORDER BY id")) == before
    await inge.taps({"da": "Ja, flyt", "en": "Yes, move it"}[language])
    assert await day.asked(lambda tx: tx.all("SELECT starts_at FROM activity_date ORDER BY id")) != before


async def test_a_stray_sentence_is_no_new_time_of_a_series_either(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await inge.writes("flyt fredagscafé")
    await inge.writes("skriv til alle at caféen er lukket på lørdag")
    assert not any("Kun denne dag" in button for button in inge.buttons)
    assert inge.buttons == ["Fortsæt med planen"]


async def test_what_is_not_on_the_plan_is_said_to_be_missing(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await inge.writes("flyt julebanko til fredag kl 15")
    assert inge.reads == "Den aktivitet finder jeg ikke på planen fremover. Intet er ændret."


BY_HOW_MUCH = {
    "da": ("flyt gudstjenesten en time", "torsdag den 26. november kl. 11.00"),
    "nb": ("kan du flytte gudstjenesten én time senere", "torsdag 26. november kl. 11:00"),
    "en": ("move Gudstjeneste by an hour", "Thursday 26 November at 11:00"),
    "earlier": ("flyt gudstjenesten på torsdag to timer tidligere", "torsdag den 26. november kl. 08.00"),
    "a week": ("udsæt gudstjenesten en uge", "torsdag den 3. december kl. 10.00"),
    "both": ("flyt gudstjenesten til fredag, en halv time senere", "fredag den 27. november kl. 10.30"),
}


@pytest.mark.parametrize(
    ("words", "new"),
    [
        ("flyt gudstjenesten en time frem", None),
        ("flyt gudstjenesten til en dag i næste uge", None),
        ("flyt gudstjenesten 1,5 time", None),
        ("flyt gudstjenesten til om to dage", "fredag den 27. november kl. 10.00"),
        ("flyt gudstjenesten til fredag om en uge", "fredag den 4. december kl. 10.00"),
        ("move Gudstjeneste to 11 am", "torsdag den 26. november kl. 11.00"),
        ("move Gudstjeneste to today at 3 pm", "onsdag den 25. november kl. 15.00"),
    ],
)
async def test_what_may_mean_this_or_that_is_asked(day: Day, words: str, new: str | None) -> None:
    inge = await day.joins("Inge Holm")
    await inge.writes(words)
    if new is None:
        assert inge.reads.startswith("Hvornår i stedet? Gudstjeneste, torsdag den 26. november kl. 10.00.")
    else:
        assert f"flyttes til {new}" in inge.reads


@pytest.mark.parametrize("case", BY_HOW_MUCH)
async def test_by_how_much_is_a_new_time_too(day: Day, case: str) -> None:
    words, new = BY_HOW_MUCH[case]
    inge = await day.joins("Inge Holm")
    await day.speaks(inge, case if case in MOVES else "da")
    before = await day.asked(lambda tx: tx.all("SELECT starts_at FROM activity_date ORDER BY id"))
    await inge.writes(words)
    assert new in inge.reads
    assert await day.asked(lambda tx: tx.all("SELECT starts_at FROM activity_date ORDER BY id")) == before


async def test_by_how_much_answers_the_question_and_what_is_said_of_somebody_does_not(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await inge.writes("move Gudstjeneste forward an hour")  # earlier here, later there: asked
    assert inge.reads.startswith("Hvornår i stedet?")
    await inge.writes("Birthe kommer en time senere")
    assert "flyttes til" not in " ".join(inge.has_read[-2:])
    await inge.writes("en time senere")
    assert "flyttes til torsdag den 26. november kl. 11.00" in inge.reads


async def test_that_the_plan_waits_is_said_once_and_again_after_an_hour_or_a_return(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await begins(inge, "da")

    async def hears_it(words: str) -> bool:
        heard = inge.has_read.count("Planen venter på dig, hvor du var.")
        await inge.writes(words)
        return inge.has_read.count("Planen venter på dig, hvor du var.") > heard

    assert await hears_it("hvem kommer i dag?")
    assert not await hears_it("hvem kommer i morgen?")
    assert not await hears_it("hvem har vagten i dag")
    await day.at(9, 45)
    assert await hears_it("hvem kommer i dag?")
    await inge.taps("Fortsæt med planen")
    assert await hears_it("hvem kommer i dag?")  # she had come back to it
    assert not await hears_it("hvem kommer i morgen?")
    await inge.writes("en time")  # back again, in words
    assert "Kortspil" in inge.reads
