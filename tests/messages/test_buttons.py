"""Buttons: what a press carries fits into Telegram's 64 bytes, comes back as it was, and nothing else comes in."""

from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from messages.buttons import LARGEST, Button, Cancel, SetLanguage, Tick, Undo, kinds, unpack

NUMBERS = st.integers(min_value=0, max_value=LARGEST - 1)
LANGUAGES = st.sampled_from(["nb", "da", "en"])
# Old buttons stay pressable for ever: a code that has once been given away means this, whatever it is called today.
GIVEN_AWAY = {
    "t": "Today",
    "d": "Day",
    "w": "Week",
    "a": "Tick",
    "o": "WhatIsOn",
    "m": "Mine",
    "x": "CannotCome",
    "s": "SignUp",
    "r": "SignUpForTheRest",
    "c": "Cancel",
    "y": "TakePlace",
    "n": "DeclinePlace",
    "u": "Undo",
    "k": "Shifts",
    "kt": "TakeShift",
    "kh": "HandOver",
    "ka": "AskColleague",
    "ky": "AnswerHandover",
    "g": "Gaps",
    "i": "Invite",
    "ii": "InviteOne",
    "p": "Talk",
    "pr": "RingMe",
    "v": "LeaveWord",
    "l": "Language",
    "ls": "SetLanguage",
    "h": "Menu",
    "q": "Privacy",
    "z": "Resume",
    "fd": "SeriesList",
    "fs": "Series",
    "fm": "Mark",
    "fw": "WholeMonth",
    "fa": "AwayWhen",
    "faw": "Away",
    "fo": "Rather",
    "fx": "SwapTo",
    "fv": "Late",
    "fvs": "SayLate",
    "fvb": "LateBy",
    "fh": "ImHere",
    "fc": "MyContact",
    "fk": "Calendar",
    "fi": "Idea",
    "fp": "Likings",
    "fp1": "SetLiking",
    "fp2": "SetSpeaks",
    "fg": "Group",
    "fgh": "SetHeads",
    "fgw": "WriteHeads",
    "fga": "GroupAway",
    "fgc": "GroupComes",
    "f": "Settings",
    "fr": "ChooseReminder",
    "frs": "SetReminder",
    "fn": "SetNamed",
    "fl": "SetNewsletter",
    "fb": "ChooseBreak",
    "fbt": "TakeBreak",
    "fbe": "EndBreak",
    "kd": "Thank",
    "ku": "SomebodyCame",
    "kc": "CameUnannounced",
    "kg": "GuestsCame",
    "kn": "NotToday",
    "kr": "Report",
    "kw": "Greet",
    "kx": "GreetThem",
    "ks": "SendGreeting",
    "kq": "Withdraw",
    "kb": "BindHere",
    "kbl": "WardGroups",
    "kbs": "SeeGroup",
    "kbc": "ChooseUnit",
    "kbu": "BindGroup",
    "kbn": "NameInGroup",
    "kbe": "FreeGroup",
    "er": "Calls",
    "er1": "Rung",
    "e": "People",
    "ep": "PersonCard",
    "eo": "SignUpWhat",
    "eu": "SignUpFor",
    "ex": "CancelWhat",
    "ec": "CancelFor",
    "et": "CameFor",
    "eh": "ChangePerson",
    "ek": "NewLink",
    "ef": "ChooseRoles",
    "ef1": "SetRole",
    "ew": "ChooseWard",
    "ew1": "SetWard",
    "el": "ChooseLanguageFor",
    "el1": "SetLanguageFor",
    "en": "AskPhone",
    "en1": "ReachBy",
    "ei": "AddPerson",
    "ei1": "AddAs",
    "ei2": "AddAt",
    "ez": "LeavingOf",
    "ez1": "RemovePerson",
    "eq": "Inquiries",
    "eq1": "InquiryCard",
    "eq2": "TakeInquiry",
    "eq3": "NextDay",
    "eq4": "CloseInquiry",
    "eq5": "WelcomeInquiry",
    "eb": "LoadTables",
    "j": "Letters",
    "jw": "WriteLetter",
    "jc": "LetterCard",
    "js": "ShowLetter",
    "jr": "ReadLetter",
    "jt": "LetterToMe",
    "ja": "LetterFor",
    "jb": "SetLetterFor",
    "jh": "LetterTime",
    "ji": "SetLetterTime",
    "jk": "WithoutPictures",
    "jx": "SendLetter",
    "ju": "TakeLetterBack",
    "jp": "PauseLetter",
    "jz": "StopSending",
    "jn": "LetterNames",
    "jd": "DropLetter",
    "jo": "StopLetters",
    "jy": "LettersAgain",
    "hh": "Help",
    "he": "Goodbye",
    "he1": "OffEverything",
    "kv": "WhoHasShift",
    "Pu1": "PutItUp",
    "Pg": "GoOnPlan",
}


