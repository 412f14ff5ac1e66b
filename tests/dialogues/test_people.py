"""The coordinator does for anybody what they cannot do themselves: found by name, signed up, cancelled, changed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from storage import acts

if TYPE_CHECKING:
    from tests.dialogues.conftest import Chat, Day


async def card_of(day: Day, name: str) -> Chat:
    inge = await day.joins("Inge Holm")
    await inge.taps_key("Folk")
    await inge.writes(name)
    return inge


async def test_somebody_without_telegram_has_a_card(day: Day) -> None:
    inge = await card_of(day, "poul erik")
    assert inge.reads.splitlines()[:4] == [
        "Poul Erik Toft",
        "frivillig: Caféen",
        "tlf. +45 20 00 00 14",
        "Bruger ikke Telegram, bliver ringet op",
    ]
    assert "• Onsdagshygge, onsdag den 25. november kl. 13.50" in inge.reads
    assert inge.buttons == ["Tilmeld …", "Meld afbud …", "Kom: Onsdagshygge", "Inviter", "Ret …", "Folk"]


async def test_a_name_bears_typing_errors(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await inge.taps_key("Folk")
    for typed in ("Kirsten", "kirsten v", "kristen", "Kirstn Vad", "vad"):
        await inge.writes(typed)
        assert inge.reads.startswith("Kirsten Vad"), typed
    await inge.writes("Zebulon")
    assert inge.reads.startswith("Jeg fandt ingen med det navn.")


async def test_signed_up_by_the_coordinator_she_hears_who_did_it_and_can_say_no(day: Day) -> None:
    birthe = await day.joins("Birthe Juhl")
    inge = await card_of(day, "Birthe")
    await inge.taps("Tilmeld …")
    await inge.taps("Til: fre. 27. nov.")
    assert inge.reads == (
        "Birthe Juhl står på listen: Fredagscafé, fredag den 27. november kl. 10.00.\n"
        "Birthe Juhl får besked på Telegram."
    )
    assert birthe.reads.startswith(
        "Inge Holm har meldt dig til: Fredagscafé, fredag den 27. november kl. 10.00.\n"
        "Passer det ikke alligevel? Det er helt i orden"
    )
    await birthe.taps("Jeg kan ikke")
    assert birthe.reads.startswith("Tak, fordi du gav besked, Birthe.")


async def test_the_coordinator_takes_it_back_and_she_hears_of_that_as_well(day: Day) -> None:
    birthe = await day.joins("Birthe Juhl")
    inge = await card_of(day, "Birthe")
    await inge.taps("Tilmeld …")
    await inge.taps("Til: fre. 27. nov.")
    await inge.taps("Fortryd")
    assert inge.reads == "Birthe Juhl står ikke på listen: Fredagscafé, fredag den 27. november kl. 10.00."
    assert birthe.reads.startswith("Det er som før: Inge Holm tog det tilbage")


async def test_a_cancellation_by_telephone_is_noted_for_her_and_the_audit_knows_who(day: Day) -> None:
    inge = await card_of(day, "Poul")
    lone = await day.joins("Lone Bak")
    await inge.taps("Meld afbud …")
    await inge.taps("Fra: ons. 25. nov.")
    assert inge.reads == "Poul Erik Toft er meldt fra: Onsdagshygge, onsdag den 25. november kl. 13.50."
    act = await day.asked(lambda tx: acts.by_id(tx, tx.value("SELECT max(id) FROM act WHERE verb = 'cancel'")))
    names = await day.asked(
        lambda tx: [
            row[0]
            for row in tx.all("SELECT name FROM person WHERE id IN (?, ?) ORDER BY name", act.actor_id, act.for_id)
        ]
    )
    assert names == ["Inge Holm", "Poul Erik Toft"]
    assert not any("Poul Erik Toft kan ikke komme" in text for text in inge.has_read)  # nobody is told what they did
    await inge.taps("Fortryd")
    assert inge.reads.startswith("Poul Erik Toft står på listen:")
    assert lone.has_read


async def test_that_somebody_came_is_ticked_from_the_card(day: Day) -> None:
    inge = await card_of(day, "Poul")
    await inge.taps("Kom: Onsdagshygge")
    assert "Fortryd: Onsdagshygge" in inge.buttons
    await inge.taps_key("Hvem kommer i dag?")
    assert "✓ Poul Erik Toft" in inge.reads


async def test_somebody_new_under_the_name_that_was_looked_for(day: Day) -> None:
    inge = await card_of(day, "Åse Vik")
    await inge.taps("Tilføj en ny")
    assert inge.reads == "Åse Vik: Hvad er rollen?"
    await inge.taps("frivillig")
    await inge.taps("B.1")
    assert inge.reads == "Åse Vik er tilføjet.\nfrivillig: B.1"
    await inge.taps("Inviter")
    link = re.search(r"start=([\w-]{22})", inge.reads)
    assert link is not None
    aase = await day.somebody("Åse")
    await aase.starts(link[1])
    assert aase.reads.startswith("Hej Åse!")
    assert inge.reads == "Åse Vik er med på Telegram nu."


async def test_adding_somebody_is_taken_back(day: Day) -> None:
    inge = await card_of(day, "Åse Vik")
    for label in ("Tilføj en ny", "frivillig", "B.1", "Fortryd"):
        await inge.taps(label)
    assert inge.reads == "Det er taget tilbage."
    await inge.taps_key("Folk")
    await inge.writes("Åse Vik")
    assert inge.reads.startswith("Jeg fandt ingen")


async def test_a_role_is_given_and_its_owner_hears_and_gets_the_keys(day: Day) -> None:
    lone = await day.joins("Lone Bak")
    inge = await card_of(day, "Lone")
    await inge.taps("Ret …")
    await inge.taps("Rolle")
    assert inge.buttons == [
        "Også frivillig",
        "Ikke ansat",
        "Også koordinator",
        "Også frivilligkontakt",
        "Kort: Lone Bak",
    ]
    await inge.taps("Også koordinator")
    assert inge.reads == "Lone Bak\nkoordinator, ansat: Caféen"
    assert lone.reads == "Inge Holm har ændret, hvad du er med til her. Nu er du:\nkoordinator, ansat: Caféen"
    assert "Folk" in lone.keys
    await inge.taps("Fortryd")
    assert "Folk" not in lone.keys


async def test_the_only_coordinator_stays_one(day: Day) -> None:
    inge = await card_of(day, "Inge")
    await inge.taps("Ret …")
    await inge.taps("Rolle")
    await inge.taps("Også frivillig")
    await inge.taps_key("Folk")
    await inge.writes("Inge")
    await inge.taps("Ret …")
    await inge.taps("Rolle")
    await inge.taps("Ikke koordinator")
    assert inge.reads.startswith("Inge Holm er den eneste, der koordinerer her.")


async def test_number_and_language_are_changed_from_the_card(day: Day) -> None:
    inge = await card_of(day, "Kirsten")
    await inge.taps("Ret …")
    await inge.taps("Telefonnummer")
    await inge.writes("ved ikke")
    assert inge.reads.startswith("Det lignede ikke et telefonnummer.")
    await inge.writes("20 12 34 56")
    assert "tlf. 20 12 34 56" in inge.reads
    await inge.taps("Ret …")
    await inge.taps("Sprog")
    await inge.taps("English")
    assert inge.reads.startswith("Det er ændret.")


async def test_a_new_phone_is_let_in_by_a_new_link_and_the_old_one_hears_it_kindly(day: Day) -> None:
    birthe = await day.joins("Birthe Juhl")
    inge = await card_of(day, "Birthe")
    await inge.taps("Ret …")
    await inge.taps("Nyt link")
    link = re.search(r"start=([\w-]{22})", inge.reads)
    assert link is not None
    new = await day.somebody("Birthe", language="da")
    await new.starts(link[1])
    assert new.reads.startswith("Hej Birthe!")
    assert birthe.reads.startswith("Birthe er med fra en anden telefon nu.")
    await birthe.writes("Mine aktiviteter")
    assert birthe.reads.startswith("Hej! Jeg er en automatisk hjælper")
    again = await day.somebody("Tyv", language="da")
    await again.starts(link[1])
    assert "brugt før" in again.reads


async def test_nobody_else_gets_at_people(day: Day) -> None:
    lone, birthe = await day.joins("Lone Bak"), await day.joins("Birthe Juhl")
    for chat in (lone, birthe):
        for words in ("/people", "/inquiries", "Folk"):
            await chat.writes(words)
            assert chat.reads.startswith("Knappen her er til en anden"), words


async def test_an_inquiry_has_a_name_an_owner_and_a_day_and_becomes_a_volunteer(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    aase = await day.somebody("Åse", language="nb")
    await aase.writes("Hei")
    await aase.taps("Ta kontakt med meg")
    await inge.taps_key("Folk")
    await inge.taps("Henvendelser (1)")
    assert inge.reads == "De vil gerne høre fra os\n• Åse: Inge Holm svarer, fredag den 27. november"
    await inge.taps("Åse")
    await inge.taps("Jeg svarer i morgen")
    assert aase.reads == "Hei igjen! Inge Holm tar kontakt med deg torsdag 26. november."
    await inge.taps("Bliver frivillig")
    assert inge.reads == "Hvor dejligt! Hvad er Åses fulde navn?"
    await inge.writes("Åse Vik")
    await inge.taps("Caféen")
    assert inge.reads == "Åse Vik er frivillig nu og har fået sit eget link i chatten."
    assert aase.reads.startswith("Velkommen, Åse! Inge Holm har gjort klar din egen dør inn.")
    door = aase.last["inline_keyboard"][0][0]
    assert door["text"] == "Kom inn"
    await aase.starts(door["url"].split("start=")[1])
    assert aase.reads.startswith("Hei, Åse!")
    assert inge.reads == "Åse Vik er med på Telegram nu."
    await aase.taps_key("Hva skjer?")
    await aase.taps("Meld meg på: ons. 25. nov. Onsdagshygge")
    await inge.writes("Hvem kommer i dag?")
    assert "Åse Vik (ny 🌱)" in inge.reads


async def test_an_inquiry_is_closed_with_an_answer_and_opened_again(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    aase = await day.somebody("Åse", language="nb")
    await aase.writes("Hei")
    await aase.taps("Ta kontakt med meg")
    await inge.writes("Henvendelser")
    await inge.taps("Åse")
    await inge.taps("Vi har talt sammen")
    assert inge.reads == "Noteret: henvendelsen er besvaret.\nAlle, der har skrevet, har fået svar."
    await inge.taps("Fortryd")
    assert inge.reads.startswith("Åse\nSkrev til os")


async def test_a_wish_written_where_a_name_was_asked_for_is_a_wish(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await inge.taps_key("Folk")
    await inge.writes("hvem kommer i morgen?")
    assert inge.reads.startswith("I morgen, torsdag den 26. november")


async def test_goodbye_shows_what_is_handed_over_and_is_taken_back_for_a_day(day: Day) -> None:
    birthe = await day.joins("Birthe Juhl")
    inge = await card_of(day, "Birthe")
    await inge.taps("Ret …")
    await inge.taps("Farvel …")
    assert inge.reads.startswith("Er det farvel til Birthe Juhl?")
    await inge.taps("Farvel: Birthe Juhl")
    assert any(text.startswith("Birthe Juhl er ikke længere med hos os.") for text in inge.has_read)
    await inge.taps_key("Hvem kommer i dag?")
    assert "Birthe" not in inge.reads
    await birthe.writes("Mine aktiviteter")
    assert birthe.reads.startswith("Hej! Jeg er en automatisk hjælper")
    await inge.taps("Fortryd")
    assert any(text.startswith("Birthe Juhl er med igen.") for text in inge.has_read)


async def test_the_only_coordinator_does_not_leave_unnoticed(day: Day) -> None:
    inge = await card_of(day, "Inge")
    await inge.taps("Ret …")
    await inge.taps("Farvel …")
    assert "Er det farvel" not in inge.reads


async def test_the_wish_to_be_rung_is_taken_back_and_wished_again(day: Day) -> None:
    inge, birthe = await day.joins("Inge Holm"), await day.joins("Birthe Juhl")
    await birthe.taps_key("Tal med koordinator")
    await birthe.taps("Ring gerne til mig")
    await birthe.taps("Fortryd")
    assert birthe.reads.startswith("Det er taget tilbage.")
    assert inge.reads == "Birthe Juhl behøver ikke en snak alligevel."
    await birthe.taps("Ring gerne til mig")
    assert inge.reads.startswith("Birthe Juhl vil gerne tale med dig")


async def test_what_is_over_has_happened(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await day.at(17)
    await inge.taps_key("Hvem kommer i dag?")
    assert "Kom: Birthe Juhl, Ole Damgaard, Poul Erik Toft" in inge.reads


async def test_an_own_shift_says_whom_one_has_asked(day: Day) -> None:
    lone, _ = await day.joins("Lone Bak"), await day.joins("Mads Krogh")
    await lone.taps_key("Kulturkontakt")
    await lone.taps("Giv videre")
    await lone.taps("Mads Krogh")
    await lone.taps_key("Kulturkontakt")
    assert "dig. Spurgt: Mads Krogh" in lone.reads


async def test_a_name_alone_finds_the_card_without_any_menu(day: Day) -> None:
    inge, lone = await day.joins("Inge Holm"), await day.joins("Lone Bak")
    for written in ("Poul", "poul erik", "Poul Erik Toft", "find Poul", "toft"):
        await inge.taps_key("Denne uge")  # nothing has been asked
        await inge.writes(written)
        assert inge.reads.startswith("Poul Erik Toft"), written
    await inge.writes("tak")
    assert not inge.reads.startswith("Poul")
    await lone.writes("Poul")
    assert not lone.reads.startswith("Poul Erik Toft")  # who does not coordinate finds nobody's card


async def removes(day: Day, name: str) -> Chat:
    inge = await card_of(day, name)
    for label in ("Ret …", "Farvel …", f"Farvel: {name}"):
        await inge.taps(label)
    return inge


async def test_a_goodbye_taken_back_says_what_has_gone_to_others_meanwhile(day: Day) -> None:
    ole, aisha = await day.joins("Ole Damgaard"), await day.joins("Aisha Rahimi")
    inge = await removes(day, "Ole Damgaard")
    assert "Good news, Aisha! There is a place for you: Onsdagshygge" in aisha.reads  # she had waited for it
    heard = len(aisha.has_read)
    await inge.taps("Fortryd")
    hygge = "Onsdagshygge, onsdag den 2. december kl. 13.50"
    assert (
        f"Ole Damgaard er med igen.\n• {hygge}: Aisha Rahimi har fået pladsen\n"
        "Ole Damgaard står på ventelisten der og får besked."
    ) in inge.has_read
    assert ole.reads == (
        f"Hej Ole! Du er med igen. Noget er blevet en andens i mellemtiden:\n• {hygge}: der står du på ventelisten\n"
        "Bliver der en plads, får du besked."
    )
    assert len(aisha.has_read) == heard  # what she got is hers
    await ole.taps("Mine aktiviteter")
    assert "Onsdagshygge" in ole.reads


async def test_a_goodbye_taken_back_at_once_says_that_all_is_as_it_was(day: Day) -> None:
    kirsten = await day.joins("Kirsten Vad")
    heard = len(kirsten.has_read)
    await day.house.store.write(lambda tx: tx.run("DELETE FROM signup WHERE state = 'waiting'"))
    inge = await removes(day, "Kirsten Vad")
    await inge.taps("Fortryd")
    assert inge.reads == "Kirsten Vad er med igen."
    assert len(kirsten.has_read) == heard


async def test_a_shift_that_a_colleague_has_taken_meanwhile_is_said_to_both(day: Day) -> None:
    mads = await day.joins("Mads Krogh")
    role = "INSERT INTO role SELECT p.id, 'staff', u.id FROM person p, unit u WHERE p.name = ? AND u.name = 'B.1'"
    await day.house.store.write(lambda tx: tx.run(role, "Lone Bak"))
    lone = await day.joins("Lone Bak")
    inge = await removes(day, "Mads Krogh")
    await lone.taps_key("Kulturkontakt")
    await lone.taps("Jeg tager: tors. 26. nov. dagvagt, B.1")
    await inge.taps("Fortryd")
    gone = "• B.1, torsdag den 26. november, dagvagt kl. 07.00–15.00: Lone Bak har vagten nu"
    assert inge.reads == f"Mads Krogh er med igen.\n{gone}"
    assert mads.reads == f"Hej Mads! Du er med igen. Noget er blevet en andens i mellemtiden:\n{gone}"
