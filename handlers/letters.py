"""Newsletters: written and sent by a coordinator, read and stopped by everybody else."""

import html as markup
from datetime import UTC, datetime, timedelta
from typing import Any

from telegram import Message

from handlers.turn import Turn, pressed, written
from messages.buttons import (
    LARGEST,
    DropLetter,
    LetterCard,
    LetterFor,
    LetterNames,
    Letters,
    LettersAgain,
    LetterTime,
    LetterToMe,
    PauseLetter,
    ReadLetter,
    SendLetter,
    SendToLeft,
    SetLetterFor,
    SetLetterTime,
    ShowLetter,
    StopLetters,
    StopSending,
    TakeLetterBack,
    WithoutPictures,
    WriteLetter,
)
from messages.languages import LANGUAGES, language_for
from messages.marked import harmless
from messages.screens import joining, letter_cards, letter_reports
from messages.screens import letters as screens
from messages.understanding.moments import moment_in
from storage import dialogs, outbox
from storage import letters as store
from storage.letters import Letter, LetterFile
from storage.records import Person
from volunteering import letter_sending, letters, preferences

LETTER, TIME = "letter", "letter_time"
ALBUM_COMES_IN = timedelta(seconds=2)  # Telegram brings an album picture by picture
LONG_COMES_IN = timedelta(seconds=5)  # and a text that is too long for it in several messages


@pressed(Letters)
def letter_list(turn: Turn, _person: Person, _button: Letters) -> None:
    """The newsletters."""
    turn.answer(screens.letter_list.about())


@pressed(WriteLetter)
def write(turn: Turn, person: Person, button: WriteLetter) -> None:
    """I write one: the next message is it."""
    found = letters.draft(turn.tx, person, button.letter) if button.letter else None
    if isinstance(found, letters.NotForYou) or (found is None and not letters.own_sites(person)):
        _refuse(turn, letters.NotForYou())
    elif isinstance(found, letters.OnItsWay):
        _refuse(turn, found)
    else:
        versions = store.versions(turn.tx, found.id) if found is not None else {}
        language, own = button.language, _own_language(turn, person)
        if language not in LANGUAGES:
            language = own if own in versions or found is None else found.written_in or own
        turn.asks(LETTER, letter=button.letter, language=language)
        named = language if versions or button.language in LANGUAGES else ""
        turn.answer(letter_cards.letter_asked.about(language=named, again=int(language in versions)), anew=True)


@written(LETTER)
def letter_written(turn: Turn, person: Person, data: dict[str, Any], text: str) -> None:
    """The letter itself."""
    _take_text(turn, person, data, turn.marked or markup.escape(text, quote=False))


def came(turn: Turn, person: Person, message: Message) -> bool:
    """A picture, a document or something else came: part of a letter, if one is being written. False: it is not."""
    dialog = dialogs.get(turn.tx, turn.chat_id)
    if dialog is None or dialog.step != LETTER:
        return False
    file = _file_of(message)
    if file is None:
        turn.answer(letter_cards.letter_only_these.about(), anew=True)
        return True
    letter = _begun(turn, person, dialog.data)
    if not isinstance(letter, Letter):
        _refuse(turn, letter)
        return True
    outcome = letters.add_file(turn.tx, person, letter.id, file)
    if isinstance(outcome, letters.EnoughPictures):
        turn.answer(letter_cards.letter_enough_pictures.about(), anew=True)
        return True
    data = {**dialog.data, "letter": letter.id}
    turn.asks(LETTER, **data)
    if message.caption:
        _take_text(turn, person, data, message.caption_html, album=message.media_group_id)
    elif isinstance(outcome, letters.Written):
        _show(turn, outcome.letter, str(data["language"]), album=message.media_group_id)
    return True


def edited(turn: Turn, person: Person, message: Message) -> bool:
    """A message in which a letter stands was changed: a draft follows, one that was sent stays. False: no letter."""
    found = store.as_written(turn.tx, person.id, message.message_id)
    if found is None:
        return False
    letter, language = found
    if letter.state != "draft":
        _refuse(turn, letters.OnItsWay(letter))
        return True
    text = message.text_html if message.text else message.caption_html if message.caption else ""
    data = {"letter": letter.id, "language": language}
    turn.asks(LETTER, **data)
    _take_text(turn, person, data, text)
    return True


def _file_of(message: Message) -> LetterFile | None:
    if message.photo:
        return LetterFile("photo", message.photo[-1].file_id)
    if message.document is not None and message.animation is None:
        return LetterFile("document", message.document.file_id)
    return None


def _own_language(turn: Turn, person: Person) -> str:
    return language_for(person, turn.app_language, turn.rules.language)


def _begun(turn: Turn, person: Person, data: dict[str, Any]) -> Letter | letters.OnItsWay | letters.NotForYou:
    letter_id = int(data.get("letter", 0))
    return letters.draft(turn.tx, person, letter_id) if letter_id else letters.begin(turn.tx, person, turn.now)