def buttons(kind: type[Button]) -> st.SearchStrategy[Button]:
    values = {field.name: LANGUAGES if field.type in {str, "str"} else NUMBERS for field in fields(kind)}
    return st.builds(kind, **values)


KINDS = kinds()
ANY = st.one_of([buttons(kind) for kind in KINDS.values()])


@given(ANY)
def test_a_button_comes_back_as_it_was(button: Button) -> None:
    assert unpack(button.pack()) == button


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.__name__)
def test_with_a_million_million_rows_in_every_table_it_still_fits_into_64_bytes(kind: type[Button]) -> None:
    values = {field.name: "nb" if field.type in {str, "str"} else 10**12 for field in fields(kind)}
    assert len(kind(**values).pack().encode()) <= 64


def test_every_button_has_a_code_of_its_own() -> None:
    assert {kind.__name__ for kind in KINDS.values()} == {kind.__name__ for kind in Button.__subclasses__()}
    assert all(hasattr(kind, "__slots__") for kind in KINDS.values()), "the finished class, not its draft"
    assert "" not in KINDS
    assert len({kind.__name__ for kind in Button.__subclasses__()}) == len(KINDS), "two buttons with one code"


def test_a_code_that_was_given_away_never_means_something_else() -> None:
    assert {code: kind.__name__ for code, kind in KINDS.items() if code in GIVEN_AWAY} == GIVEN_AWAY


def test_what_old_messages_carry_is_still_understood() -> None:
    """As they stand in chats today, with what was left out by default written out."""
    assert unpack("c:17") == Cancel(17)
    assert unpack("a:17:3:1:0") == Tick(17, 3, 1)
    assert unpack("u:0") == Undo()
    assert unpack("ls:da") == SetLanguage("da")


@pytest.mark.parametrize(
    "data",
    [
        "",
        ":",
        "c",
        "c:",
        "c:1:2",
        "c:-1",
        "c:+1",
        "c: 1",
        "c:1 ",
        "c:1.0",
        "c:0x1",
        "c:1_000",
        "c:٣",
        "c:²",
        "c:" + "9" * 19,
        "c:" + "9" * 400,
        "zz:1",
        "C:1",
        "button:1",
        "c:1\n",
        "\x00",
        "🙂:1",
        "c:1;DROP TABLE signup",
    ],
)
def test_what_was_never_a_button_of_ours_is_none(data: str) -> None:
    assert unpack(data) is None


@given(st.text(max_size=64))
def test_nothing_that_comes_in_breaks_it_and_no_number_is_too_large_for_the_store(data: str) -> None:
    button = unpack(data)
    if button is not None:
        numbers = [getattr(button, field.name) for field in fields(button) if field.type not in {str, "str"}]
        assert all(0 <= number < 2**63 for number in numbers)


@given(ANY)
def test_a_number_has_one_spelling(button: Button) -> None:
    data = button.pack()
    again = unpack(data)
    assert again is not None
    assert again.pack() == data
