"""The coordinator's plan: put up, moved, called off; everybody concerned hears what it means for them."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from messages.buttons import Button, planning
from tests.dialogues.conftest import text_of

if TYPE_CHECKING:
    from tests.dialogues.conftest import Chat, Day


async def card(inge: Chat, title: str) -> None:
    """The coordinator opens a date of this title from the plan."""
    await inge.taps_key("Planen")
    await inge.taps("Flyt eller aflys")
    while not [label for label in inge.buttons if label.startswith(title)]:
        await inge.taps("Vis flere")
    await inge.taps(title)


async def test_an_activity_in_one_written_line_shown_back_with_undo(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await inge.taps_key("Planen")
    await inge.taps("Sæt noget nyt op")
    await inge.writes("Banko hver onsdag kl. 14-15.30 i caféen, 2 frivillige")
    assert inge.reads.splitlines()[1].startswith("• Banko, hver onsdag kl. 14.00–15.30, Caféen: 32 gange")
    await inge.taps("Fortryd")
    assert inge.reads == "Det er taget af planen igen."
    first = await day.asked(lambda tx: tx.value("SELECT max(id) FROM activity_date"))
    await inge.taps_key("Planen")
    await inge.taps("Sæt noget nyt op")
    await inge.writes("Quiz hver fredag kl. 14-15 i caféen")
    assert await day.asked(lambda tx: tx.value("SELECT min(id) FROM activity_date WHERE id > ?", first)) == first + 1


async def test_where_and_how_many_are_hoped_for_is_shown_back(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await inge.taps_key("Planen")
    await inge.taps("Sæt noget nyt op")
    await inge.writes("Strikkeklub hver torsdag fra kl. 14 til 16 i caféen, gerne 3 frivillige")
    assert inge.reads.splitlines()[1].startswith("• Strikkeklub, hver torsdag kl. 14.00–16.00, Caféen: 31 gange")
    assert inge.reads.splitlines()[1].endswith("(ønsket: 3 frivillige)")
    await inge.writes("Juletræ 12. december kl. 12-15 i festsalen i caféen")
    assert "kl. 12.00–15.00, Festsalen i caféen" in inge.reads
    await card(inge, "lør. 12. dec. 12.00 Juletræ")
    assert "Hvor: Festsalen i caféen\n" in f"{inge.reads}\n"


async def test_a_half_made_one_waits_while_somebody_glances_at_the_day(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await inge.taps_key("Planen")
    await inge.taps("Sæt noget nyt op")
    await inge.writes("Kortspil hver torsdag kl. 14 i caféen")
    await inge.taps_key("Hvem kommer i dag?")
    assert inge.has_read[-2].startswith("I dag, onsdag den 25. november")
    assert inge.buttons == ["Fortsæt med planen"]
    await inge.taps("Fortsæt med planen")
    await inge.taps("Én time")
    assert "• Kortspil, hver torsdag kl. 14.00–15.00, Caféen" in inge.reads


async def test_a_half_made_one_that_is_no_longer_kept_is_written_again(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await inge.taps_key("Planen")
    await inge.taps("Sæt noget nyt op")
    await inge.writes("Kortspil hver torsdag kl. 14 i caféen")
    asked = inge.last
    await inge.writes("fortryd")
    assert inge.reads == "Det er helt i orden. Intet er ændret på planen."
    await inge.taps("Én time", on=asked)
    assert "Skriv gerne linjen igen" in inge.reads
    assert inge.buttons == ["Til planen"]
    await inge.writes("Kortspil hver torsdag kl. 14-15 i caféen")
    assert "• Kortspil, hver torsdag kl. 14.00–15.00, Caféen" in inge.reads


async def test_what_is_missing_is_asked_with_buttons_and_the_next_one_can_be_written_at_once(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await inge.taps_key("Planen")
    await inge.taps("Sæt noget nyt op")
    await inge.writes("Kortspil")
    await inge.taps("Torsdag")
    await inge.taps("Hver anden uge")
    await inge.taps("kl. 14.00")
    await inge.taps("Én time")
    await inge.taps("B.1")
    assert "• Kortspil, hver anden torsdag kl. 14.00–15.00, B.1: 16 gange" in inge.reads
    await inge.writes("Julefrokost 12. december kl. 12-15 i caféen")
    assert "• Julefrokost, lørdag den 12. december kl. 12.00–15.00, Caféen" in inge.reads


async def test_after_one_was_put_up_a_question_is_still_answered(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await inge.taps_key("Planen")
    await inge.taps("Sæt noget nyt op")
    await inge.writes("Banko hver onsdag kl. 14-15.30 i caféen")
    await inge.writes("hvem kommer på fredag")
    assert "Fredagscafé" in inge.reads


async def test_a_date_is_moved_and_whoever_is_down_for_it_is_asked_whether_it_still_suits(day: Day) -> None:
    inge, birthe, kirsten = await day.joins("Inge Holm"), await day.joins("Birthe Juhl"), await day.joins("Kirsten Vad")
    await card(inge, "tors. 26. nov. 10.00 Gudstjeneste")
    await inge.taps("Flyt")
    await inge.writes("kl. 11")
    await inge.taps("Kun denne dag")
    moved = "Gudstjeneste er flyttet fra torsdag den 26. november kl. 10.00 til torsdag den 26. november kl. 11.00."
    assert inge.reads == f"Det er ordnet. {moved}\n2 personer får besked."
    assert birthe.reads == f"Hej Birthe! {moved}\nPasser det stadig? Passer det ikke, er det helt i orden."
    _, question = birthe.button("Ja, jeg kommer")
    await birthe.taps("Ja, jeg kommer")
    assert birthe.reads.startswith("Hvor dejligt, Birthe! Du står på listen: Gudstjeneste")
    heard, answered = len(birthe.has_read), birthe.last
    assert birthe.buttons == ["Mine aktiviteter"]  # the question is answered and no longer stands there
    day.telegram.press(birthe.user.id, None, answered["id"], data=question, forged=True)
    await day.settled()
    assert len(birthe.has_read) == heard
    await kirsten.taps("Jeg kan ikke")
    assert kirsten.reads.startswith("Tak, fordi du gav besked, Kirsten.")
    await inge.taps("Fortryd")
    assert "Alt er, som det var." in inge.reads
    assert birthe.reads.startswith("Hej Birthe! Det bliver alligevel, som det var: Gudstjeneste, torsdag den 26.")


async def test_all_that_follow_are_called_off_and_each_hears_once(day: Day) -> None:
    inge, birthe, kirsten = await day.joins("Inge Holm"), await day.joins("Birthe Juhl"), await day.joins("Kirsten Vad")
    await card(inge, "ons. 2. dec.")
    await inge.taps("Aflys")
    heard = len(birthe.has_read)
    await inge.taps("Alle")
    assert inge.reads.startswith("Det er ordnet. Onsdagshygge er aflyst 31 gange fra onsdag den 2. december kl. 13.50.")
    assert len(birthe.has_read) == heard + 1
    assert birthe.reads.startswith(
        "Hej Birthe! Det her er desværre aflyst:\n• Onsdagshygge, onsdag den 2. december kl. 13.50"
    )
    assert "Onsdagshygge" in kirsten.reads
    await inge.taps("Fortryd")
    assert birthe.reads.startswith("Gode nyheder, Birthe! Det her bliver holdt alligevel:")


async def test_a_series_is_moved_to_another_day_with_its_sign_ups(day: Day) -> None:
    inge, birthe = await day.joins("Inge Holm"), await day.joins("Birthe Juhl")
    await card(inge, "ons. 2. dec.")
    await inge.taps("Flyt")
    await inge.writes("torsdag 3. december kl. 15")
    await inge.taps("Alle")
    assert "Onsdagshygge er flyttet 31 gange." in inge.reads
    assert "• Onsdagshygge, torsdag den 3. december kl. 15.00 (før onsdag den 2. december kl. 13.50)" in birthe.reads
    await birthe.taps_key("Mine aktiviteter")
    assert "Torsdag den 3. december kl. 15.00" in birthe.reads


async def test_what_is_called_off_on_the_day_the_culture_contact_hears(day: Day) -> None:
    inge, lone = await day.joins("Inge Holm"), await day.joins("Lone Bak")
    await card(inge, "ons. 25. nov.")
    await inge.taps("Aflys")
    await inge.taps("Kun denne dag")
    assert lone.reads.startswith("Ændring i dag:\n• Onsdagshygge, onsdag den 25. november kl. 13.50, er aflyst")


async def test_a_ward_is_closed_and_opened_and_everybody_hears_once_of_all_their_dates(day: Day) -> None:
    inge, birthe, ole = await day.joins("Inge Holm"), await day.joins("Birthe Juhl"), await day.joins("Ole Damgaard")
    await inge.taps_key("Planen")
    await inge.taps("Luk eller åbn")
    await inge.taps("Luk Caféen")
    await inge.taps("tors. 26. nov.")
    heard = len(birthe.has_read)
    await inge.writes("til 10. december")
    assert inge.reads.startswith("Caféen er lukket fra torsdag den 26. november til torsdag den 10. december.")
    assert len(birthe.has_read) == heard + 1
    assert birthe.reads.count("•") > 1
    await day.at(9, days=1)
    await inge.taps_key("Planen")
    await inge.taps("Luk eller åbn")
    assert "• Caféen er lukket fra torsdag den 26. november til torsdag den 10. december" in inge.reads
    await inge.taps("Åbn Caféen")
    assert birthe.reads.startswith("Gode nyheder, Birthe!")
    assert ole.reads.startswith("Gode nyheder, Ole!")


async def test_a_ward_is_closed_for_all_the_days_that_were_written(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    closed = "Caféen er lukket fra fredag den 27. november til mandag den 30. november."

    async def closes(*steps: str) -> None:
        await inge.taps_key("Planen")
        await inge.taps("Luk eller åbn")
        await inge.taps("Luk Caféen")
        for tapped in steps[:-1]:
            await inge.taps(tapped)
        await inge.writes(steps[-1])

    for steps in (
        ("fra fredag til og med mandag",),
        ("fredag-mandag",),
        ("27. november til 30. november",),
        ("fre. 27. nov.", "fra fredag til og med mandag"),
        ("fre. 27. nov.", "til mandag"),
        ("tors. 26. nov.", "fra fredag til mandag"),
    ):
        await closes(*steps)
        assert inge.reads.startswith(closed), steps
        await inge.taps("Fortryd")
    await closes("tors. 26. nov.", "onsdag")  # the first Wednesday after it, not today
    assert inge.reads.startswith("Caféen er lukket fra torsdag den 26. november til onsdag den 2. december.")
    await inge.taps("Fortryd")
    await closes("fra fredag den 28. november")  # the 28th is a Saturday
    assert inge.reads.startswith("Jeg fandt ikke ud af, hvilken dag.")


async def test_somebody_who_does_not_coordinate_cannot_do_any_of_it(day: Day) -> None:
    inge, lone = await day.joins("Inge Holm"), await day.joins("Lone Bak")
    await card(inge, "ons. 2. dec.")
    _, data = inge.button("Aflys")
    await lone.taps_key("Hvem kommer i dag?")
    day.telegram.press(lone.user.id, None, lone.last["id"], data=data, forged=True)
    await day.settled()
    assert "til en anden" in lone.reads


async def test_culture_contacts_by_turns_with_a_reason_accepted_at_once_and_taken_back(day: Day) -> None:
    inge, mads = await day.joins("Inge Holm"), await day.joins("Mads Krogh")
    await inge.taps_key("Planen")
    await inge.taps("Vagtliste")
    await inge.taps("B.1")
    await inge.taps("Resten af måneden")
    assert "Mads Krogh" in inge.reads
    await inge.taps("Godkend alle")
    assert inge.reads.startswith("B.1:")
    assert mads.reads.startswith("Hej Mads! Du er sat op som kulturkontakt")
    await inge.taps("Fortryd")
    assert "Vagtlisten er, som den var." in inge.reads


async def test_two_colleagues_swap_shifts(day: Day) -> None:
    lone, mads = await day.joins("Lone Bak"), await day.joins("Mads Krogh")
    await lone.taps_key("Kulturkontakt")
    await lone.taps("Giv videre")
    await lone.taps("Byt vagt i stedet")
    await lone.taps("Mads Krogh")
    await lone.taps("fre. 27. nov.")
    assert lone.reads.startswith("Jeg har spurgt Mads Krogh")
    assert mads.reads.startswith("Hej Mads! Lone Bak spørger, om I kan bytte vagt.")
    assert "Lone Bak tager: B.1, fredag den 27. november" in mads.reads
    await mads.taps("Ja, jeg tager den")
    assert lone.reads.startswith("Mads Krogh tager vagten")


async def test_whatever_a_button_carries_it_is_answered(day: Day) -> None:
    """Old and made-up presses: each is answered, none is set aside."""
    inge, birthe = await day.joins("Inge Holm"), await day.joins("Birthe Juhl")
    today = {chat.user.id: chat.last["id"] for chat in (inge, birthe)}
    heard = {chat.user.id: len(chat.has_read) for chat in (inge, birthe)}
    for kind in vars(planning).values():
        if not (isinstance(kind, type) and issubclass(kind, Button) and kind is not Button):
            continue
        words = dict(zip((f.name for f in fields(kind) if f.type == "str"), ("length", "l"), strict=False))
        for number in (1, 740_000, 2**62 - 1):
            button = kind(**{field.name: words.get(field.name, number) for field in fields(kind)})
            for chat in (inge, birthe):
                day.telegram.press(chat.user.id, None, today[chat.user.id], data=button.pack(), forged=True)
    await day.settled()
    assert len(birthe.has_read) > heard[birthe.user.id]
    assert await day.asked(lambda tx: tx.value("SELECT count(*) FROM inbox WHERE state = 'set_aside'")) == 0


async def test_whoever_says_yes_to_a_time_that_is_no_more_hears_how_it_stands(day: Day) -> None:
    inge, birthe = await day.joins("Inge Holm"), await day.joins("Birthe Juhl")
    await inge.writes("flyt onsdagshygge en time")
    await inge.taps("Kun denne dag")
    question, yes = birthe.button("Ja, jeg kommer")
    await day.at(8, 40)
    await inge.taps("Fortryd")

    async def says_yes() -> str:
        day.telegram.press(birthe.user.id, None, question["id"], data=yes, forged=True)
        await day.settled()
        return next(text_of(message) for message in birthe.messages if message["id"] == question["id"])

    assert await says_yes() == "Du står på listen: Onsdagshygge, onsdag den 25. november kl. 13.50."
    await day.at(8, 45)
    await birthe.writes("jeg kan ikke komme i dag")
    assert (await says_yes()).startswith("Alt er i orden. Du står ikke på listen: Onsdagshygge")
    await day.at(8, 47)
    await birthe.writes("fortryd")
    await inge.writes("aflys onsdagshygge i dag")
    await inge.taps("Aflys")
    await inge.taps("Kun denne dag")
    await day.at(8, 50)
    assert "aflyst" in await says_yes()
    await day.at(9, 0)
    await birthe.writes("jeg kan ikke komme i morgen")
    await day.at(9, 0, days=1)
    assert (await says_yes()).startswith("Dagen er slut: Onsdagshygge")


async def test_nothing_left_to_undo_is_none_of_the_coordinators_own_lists(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await inge.writes("flyt onsdagshygge en time")
    await inge.taps("Kun denne dag")
    await inge.writes("fortryd")
    await day.at(8, 40)
    await inge.writes("fortryd")
    assert inge.reads == "Alt er i orden, som det står nu."