def _take_text(turn: Turn, person: Person, data: dict[str, Any], html: str, album: str | None = None) -> None:
    """The words of a letter: it begins with them, or they take the place of those it had."""
    text, language = harmless(html), str(data["language"])
    too_long_at = float(data.get("too_long_at", 0))
    rest_of_it = 0 <= turn.now.timestamp() - too_long_at < LONG_COMES_IN.total_seconds()
    if rest_of_it or letters.length_of(text) > letters.LONGEST:
        turn.asks(LETTER, **{**data, "too_long_at": turn.now.timestamp()})
        if not rest_of_it:
            turn.answer(letter_cards.letter_too_long.about(length=letters.length_of(text)), anew=True)
        return
    letter = _begun(turn, person, data)
    if not isinstance(letter, Letter):
        _refuse(turn, letter)
        return
    outcome = letters.write(turn.tx, person, letter.id, language, text)
    if isinstance(outcome, letters.Written):
        store.note_message(turn.tx, letter.id, language, person.id, turn.written_id)
        turn.asks(LETTER, letter=letter.id, language=language)  # until a button is pressed, what is written replaces it
        _show(turn, outcome.letter, language, album=album)


def _show(turn: Turn, letter: Letter, language: str, album: str | None = None) -> None:
    """All its versions as they will look, this one last, and below them the card; an album once all of it is here."""
    others = [each for each in store.versions(turn.tx, letter.id) if each != language]
    said = [
        *(screens.letter_preview.about(letter=letter.id, language=each) for each in (*others, language)),
        letter_cards.letter_card.about(letter=letter.id),
    ]
    if album is None:
        for words in said:
            turn.answer(words, anew=True)
        return
    for number, words in enumerate(said):
        outbox.put(
            turn.tx,
            key=f"letter_album:{letter.id}:{album}:{number}",
            lane=outbox.ANSWERS,
            chat_id=turn.chat_id,
            person_id=turn.person.id if turn.person else None,
            language=turn.app_language,
            kind=words.kind,
            about=words.about,
            now=turn.now,
            due_at=turn.now + ALBUM_COMES_IN,
        )


@pressed(LetterCard)
def card(turn: Turn, _person: Person, button: LetterCard) -> None:
    """How does it stand?"""
    turn.answer(letter_cards.letter_card.about(letter=button.letter))


@pressed(ShowLetter)
def show(turn: Turn, person: Person, button: ShowLetter) -> None:
    """How will it look to those who read this language?"""
    language = button.language if button.language in LANGUAGES else _own_language(turn, person)
    turn.answer(screens.letter_preview.about(letter=button.letter, language=language), anew=True)
    if isinstance(letters.theirs(turn.tx, person, button.letter), Letter):
        turn.answer(letter_cards.letter_card.about(letter=button.letter), anew=True)


@pressed(LetterToMe)
def to_me(turn: Turn, person: Person, button: LetterToMe) -> None:
    """Send it to me first: every version, as its readers would get it, and what can be done below."""
    letter = letters.theirs(turn.tx, person, button.letter)
    if isinstance(letter, Letter):
        own, versions = _own_language(turn, person), store.versions(turn.tx, letter.id)
        _show(turn, letter, own if own in versions else letter.written_in or own)
    else:
        _refuse(turn, letter)


@pressed(LetterFor)
def whom_for(turn: Turn, _person: Person, button: LetterFor) -> None:
    """Whom is it for?"""
    turn.answer(letter_cards.letter_for.about(letter=button.letter, what=button.what, skip=button.skip))


@pressed(SetLetterFor)
def set_for(turn: Turn, person: Person, button: SetLetterFor) -> None:
    """It is for these."""
    tx, letter = turn.tx, button.letter
    if button.what == "language":
        language = LANGUAGES[button.number] if button.number < len(LANGUAGES) else ""
        outcome = letters.narrow(tx, person, letter, language=language)
    elif button.what == "months":
        outcome = letters.narrow(tx, person, letter, months=button.number)
    else:
        outcome = letters.address(tx, person, letter, button.what, button.number)
    _say(turn, outcome)


@pressed(LetterTime)
def time(turn: Turn, person: Person, button: LetterTime) -> None:
    """When is it to go out? Chosen, or written."""
    if isinstance(letters.draft(turn.tx, person, button.letter), Letter):
        turn.asks(TIME, letter=button.letter)
    turn.answer(letter_cards.letter_time.about(letter=button.letter))


@written(TIME)
def time_written(turn: Turn, person: Person, data: dict[str, Any], text: str) -> None:
    """At this time."""
    moment = moment_in(text, turn.now, turn.rules.zone, _own_language(turn, person))
    if moment is None:
        turn.asks(TIME, **data)
        turn.answer(letter_cards.letter_time_unclear.about(letter=int(data["letter"])))
        return
    _set_time(turn, person, int(data["letter"]), moment)


@pressed(SetLetterTime)
def set_time(turn: Turn, person: Person, button: SetLetterTime) -> None:
    """At this time, or at once."""
    far = button.moment > 253_402_300_000  # the year 9999
    moment = datetime.fromtimestamp(0 if far else button.moment, UTC) if button.moment else None
    _set_time(turn, person, button.letter, moment)


