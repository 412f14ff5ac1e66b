"""A ward's staff group chat: bound by a coordinator, asked by anybody, without names unless the home has decided so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.dialogues.conftest import text_of

if TYPE_CHECKING:
    from simulator.core.model import Chat as Group
    from tests.dialogues.conftest import Chat, Day

UNKNOWN = (
    "Hej! Den her gruppe kender jeg ikke endnu. En koordinator kan trykke på knappen og sige, hvilken afdeling det er."
)
NAMES = ("Birthe", "Ole", "Poul", "Lone Bak")


class Ward:
    """The staff's group chat, as one of its members sees it."""

    def __init__(self, day: Day, group: Group, member: Chat) -> None:
        self.day, self.group, self.member = day, group, member

    async def writes(self, text: str, who: Chat | None = None, *, anonymous: bool = False) -> None:
        user = (who or self.member).user
        self.day.telegram.send_text(user.id, self.group.id, text, anonymous=anonymous)
        await self.day.settled()

    async def taps(self, label: str, who: Chat) -> Any:
        message = next(each for each in reversed(self._messages) if each["inline_keyboard"])
        press = self.day.telegram.press(who.user.id, self.group.id, message["id"], label=label)
        await self.day.settled()
        return press.answered

    @property
    def _messages(self) -> list[Any]:
        return self.day.telegram.chat_view(self.member.user.id, self.group.id)

    @property
    def heard(self) -> list[str]:
        """What the bot has said in the group, as it stands there now."""
        return [text_of(each) for each in self._messages if each["sender_id"] == self.day.bot.id]


async def ward(day: Day, owner: Chat, *others: Chat, supergroup: bool = False) -> Ward:
    group = day.telegram.create_group("Caféens personale", owner.user.id, supergroup=supergroup)
    for other in others:
        day.telegram.add_member(group, other.user.id)
    day.telegram.add_bot_to_group(group, day.bot, owner.user.id)
    await day.settled()
    return Ward(day, group, owner)


async def bound(day: Day) -> tuple[Ward, Chat, Chat]:
    inge, lone = await day.joins("Inge Holm"), await day.joins("Lone Bak")
    cafe = await ward(day, inge, lone)
    await inge.taps("Caféen")
    return cafe, inge, lone


async def test_a_coordinator_who_adds_the_bot_is_asked_in_private_which_ward_it_is(day: Day) -> None:
    cafe, inge, _ = await bound(day)
    assert inge.reads == (
        "Gruppen »Caféens personale« hører til Caféen. Alle i gruppen kan spørge, hvem der kommer."
        " Frivillige bliver ikke nævnt ved navn."
    )
    assert cafe.heard == [
        "Hej! Her kan I spørge, hvem der kommer til Caféen. Skriv /today, eller /tomorrow for i morgen."
    ]


async def test_anybody_in_the_group_may_ask_and_reads_no_names(day: Day) -> None:
    cafe, _, lone = await bound(day)
    await cafe.writes("/today", lone)
    assert cafe.heard[-1] == (
        "I dag, onsdag den 25. november · Caféen\n\n"
        "kl. 13.50–15.30 Onsdagshygge\nHvor: Caféen\n3 frivillige kommer.\nGør gerne klar: Kaffe og kage til tyve\n\n"
        "Kulturkontakt nu: Lone."
    )
    await cafe.writes("/tomorrow@fuglsang_bot", lone)
    assert cafe.heard[-1].startswith("I morgen, torsdag den 26. november · Caféen")
    assert not any(name in text for text in cafe.heard for name in NAMES)


async def test_the_message_in_the_group_follows_the_day_and_is_not_posted_twice_in_ten_minutes(day: Day) -> None:
    cafe, _, lone = await bound(day)
    birthe = await day.joins("Birthe Juhl")
    await cafe.writes("/today", lone)
    await birthe.taps_key("Jeg kan ikke komme")
    await birthe.taps("Kan ikke: ons. 25. nov.")
    assert "2 frivillige kommer." in cafe.heard[-1]
    assert not any(name in text for text in cafe.heard for name in NAMES)
    said = len(cafe.heard)
    await cafe.writes("/today", lone)
    assert len(cafe.heard) == said
    await day.at(12, 0)
    await cafe.writes("/today", lone)
    assert len(cafe.heard) == said + 1


async def test_names_are_shown_only_when_a_coordinator_has_said_so(day: Day) -> None:
    cafe, inge, lone = await bound(day)
    await cafe.writes("/today", lone)
    await inge.taps("Vis fornavne der")
    assert "Kommer: Birthe, Ole, Poul" in cafe.heard[-1]
    assert "Juhl" not in cafe.heard[-1]
    await inge.taps("Ingen navne der")
    assert "3 frivillige kommer." in cafe.heard[-1]


async def test_an_unknown_group_hears_one_line_and_then_nothing(day: Day) -> None:
    erik, signe = await day.somebody("Erik"), await day.joins("Signe Mørk")
    strange = await ward(day, erik, signe)
    one_line = [UNKNOWN]
    assert strange.heard == one_line
    for text in ("/today", "/mine", "/today@fuglsang_bot", "@fuglsang_bot hvem kommer i dag"):
        await strange.writes(text, signe)
    assert strange.heard == one_line


