"""One's own data: what is kept, as a file, a name corrected, who sees it, being deleted and coming back."""

from typing import Any

from handlers.turn import Turn, pressed, written
from messages import languages, words
from messages.buttons import (
    Button,
    ComeBack,
    CorrectName,
    DeleteMe,
    KnowAboutMe,
    Privacy,
    ReallyDelete,
    Undo,
    WhoSees,
)
from messages.screens import joining as joining_screens
from messages.screens import own_data as screens
from storage import forgetting, invitations
from storage.records import Person
from volunteering import leaving, own_name
from volunteering.leaving import Back, Left, NobodyElseAnswers
from volunteering.own_name import NameNotFree, Renamed, SameName

OWN_NAME = "own_name"


@pressed(Privacy)
def privacy(turn: Turn, _person: Person, _button: Privacy) -> None:
    """What is kept about me, why, how long, who sees it?"""
    turn.answer(screens.privacy.about())


@pressed(KnowAboutMe)
def know_about_me(turn: Turn, _person: Person, _button: KnowAboutMe) -> None:
    """Everything that is kept about me, as a file."""
    turn.answer(screens.about_me.about(), anew=True)


@pressed(WhoSees)
def who_sees(turn: Turn, _person: Person, _button: WhoSees) -> None:
    """Who sees my name?"""
    turn.answer(screens.who_sees.about(), anew=True)


@pressed(CorrectName)
def correct_name(turn: Turn, _person: Person, _button: CorrectName) -> None:
    """My name is written differently: how?"""
    turn.asks(OWN_NAME)
    turn.answer(screens.own_name_ask.about(), anew=True)


@written(OWN_NAME)
def own_name_written(turn: Turn, person: Person, data: dict[str, Any], text: str) -> None:
    """The name, as the person writes it. Twice no name: the question is over, and a human being helps."""
    match own_name.correct(turn.tx, person, words.bare(text), turn.now, turn.rules):
        case Renamed(_, act):
            turn.answer(screens.own_name_set.about(act=act))
        case SameName():
            turn.answer(screens.own_name_same.about())
        case NameNotFree():
            turn.answer(screens.own_name_not_free.about())
        case _ if data.get("again"):
            turn.answer(joining_screens.not_understood_again.about())
        case _:
            turn.asks(OWN_NAME, again=True)
            turn.answer(screens.own_name_unclear.about())


@pressed(DeleteMe)
def delete_me(turn: Turn, _person: Person, _button: DeleteMe) -> None:
    """Delete me: what that means, and a button to do it. Words alone never do it."""
    turn.answer(screens.delete_ask.about(), anew=True)


@pressed(ReallyDelete)
def really_delete(turn: Turn, person: Person, _button: ReallyDelete) -> None:
    """Yes, delete me."""
    match leaving.leave(turn.tx, person, turn.now, turn.rules, actor=person):
        case Left() as left:
            _no_longer_known(turn, person)
            turn.answer(screens.has_deleted.about(act=left.act, until=left.until.isoformat()))
        case NobodyElseAnswers(site):
            turn.answer(screens.delete_only_one.about(site=site))


def _no_longer_known(turn: Turn, person: Person) -> None:
    """What is said from here on goes to somebody who is on no list, in the language they had."""
    turn.app_language = languages.language_for(person, turn.app_language, turn.rules.language)
    turn.known_again()


@pressed(ComeBack)
def come_back_already(turn: Turn, _person: Person, _button: ComeBack) -> None:
    """I would like to stay after all, pressed by somebody who is here."""
    turn.answer(screens.come_back.about(coming=0, waiting=0))


def somebody_who_left(turn: Turn, button: Button | None, *, again: bool = False) -> bool:
    """Somebody who is on no list any more writes or presses: the way back, while there is one. Whether there was.

    `again`: the press came again, and what it asked for stands in its place.
    """
    way = leaving.way_back(turn.tx, turn.chat_id, turn.now, turn.rules)
    if way is None:
        return False
    if again:
        return True
    if isinstance(button, ComeBack | Undo):
        back = leaving.come_back(turn.tx, way.act, way.person.id, turn.now, turn.rules)
        if isinstance(back, Back):
            turn.known_again()
            turn.answer(screens.come_back.about(coming=back.coming, waiting=back.waiting))
            return True
    turn.app_language = languages.language_for(way.person, turn.app_language, turn.rules.language)
    turn.answer(screens.has_deleted.about(act=way.act, until=way.until.isoformat(), again=True), anew=True)
    return True


def stranger(turn: Turn, button: Button | None) -> bool:
    """What somebody unknown can ask about the word they left. Whether it was that."""
    inquiry = invitations.open_inquiry(turn.tx, turn.chat_id)
    if isinstance(button, Privacy):
        turn.answer(screens.privacy.about(inquiry=inquiry.id if inquiry else 0))
    elif inquiry is None:
        return False
    elif isinstance(button, KnowAboutMe):
        turn.answer(screens.about_me.about(inquiry=inquiry.id), anew=True)
    elif isinstance(button, DeleteMe):
        turn.answer(screens.delete_ask.about(inquiry=inquiry.id), anew=True)
    elif isinstance(button, ReallyDelete):
        forgetting.take_out(turn.tx, "inquiry", "chat_id", turn.chat_id)
        turn.answer(screens.stranger_forgotten.about())
    else:
        return False
    return True