def _set_time(turn: Turn, person: Person, letter: int, moment: datetime | None) -> None:
    outcome = letters.set_time(turn.tx, person, letter, moment, turn.now)
    if isinstance(outcome, letters.NoSuchTime):
        turn.asks(TIME, letter=letter)
        turn.answer(letter_cards.letter_time_past.about(letter=letter))
    else:
        _say(turn, outcome)


@pressed(WithoutPictures)
def without_pictures(turn: Turn, person: Person, button: WithoutPictures) -> None:
    """Without pictures and document after all."""
    _say(turn, letters.without_files(turn.tx, person, button.letter))


@pressed(DropLetter)
def drop(turn: Turn, person: Person, button: DropLetter) -> None:
    """I do not want it any more."""
    if letters.throw_away(turn.tx, person, button.letter):
        turn.answer(letter_cards.letter_dropped.about())
    else:
        turn.answer(letter_cards.letter_card.about(letter=button.letter))


@pressed(SendLetter)
def send(turn: Turn, person: Person, button: SendLetter) -> None:
    """Send it, to so many."""
    outcome = letters.send(
        turn.tx,
        person,
        button.letter,
        version=button.version,
        count=button.count,
        sure=bool(button.sure),
        bar_message_id=turn.message_id,
        now=turn.now,
        rules=turn.rules,
    )
    if isinstance(outcome, letters.NumberSeen):
        turn.answer(letter_cards.letter_number_seen.about(letter=button.letter))
    elif isinstance(outcome, letters.LooksDifferent):
        turn.answer(letter_cards.letter_card.about(letter=button.letter, note="different"))
    else:
        _say(turn, outcome)


@pressed(TakeLetterBack)
def take_back(turn: Turn, person: Person, button: TakeLetterBack) -> None:
    """Not after all."""
    outcome = letters.take_back(turn.tx, person, button.letter)
    if isinstance(outcome, letters.TakenBackLetter):
        turn.answer(letter_cards.letter_card.about(letter=button.letter, note="back"))
    else:
        turn.answer(letter_cards.letter_card.about(letter=button.letter))


@pressed(PauseLetter)
def pause(turn: Turn, person: Person, button: PauseLetter) -> None:
    """It pauses, or goes on."""
    letters.pause(turn.tx, person, button.letter, paused=bool(button.paused))
    turn.answer(letter_cards.letter_card.about(letter=button.letter))


@pressed(StopSending)
def stop_sending(turn: Turn, person: Person, button: StopSending) -> None:
    """Nobody else gets it."""
    letters.stop(turn.tx, person, button.letter, turn.now, turn.rules)
    turn.answer(letter_cards.letter_card.about(letter=button.letter))


@pressed(SendToLeft)
def send_to_left(turn: Turn, person: Person, button: SendToLeft) -> None:
    """Those who were left out when it was stopped get it after all."""
    letter_sending.go_on_after_all(turn.tx, person, button.letter)
    turn.answer(letter_cards.letter_card.about(letter=button.letter))


@pressed(LetterNames)
def names(turn: Turn, _person: Person, button: LetterNames) -> None:
    """Whom did it not reach?"""
    skip = button.skip if button.skip < LARGEST // 2 else 0
    turn.answer(letter_reports.letter_names.about(letter=button.letter, skip=skip))


@pressed(ReadLetter)
def read(turn: Turn, _person: Person, button: ReadLetter) -> None:
    """Read it once more."""
    turn.answer(screens.letter_read_again.about(letter=button.letter), anew=True)


@pressed(StopLetters)
def stop_letters(turn: Turn, person: Person, button: StopLetters) -> None:
    """No more newsletters for me: at once, also those already under way."""
    letter = store.by_id(turn.tx, button.letter)
    if letter is not None and letter.state == "draft":
        turn.answer(screens.letter_preview_only.about(), anew=True)
        return
    preferences.set_newsletter(turn.tx, person, wanted=False)
    turn.answer(screens.letters_stopped.about(), anew=True)


@pressed(LettersAgain)
def letters_again(turn: Turn, person: Person, _button: LettersAgain) -> None:
    """Newsletters for me after all."""
    preferences.set_newsletter(turn.tx, person, wanted=True)
    turn.answer(screens.letters_again.about())


def _say(turn: Turn, outcome: object) -> None:
    """The card as it is now, or why it is not."""
    match outcome:
        case (
            letters.Written(letter)
            | letters.SentOff(letter)
            | letters.NothingInIt(letter)
            | letters.ForNobody(letter)
            | letters.TimePassed(letter)
        ):
            turn.answer(letter_cards.letter_card.about(letter=letter.id))
        case letters.OnItsWay() | letters.NotForYou():
            _refuse(turn, outcome)
        case _:
            turn.answer(joining.old_button.about(), anew=True)


def _refuse(turn: Turn, outcome: letters.OnItsWay | letters.NotForYou) -> None:
    if isinstance(outcome, letters.OnItsWay):
        turn.answer(letter_cards.letter_on_its_way.about(letter=outcome.letter.id), anew=True)
    else:
        turn.answer(letter_cards.letter_not_there.about(), anew=True)
