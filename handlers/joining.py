"""Joining by a link, strangers who leave word, language, the menu, a talk with the coordinator."""

from handlers.turn import Turn, pressed
from messages import languages
from messages.buttons import Help, Language, Menu, RingMe, SetLanguage, Talk
from messages.screens import coordinating, joining, talking, what_i_can
from messages.understanding import language_words
from storage import invitations, notes, people
from storage.records import Person
from volunteering import access, calling
from volunteering import joining as welcoming
from volunteering.joining import Joined, LinkIsForAnother, LinkIsUsed, WelcomeBack


def start(turn: Turn, code: str) -> None:
    """Somebody pressed START, perhaps with a personal link's code."""
    if not code:
        if turn.person is None:
            stranger(turn)
        else:
            turn.answer(joining.welcome_back.about())
        if turn.person and notes.held_since(turn.tx) and access.coordinates(turn.person, turn.person.site_ids[0]):
            turn.answer(coordinating.held.about())
        return
    outcome = welcoming.join(turn.tx, code, turn.chat_id, turn.now, turn.rules)
    turn.known_again()
    match outcome:
        case Joined(person):
            people.set_app_language(turn.tx, person.id, turn.app_language)
            turn.answer(joining.welcome.about())
            calling.reached_again(turn.tx, person, turn.now, turn.rules)
        case WelcomeBack():
            turn.answer(joining.welcome_back.about())
        case LinkIsForAnother():
            turn.answer(joining.link_is_for_another.about())
        case LinkIsUsed():
            turn.answer(joining.link_is_used.about())
        case _:
            turn.answer(joining.no_such_link.about())


def stranger(turn: Turn, *, anew: bool = False) -> None:
    """Somebody unknown said or pressed something: what this is; or that the coordinator knows already."""
    inquiry = invitations.open_inquiry(turn.tx, turn.chat_id)
    words = joining.word_stands.about(inquiry=inquiry.id) if inquiry else joining.stranger.about()
    turn.answer(words, anew=anew)


def leave_word(turn: Turn) -> None:
    """Somebody unknown leaves word for the coordinator."""
    language = languages.language_for(None, turn.app_language, turn.rules.language)
    inquiry, _ = welcoming.leave_word(turn.tx, turn.chat_id, turn.first_name, language, turn.now, turn.rules)
    if inquiry is not None:
        turn.answer(joining.word_left_thanks.about(inquiry=inquiry.id))


def share_phone(turn: Turn, phone: str, *, own: bool) -> None:
    """Somebody shared a number: kept only when it is their own and they left word."""
    if not own:
        turn.answer(joining.phone_not_yours.about())
        return
    inquiry = welcoming.share_phone(turn.tx, turn.chat_id, phone, turn.now, turn.rules) if turn.person is None else None
    turn.answer(joining.phone_thanks.about(inquiry=inquiry.id) if inquiry else joining.phone_not_needed.about())


@pressed(Menu)
def menu(turn: Turn, _person: Person, _button: Menu) -> None:
    """The large keys again."""
    turn.answer(joining.menu.about())


@pressed(Help)
def help_me(turn: Turn, _person: Person, _button: Help) -> None:
    """What can I do here?"""
    turn.answer(what_i_can.what_i_can.about())


@pressed(Language)
def language(turn: Turn, _person: Person, _button: Language) -> None:
    """Which language?"""
    turn.answer(joining.language_choice.about())


@pressed(SetLanguage)
def set_language(turn: Turn, person: Person, button: SetLanguage) -> None:
    """Speak this language with me from now on."""
    if button.language not in languages.LANGUAGES:
        turn.answer(joining.language_choice.about())
        return
    people.set_language(turn.tx, person.id, button.language, chosen=True)
    turn.answer(joining.language_set.about())


def language_wanted(turn: Turn, person: Person, text: str) -> bool:
    """Whether another language was asked for in words: it is spoken at once, and one tap changes it back."""
    wanted = language_words.language_wanted(text)
    if wanted is None:
        return False
    before = languages.language_for(person, turn.app_language, turn.rules.language)
    people.set_language(turn.tx, person.id, wanted, chosen=True)
    turn.answer(joining.language_set.about())
    if before != wanted:
        turn.answer(joining.language_back.about(before=before))
    return True


@pressed(Talk)
def talk(turn: Turn, _person: Person, _button: Talk) -> None:
    """How to reach the coordinator."""
    turn.answer(talking.talk.about())


@pressed(RingMe)
def ring_me(turn: Turn, person: Person, _button: RingMe) -> None:
    """Please ring me."""
    act = welcoming.wish_for_a_talk(turn.tx, person, turn.now, turn.rules)
    turn.answer(talking.talk_asked.about(act=act))
