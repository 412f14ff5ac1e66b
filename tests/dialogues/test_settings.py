"""How I would like to have it: reminders, being named, newsletters, a break. Each with two taps, and back again."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from storage import people, preferences

if TYPE_CHECKING:
    from storage.tx import Tx
    from tests.dialogues.conftest import Chat, Day


async def reminder_of(day: Day, name: str) -> str:
    def asked(tx: Tx) -> str:
        person = people.by_name(tx, name)
        assert person is not None
        return preferences.of(tx, person.id).reminder

    return str(await day.asked(asked))


async def opens_settings(chat: Chat) -> None:
    await chat.taps_key("Indstillinger")


async def test_everything_stands_on_one_screen_and_changes_in_its_place(day: Day) -> None:
    birthe = await day.joins("Birthe Juhl")
    await opens_settings(birthe)
    assert birthe.reads.splitlines() == [
        "Sådan har du det nu",
        "Sprog: Dansk",
        "Påmindelse: dagen før",
        "Fornavn: andre frivillige ser det ikke",
        "Nyhedsbrev: ja",
    ]
    said = len(birthe.has_read)
    await birthe.taps("Vis mit fornavn")
    await birthe.taps("Nej til nyhedsbrev")
    await birthe.taps("Påmindelse")
    await birthe.taps("Samme morgen")
    assert birthe.reads.splitlines()[2:] == [
        "Påmindelse: samme morgen",
        "Fornavn: andre frivillige ser det",
        "Nyhedsbrev: nej",
    ]
    assert len(birthe.has_read) == said
    assert await reminder_of(day, "Birthe Juhl") == "later"


async def test_others_see_a_first_name_only_while_there_is_a_yes(day: Day) -> None:
    birthe, aisha = await day.joins("Birthe Juhl"), await day.joins("Aisha Rahimi")
    await opens_settings(birthe)
    await birthe.taps("Vis mit fornavn")
    await aisha.taps_key("Who’s coming today?")
    assert "Birthe" in aisha.reads
    await birthe.taps("Skjul mit fornavn")
    await aisha.taps_key("Who’s coming today?")
    assert "Birthe" not in aisha.reads


async def test_on_a_break_the_bot_says_nothing_by_itself_and_still_answers(day: Day) -> None:
    birthe, aisha = await day.joins("Birthe Juhl"), await day.joins("Aisha Rahimi")
    await aisha.taps_key("Settings")
    await aisha.taps("Take a break")
    await aisha.taps("Until I say so")
    assert aisha.reads.startswith("Of course you can take a break, Aisha. I will be quiet until you say so.")
    quiet = len(aisha.has_read)
    await birthe.taps_key("Jeg kan ikke komme")
    await birthe.taps("Kan ikke: ons. 2. dec.")  # in good time, and Aisha waits for the place
    assert len(aisha.has_read) == quiet
    await aisha.taps_key("My activities")
    assert "waiting list" in aisha.reads
    await aisha.taps("The break is over")
    assert "Welcome back, Aisha!" in aisha.has_read
    assert aisha.reads.startswith("Good news, Aisha! There is a place for you: Onsdagshygge, Wednesday 2 December")


async def test_a_sign_up_on_a_break_says_that_nothing_reminds_of_it(day: Day) -> None:
    ole = await day.joins("Ole Damgaard")
    await opens_settings(ole)
    await ole.taps("Hold en pause")
    await ole.taps("Til jeg siger til")
    await ole.taps_key("Hvad sker der?")
    await ole.taps("Tilmeld mig: tors. 26. nov.")
    assert ole.reads.endswith("Du holder pause, så jeg minder dig ikke om det.")


async def test_a_break_ends_by_itself_on_its_day(day: Day) -> None:
    aisha, inge = await day.joins("Aisha Rahimi"), await day.joins("Inge Holm")
    await aisha.taps_key("Settings")
    await aisha.taps("Take a break")
    await aisha.taps("Until Wednesday 9 December")
    await opens_settings(inge)
    assert "Hold en pause" not in inge.buttons  # whoever works here is on shifts
    await aisha.taps_key("Settings")
    assert aisha.reads.splitlines()[-1] == "Break: until Wednesday 9 December"
    await day.at(9, days=14)
    await aisha.taps_key("Settings")
    assert "Break" not in aisha.reads
    assert "Take a break" in aisha.buttons


async def calls_off(inge: Chat, label: str) -> None:
    await inge.taps_key("Planen")
    await inge.taps("Flyt eller aflys")
    while not [each for each in inge.buttons if each.startswith(label)]:
        await inge.taps("Vis flere")
    for step in (label, "Aflys", "Kun denne dag"):
        await inge.taps(step)


async def test_what_is_called_off_during_a_break_is_for_a_human_being_to_tell(day: Day) -> None:
    birthe, inge = await day.joins("Birthe Juhl"), await day.joins("Inge Holm")
    await opens_settings(birthe)
    await birthe.taps("Hold en pause")
    await birthe.taps("Til jeg siger til")
    assert "kan koordinatoren ringe til dig" in birthe.reads
    heard = len(birthe.has_read)
    await calls_off(inge, "ons. 2. dec. 13.50 Onsdagshygge")
    await day.at(17)
    assert len(birthe.has_read) == heard
    await inge.writes("ringeliste")
    assert (
        "Birthe Juhl, tlf. +45 20 00 00 11\n"
        "Holder pause og læser det ikke her. Ring gerne kun om det, der ikke kan vente.\n"
        "Hej Birthe! Onsdagshygge, onsdag den 2. december kl. 13.50, er desværre aflyst."
    ) in inge.reads
    await birthe.writes("pausen er slut")
    assert [text for text in birthe.has_read[heard:] if "er desværre aflyst" in text]  # back, she reads it herself
    await inge.writes("ringeliste")
    assert "Birthe Juhl" not in inge.reads


async def test_when_a_break_is_over_by_its_date_what_was_to_be_rung_about_is_read_in_the_chat(day: Day) -> None:
    birthe, inge = await day.joins("Birthe Juhl"), await day.joins("Inge Holm")
    await opens_settings(birthe)
    await birthe.taps("Hold en pause")
    await birthe.taps("Til onsdag den 9. december")
    await calls_off(inge, "ons. 2. dec. 13.50 Onsdagshygge")
    await calls_off(inge, "ons. 9. dec. 13.50 Onsdagshygge")
    await inge.writes("ringeliste")
    assert "Hej Birthe! Onsdagshygge, onsdag den 9. december kl. 13.50, er desværre aflyst." in inge.reads
    heard = len(birthe.has_read)
    await day.at(0, 5, days=14)  # the ninth has begun
    assert len(birthe.has_read) == heard  # she sleeps
    await inge.writes("ringeliste")
    assert "Birthe Juhl" not in inge.reads
    await day.at(8, 5)
    (said,) = (text for text in birthe.has_read[heard:] if "er desværre aflyst" in text)
    assert "onsdag den 9. december kl. 13.50" in said  # what was on the second is past and nobody's news any more
    await day.at(12, 5)
    await inge.writes("ringeliste")
    assert "Birthe Juhl" not in inge.reads


async def test_news_that_waited_for_the_morning_is_not_said_to_whoever_takes_a_break_at_night(day: Day) -> None:
    birthe, inge = await day.joins("Birthe Juhl"), await day.joins("Inge Holm")
    await day.at(22)
    await calls_off(inge, "ons. 2. dec. 13.50 Onsdagshygge")
    await opens_settings(birthe)
    await birthe.taps("Hold en pause")
    await birthe.taps("Til jeg siger til")
    heard = len(birthe.has_read)
    await day.at(9, days=1)
    assert len(birthe.has_read) == heard
    await inge.writes("ringeliste")
    assert "Birthe Juhl" in inge.reads


async def test_a_break_that_ends_by_its_date_hands_out_nothing_by_itself(day: Day) -> None:
    birthe, aisha = await day.joins("Birthe Juhl"), await day.joins("Aisha Rahimi")

    def until_saturday(tx: Tx) -> None:
        person = people.by_name(tx, "Aisha Rahimi")
        assert person is not None
        preferences.set_break(tx, person.id, day.clock.now(), day.clock.now() + timedelta(days=3))

    await day.house.store.write(until_saturday)
    await birthe.taps_key("Jeg kan ikke komme")
    await birthe.taps("Kan ikke: ons. 2. dec.")  # in good time; the place goes past Aisha, who waits for it
    for hour in (8, 12, 17):
        await day.at(hour, days=4 if hour == 8 else 0)
    assert not [text for text in aisha.has_read if "Onsdagshygge" in text]  # it is not hers without a word from her
    await aisha.taps_key("My activities")
    assert "Onsdagshygge" in aisha.reads
    assert "waiting list" in aisha.reads


async def test_language_is_among_the_settings_and_the_old_key_still_works(day: Day) -> None:
    birthe = await day.joins("Birthe Juhl")
    await opens_settings(birthe)
    await birthe.taps("Sprog / Language")
    await birthe.taps("Norsk")
    assert "Innstillinger" in birthe.keys
    await birthe.writes("språk language")
    assert birthe.buttons == ["Norsk", "Dansk", "English"]
    for old in ("Indstillinger/Settings", "Settings / Språk"):  # as keyboards of long ago still have it
        await birthe.writes(old)
        assert birthe.reads.startswith("Slik har du det nå"), old


async def test_a_reminder_at_an_hour_that_is_none_changes_nothing(day: Day) -> None:
    birthe = await day.joins("Birthe Juhl")
    await opens_settings(birthe)
    for no_hour in ("frs:25", "frs:17.00", "frs:never", "frs:"):
        day.telegram.press(birthe.user.id, None, birthe.last["id"], data=no_hour, forged=True)
        await day.settled()
        assert await reminder_of(day, "Birthe Juhl") == "usual", no_hour
    await birthe.writes("mind mig om det kl. 25")  # in words: the times that there are, to choose from
    assert birthe.reads.startswith("Hvornår vil du mindes om det, du er med til?")
    assert birthe.buttons[:4] == ["Dagen før", "To dage før", "Samme morgen", "Ingen påmindelse"]