async def test_only_a_coordinator_can_say_which_ward_it_is(day: Day) -> None:
    erik, lone, inge = await day.somebody("Erik"), await day.joins("Lone Bak"), await day.joins("Inge Holm")
    cafe = await ward(day, erik, lone, inge)
    for who in (erik, lone):
        answered = await cafe.taps("Sig hvilken afdeling", who)
        assert answered["text"] == "Det ordner en koordinator gerne."
    answered = await cafe.taps("Sig hvilken afdeling", inge)
    assert answered["text"] == "Jeg har spurgt dig i vores samtale."
    await inge.taps("Caféen")
    await cafe.writes("/today", lone)
    assert "3 frivillige kommer." in cafe.heard[-1]


async def test_what_is_for_one_person_is_not_answered_in_the_group(day: Day) -> None:
    cafe, _, lone = await bound(day)
    await cafe.writes("/mine", lone)
    assert cafe.heard[-1] == (
        "Det tager vi i en samtale med mig alene: https://t.me/fuglsang_bot. Her kan I spørge, hvem der kommer: /today."
    )
    said = len(cafe.heard)
    for text in ("/start", "/nonsense", "hvem kommer i dag?", "/today@another_bot"):
        await cafe.writes(text, lone)
    assert len(cafe.heard) == said


async def test_an_answer_to_what_the_bot_said_is_for_the_bot(day: Day) -> None:
    cafe, _, lone = await bound(day)
    hello = day.telegram.last_message(lone.user.id, cafe.group.id)
    day.telegram.send_text(lone.user.id, cafe.group.id, "Hvem kommer i dag?", hello["id"])
    await day.settled()
    assert cafe.heard[-1].startswith("I dag, onsdag den 25. november · Caféen")


async def test_an_anonymous_administrator_may_ask_but_says_nothing_about_wards(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    cafe = await ward(day, inge, supergroup=True)
    await cafe.writes("/today", anonymous=True)
    assert cafe.heard == [UNKNOWN]


async def test_a_group_that_grows_stays_the_wards(day: Day) -> None:
    cafe, _, lone = await bound(day)
    await cafe.writes("/today", lone)
    cafe.group = day.telegram.migrate(cafe.group)
    await day.settled()
    await cafe.writes("/today", lone)
    assert cafe.heard[-1].startswith("I dag, onsdag den 25. november · Caféen")


async def test_when_the_bot_is_put_out_nothing_of_the_group_is_kept(day: Day) -> None:
    cafe, _inge, lone = await bound(day)
    await cafe.writes("/today", lone)
    day.telegram.remove_bot_from_group(cafe.group, day.bot)
    await day.settled()
    assert await day.asked(lambda tx: tx.value("SELECT count(*) FROM ward_group")) == 0
    assert await day.asked(lambda tx: tx.value("SELECT count(*) FROM open_overview WHERE chat_id < 0")) == 0


async def test_the_coordinator_frees_a_group_and_binds_it_to_another_ward(day: Day) -> None:
    cafe, inge, lone = await bound(day)
    await inge.taps("Løs fra afdelingen")
    said = len(cafe.heard)
    await cafe.writes("/today", lone)
    await cafe.writes("/today", lone)
    assert len(cafe.heard) <= said + 1
    await inge.taps_key("Kulturkontakt")
    await inge.taps("Gruppechatter")
    assert inge.reads.startswith("Ingen gruppechat er knyttet til en afdeling endnu.")
    await inge.taps("Vælg en afdeling")
    await inge.taps("B.1")
    await cafe.writes("/today", lone)
    assert cafe.heard[-1].startswith("I dag, onsdag den 25. november · B.1")


async def test_staff_who_forge_the_coordinators_buttons_get_nowhere(day: Day) -> None:
    cafe, _, lone = await bound(day)
    group = await day.asked(lambda tx: tx.value("SELECT id FROM ward_group"))
    for data in (f"kbn:{group}:1", f"kbe:{group}", f"kbu:{group}:2", f"kbs:{group}", f"kbc:{group}", "kbl"):
        markup = {"inline_keyboard": [[{"text": "x", "callback_data": data}]]}
        sent = day.telegram.call(
            day.bot.token, "sendMessage", {"chat_id": lone.user.id, "text": "?", "reply_markup": markup}
        )
        day.telegram.press(lone.user.id, None, sent.body["result"]["message_id"], data=data)
        await day.settled()
        assert lone.reads.startswith("Knappen her er til en anden."), data
    await cafe.writes("/today", lone)
    assert "3 frivillige kommer." in cafe.heard[-1]


async def test_in_the_morning_the_overview_is_posted_once_and_kept_up_to_date(day: Day) -> None:
    cafe, _, lone = await bound(day)
    birthe = await day.joins("Birthe Juhl")
    said = len(cafe.heard)
    await day.at(7, 30, days=1)
    assert len(cafe.heard) == said
    await day.at(8)
    assert "Gudstjeneste" in cafe.heard[-1]
    assert "2 frivillige kommer." in cafe.heard[-1]
    assert not any(name in text for text in cafe.heard[said:] for name in ("Birthe", "Kirsten"))
    await day.at(8, 5)
    await birthe.taps_key("Jeg kan ikke komme")
    await birthe.taps("Kan ikke: tors. 26. nov.")
    await day.at(8, 10)
    assert "Én frivillig kommer." in cafe.heard[-1]
    await day.at(9)
    assert len(cafe.heard) == said + 1
    assert lone.user.id


async def test_what_happens_right_after_the_morning_overview_shows_in_it_as_well(day: Day) -> None:
    cafe, _, _ = await bound(day)
    birthe = await day.joins("Birthe Juhl")
    await day.at(8, 0, days=1)
    assert "2 frivillige kommer." in cafe.heard[-1]
    await birthe.writes("Jeg kan ikke komme i dag")
    await day.at(8, 1)
    assert "Én frivillig kommer." in cafe.heard[-1]
