"""The culture contact hears at the start of the shift who comes, then what changes, at the end who is not ticked.

And what the volunteers hear afterwards: thanks, and on the day after their first time five questions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from storage.times import to_text

if TYPE_CHECKING:
    from tests.dialogues.conftest import Chat, Day


def briefings(chat: Chat) -> list[str]:
    return [text for text in chat.has_read if "Du er kulturkontakt" in text]


async def test_at_the_start_of_the_shift_who_comes_and_what_to_set_out(day: Day) -> None:
    lone = await day.joins("Lone Bak")
    await day.at(6, 59, days=7)
    assert not [text for text in briefings(lone) if "Godmorgen" in text and "Onsdagshygge" in text]
    await day.at(7)
    assert lone.reads == (
        "Godmorgen, Lone! Du er kulturkontakt på Caféen i dag. Tag gerne badgen på.\n"
        "Disse kommer:\n"
        "• kl. 13.50 Onsdagshygge, Caféen – Birthe Juhl, Kirsten Vad, Ole Damgaard, Poul Erik Toft\n"
        "Gør gerne klar: Kaffe og kage til tyve\n"
        "Tag imod dem, vis dem lokalet, og tak, når de går."
    )
    for hour in (8, 12):
        await day.at(hour)
    await day.restart()
    assert len([text for text in briefings(lone) if "Onsdagshygge" in text]) == 1


async def test_also_when_nobody_comes_and_a_first_time_is_marked(day: Day) -> None:
    lone, mads = await day.joins("Lone Bak"), await day.joins("Mads Krogh")
    await day.at(7, days=2)
    assert mads.reads == (
        "Godmorgen, Mads! Du er kulturkontakt på B.1 i dag. Tag gerne badgen på.\nDer er ingen frivillige på planen."
    )
    assert "• kl. 10.00 Fredagscafé, Caféen – Aisha Rahimi (ny 🌱), Kirsten Vad" in lone.reads


async def test_what_changes_that_day_is_put_right_and_said_in_one_line(day: Day) -> None:
    lone, ole, birthe = [await day.joins(name) for name in ("Lone Bak", "Ole Damgaard", "Birthe Juhl")]
    await day.at(7, days=1)
    assert "Gudstjeneste, Caféen – Birthe Juhl, Kirsten Vad" in lone.reads
    await day.at(9)
    await ole.taps_key("Hvad sker der?")
    await ole.taps("Tilmeld mig: tors. 26. nov. Gudstjeneste")
    await day.at(9, 1)
    assert "Gudstjeneste, Caféen – Birthe Juhl, Kirsten Vad, Ole Damgaard" in briefings(lone)[-1]
    assert lone.reads == "Nyt i dag: Ole Damgaard kommer også til Gudstjeneste, torsdag den 26. november kl. 10.00."
    await birthe.taps_key("Jeg kan ikke komme")
    await birthe.taps("Kan ikke: tors. 26. nov. Gudstjeneste")
    await day.at(9, 2)
    assert "Gudstjeneste, Caféen – Kirsten Vad, Ole Damgaard" in briefings(lone)[-1]
    assert lone.reads.startswith("Ændring: Birthe Juhl kan ikke komme")
    await birthe.taps("Fortryd")
    await day.at(9, 3)
    assert "Gudstjeneste, Caféen – Birthe Juhl, Kirsten Vad, Ole Damgaard" in briefings(lone)[-1]
    assert lone.reads == "Ændring: Birthe Juhl kommer alligevel til Gudstjeneste, torsdag den 26. november kl. 10.00."
    assert len([text for text in briefings(lone) if "Gudstjeneste" in text]) == 1


async def test_what_could_not_be_put_right_at_once_is_put_right_later_also_after_a_restart(day: Day) -> None:
    lone, birthe = await day.joins("Lone Bak"), await day.joins("Birthe Juhl")
    await day.at(7, days=1)
    await day.at(9)
    await birthe.writes("Jeg kan ikke komme i dag")
    day.telegram.fail_next("editMessageText", status=502)
    await day.at(9, 1)
    assert "Gudstjeneste, Caféen – Birthe Juhl, Kirsten Vad" in briefings(lone)[-1]
    await day.restart()
    await day.at(9, 3)
    assert "Gudstjeneste, Caféen – Kirsten Vad\n" in briefings(lone)[-1]
    assert len([text for text in briefings(lone) if "Gudstjeneste" in text]) == 1


async def test_who_takes_the_shift_over_gets_a_briefing_of_their_own(day: Day) -> None:
    lone, mads = await day.joins("Lone Bak"), await day.joins("Mads Krogh")
    await day.at(7, days=1)
    before = len(briefings(lone))
    sql = (
        "UPDATE shift SET culture_contact_id = (SELECT id FROM person WHERE name = 'Mads Krogh') WHERE"
        " day = '2026-11-26' AND kind = 'day' AND unit_id = (SELECT id FROM unit WHERE name = 'Caféen')"
    )
    await day.house.store.write(lambda tx: tx.run(sql))
    await day.at(7, 10)
    assert "på Caféen i dag" in mads.reads
    assert len(briefings(lone)) == before


async def test_who_takes_a_shift_that_has_begun_is_briefed_then(day: Day) -> None:
    lone = await day.joins("Lone Bak")
    await day.at(15, 20)  # the evening shift has stood empty since three; Onsdagshygge goes on until half past
    await lone.taps_key("Kulturkontakt")
    await lone.taps("Jeg tager: ons. 25. nov. aftenvagt")
    await day.at(15, 21)
    assert "Du er kulturkontakt på Caféen i aften." in briefings(lone)[-1]
    assert "• kl. 13.50 Onsdagshygge, Caféen – Birthe Juhl, Ole Damgaard, Poul Erik Toft" in briefings(lone)[-1]
    for minute in (30, 45):
        await day.at(15, minute)
    assert len([text for text in briefings(lone) if "i aften" in text and "Disse kommer" in text]) == 1


async def test_who_joins_in_the_middle_of_her_own_shift_and_takes_another_is_briefed_for_that_one(day: Day) -> None:
    await day.at(15, 20)
    lone = await day.joins("Lone Bak")
    await lone.taps_key("Kulturkontakt")
    await lone.taps("Jeg tager: ons. 25. nov. aftenvagt")
    await day.at(15, 25)
    assert len([text for text in briefings(lone) if "Disse kommer" in text]) == 1


async def test_nobody_never_stands_over_a_list_of_people(day: Day) -> None:
    lone = await day.joins("Lone Bak")
    quiz = (
        "INSERT INTO activity_date (activity_id, day, starts_at, ends_at) SELECT d.activity_id, '2026-12-02', ?, ?"
        " FROM activity_date d JOIN activity a ON a.id = d.activity_id WHERE a.title = 'Fredagscafé' LIMIT 1"
    )
    at = day.clock.now().replace(day=2, month=12, hour=10, minute=0)
    await day.house.store.write(lambda tx: tx.run(quiz, to_text(at), to_text(at.replace(hour=11))))
    await day.at(7, days=7)
    assert lone.reads.splitlines()[1:5] == [
        "Disse kommer:",
        "• kl. 13.50 Onsdagshygge, Caféen – Birthe Juhl, Kirsten Vad, Ole Damgaard, Poul Erik Toft",
        "Det her står også på planen, uden frivillige:",
        "• kl. 11.00 Fredagscafé, Caféen",
    ]


async def test_at_the_end_of_the_shift_who_is_not_ticked_one_tap_each_and_once(day: Day) -> None:
    lone = await day.joins("Lone Bak")
    await day.at(14)
    await lone.taps_key("Hvem kommer i dag?")
    await lone.taps("Kommet: Ole Damgaard")
    await day.at(15)
    assert lone.reads == "Tak for vagten, Lone! Er disse kommet? Tryk på navnet på dem, der var her."
    assert lone.buttons == ["Kommet: Birthe Juhl", "Kommet: Poul Erik Toft"]
    await lone.taps("Kommet: Birthe Juhl")
    assert lone.buttons == ["Kommet: Poul Erik Toft"]
    await lone.taps("Kommet: Poul Erik Toft")
    assert lone.reads == "Tak, Lone! Alle på Caféen er noteret."
    await day.at(19)
    assert not [text for text in lone.has_read if "Er disse kommet" in text]


async def test_whoever_came_is_thanked_once_and_not_at_night(day: Day) -> None:
    birthe, ole = await day.joins("Birthe Juhl"), await day.joins("Ole Damgaard")
    await ole.taps_key("Jeg kan ikke komme")
    await ole.taps("Kan ikke: ons. 25. nov. Onsdagshygge")
    await day.at(16, 29)
    assert not [text for text in birthe.has_read if text.startswith("Tusind tak")]
    await day.at(16, 30)
    assert birthe.reads == "Tusind tak for i dag, Birthe! Det betyder meget, at du var med til Onsdagshygge."
    await day.at(19)
    assert len([text for text in birthe.has_read if text.startswith("Tusind tak")]) == 1
    assert not [text for text in ole.has_read if text.startswith("Tusind tak")]


async def test_thanks_that_would_come_at_night_are_not_said_the_next_morning(day: Day) -> None:
    birthe = await day.joins("Birthe Juhl")
    later = "UPDATE activity_date SET ends_at = ? WHERE day = '2026-11-25'"
    end = day.clock.now().replace(hour=18, minute=30)  # 19:30 in Herning; an hour later it is night
    await day.house.store.write(lambda tx: tx.run(later, to_text(end)))
    await day.at(20, 40)
    await day.at(10, days=1)
    assert not [text for text in birthe.has_read if text.startswith("Tusind tak")]


async def test_after_the_first_time_five_questions_one_at_a_time_and_once_in_a_lifetime(day: Day) -> None:
    aisha, inge = await day.joins("Aisha Rahimi"), await day.joins("Inge Holm")
    await day.at(10, days=2)  # Friday: her first time
    await day.at(9, 59, days=1)
    assert "first time" not in aisha.reads
    await day.at(10)
    assert aisha.reads == (
        "Hello Aisha! It was lovely to have you with us for the first time. How was it?\n"
        "There are five short questions. Only Inge Holm sees your answers, and you can skip what you like."
    )
    await aisha.taps("Yes, ask me")
    assert aisha.reads == "1 of 5\nWas it a good experience?"
    await aisha.taps("Yes and no")
    assert aisha.reads.startswith("2 of 5")
    await aisha.taps("Yes, please call me")
    await aisha.taps("Skip")
    await aisha.taps("I do not know yet")
    await aisha.taps("No")
    assert aisha.reads == (
        "Thank you, Aisha. It helps us welcome you and others well.\nInge Holm has been told and will ring you."
    )
    assert "Aisha Rahimi vil gerne tale med dig" in inge.reads
    await inge.taps("Ringeliste")
    assert "Aisha Rahimi, telefonnummeret mangler\nVil gerne ringes op efter sin første gang." in inge.reads
    await inge.taps("Ringet: Aisha Rahimi")
    for days in (1, 1, 6, 1):
        await day.at(10, 30, days=days)
    assert not [text for text in aisha.has_read if "lovely to have you" in text]
    question = "SELECT good, difficult, going_on, next_time, wondering FROM first_time"
    answers = await day.asked(lambda tx: tx.all(question))
    assert [tuple(row) for row in answers] == [("both", "ring", "skip", "later", "no")]


async def test_what_is_told_beside_the_five_questions_is_thanked_for_and_not_kept(day: Day) -> None:
    aisha, inge, lone = await day.joins("Aisha Rahimi"), await day.joins("Inge Holm"), await day.joins("Lone Bak")
    await day.at(10, days=3)  # Saturday: nothing is on for her
    await aisha.taps("Yes, ask me")
    await aisha.taps("Yes and no")
    await aisha.taps("No")
    heard = len(inge.has_read), len(lone.has_read)
    for words in ("The door was locked and nobody came, but later it was lovely", "everybody was so kind"):
        await aisha.writes(words)
        assert aisha.reads == (
            "Thank you for telling us, Aisha. It is not kept here; Inge Holm would be glad to hear it.\n"
            "3 of 5\nWould you like to go on?"
        )
        assert aisha.buttons == ["Yes", "Not sure", "No", "Skip", "Talk to coordinator"]
    assert (len(inge.has_read), len(lone.has_read)) == heard  # nobody was told that she had come
    await aisha.writes("yes")
    assert aisha.reads.startswith("4 of 5")
    await aisha.writes("I cannot come on Thursday")
    assert "of 5" not in aisha.reads


async def test_the_list_is_shown_above_the_last_question_and_inge_reads_what_was_left_out(day: Day) -> None:
    aisha, inge = await day.joins("Aisha Rahimi"), await day.joins("Inge Holm")
    await day.at(10, days=3)
    await aisha.taps("Yes, ask me")
    for answer in ("Yes", "Skip", "Yes", "Show activities"):
        await aisha.taps(answer)
    assert aisha.reads.startswith("5 of 5")
    assert aisha.has_read[-2].startswith("Here is what is on")
    await aisha.taps("Yes, please call me")
    await day.at(10, days=2)  # Monday
    await inge.taps("Svar: Aisha Rahimi")
    assert inge.reads == (
        "Efter første gang: Aisha Rahimi\nGod oplevelse: Ja\nNoget, der var svært: sprunget over\nVil fortsætte: Ja\n"
        "Næste gang: vil gerne se aktiviteter\nNoget at spørge om: Ja, ring gerne"
    )
    assert inge.buttons == ["Ringeliste", "Kort: Aisha Rahimi"]


@pytest.mark.parametrize("words", ["jeg er ankommet", "nu er jeg kommet"])
async def test_here_with_nothing_on_is_asked_and_nobody_is_sent_to_the_door(day: Day, words: str) -> None:
    birthe, inge = await day.joins("Birthe Juhl"), await day.joins("Inge Holm")
    await day.at(10, days=3)
    heard = len(inge.has_read)
    await birthe.writes(words)
    assert "Jeg er her" in birthe.buttons
    assert len(inge.has_read) == heard
    await birthe.taps("Jeg er her")
    assert inge.reads == "Birthe Juhl er her. Sig gerne hej!"


async def test_no_thanks_is_heard(day: Day) -> None:
    aisha = await day.joins("Aisha Rahimi")
    await day.at(12, days=3)
    await aisha.taps("No, thank you")
    assert aisha.reads == "That is quite all right, Aisha. You are welcome back!"


async def test_those_without_telegram_stand_on_the_call_list_at_noon_of_the_day_before(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await day.at(11, 59, days=6)  # Tuesday; Poul Erik comes on Wednesday and has no Telegram
    assert not [text for text in inge.has_read if "Poul Erik" in text]
    await day.at(12)
    assert "Poul Erik Toft" in inge.reads
    await inge.taps("Ringeliste")
    assert "I morgen er der Onsdagshygge." in inge.reads
    assert "knappen" not in inge.reads
