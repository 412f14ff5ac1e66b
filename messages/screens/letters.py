"""Newsletters as their readers see them, and the list of them. How the coordinator makes one: `letter_cards`."""

from messages import times, words
from messages.buttons import LetterCard, Letters, LettersAgain, ReadLetter, StopLetters, WriteLetter
from messages.said import Choice, Kept, Said
from messages.view import View, rows, screen
from messages.words import Html, bare
from storage import letters as store
from storage.letters import Letter
from volunteering import access
from volunteering import letters as rules_of

_BEGINNING = 24


def text_in(view: View, letter: Letter, language: str) -> Html:
    """What the letter says to readers of a language: its version, else the one that was written first."""
    versions = store.versions(view.tx, letter.id)
    return Html(versions.get(language) or versions.get(letter.written_in or "") or "")


def beginning(view: View, letter: Letter) -> str:
    """The first words of a letter, for a button."""
    text = bare(words.label(view.language, "letter-whole", names=text_in(view, letter, view.language)))
    if not text:
        return view.label("letter-no-text")
    return text if len(text) <= _BEGINNING else text[: _BEGINNING - 1].rstrip() + "…"


def as_it_looks(view: View, letter: Letter, language: str) -> Said:
    """The letter with its foot and the button that stops them, exactly as a reader of this language has it."""
    own = view.reader.site_ids if view.reader is not None else ()
    site_id = next((site for site in own if site in letter.sites), letter.sites[0])
    foot = words.say(language, "letter-foot", site=store.site_name(view.tx, site_id))
    text = text_in(view, letter, language)
    label = words.label(language, "button-letter-no-more")
    return Said(
        f"{text}\n\n– – –\n{foot}" if text else foot,
        choices=((Choice(label, StopLetters(letter.id).pack()),),),
        kept=tuple(Kept(file.kind, file.file_id) for file in store.files(view.tx, letter.id)),
    )


@screen
def newsletter(view: View, letter: int) -> Said | None:
    """The letter itself: only while it goes out, and only to those who still say yes."""
    found = view.once("letter", letter, work=lambda: store.by_id(view.tx, letter))
    if found is None or found.state != "sending" or view.reader is None or not view.reader.newsletter:
        return None
    reader = view.reader
    return view.once(
        "newsletter", letter, view.language, reader.site_ids, work=lambda: as_it_looks(view, found, view.language)
    )


@screen
def letter_preview(view: View, letter: int, language: str) -> Said | None:
    """The letter as readers of a language will see it, to those who may send it."""
    found = rules_of.theirs(view.tx, view.reader, letter) if view.reader is not None else None
    return as_it_looks(view, found, language) if isinstance(found, Letter) else Said(view.say("letter-not-there"))


@screen
def letter_read_again(view: View, letter: int) -> Said | None:
    """A letter once more, to somebody who has got it."""
    found = store.by_id(view.tx, letter)
    if found is None or view.reader is None or not rules_of.may_read(view.tx, view.reader, found):
        return Said(view.say("letter-not-there"))
    return as_it_looks(view, found, view.language)


@screen
def letter_list(view: View) -> Said | None:
    """The last letters: for a coordinator those of their sites, for anybody else those they have got."""
    reader = view.reader
    if reader is None:
        return None
    if any(access.coordinates(reader, site_id) for site_id in reader.site_ids):
        found = rules_of.last_ones(view.tx, reader)
        buttons = [_of_a_coordinator(view, letter) for letter in found]
        return Said(view.say("letters-to-write"), rows(view.choice(WriteLetter(), "button-letter-write"), *buttons))
    got = store.received(view.tx, reader.id, rules_of.LAST_ONES)
    if not got:
        return Said(view.say("letters-none"))
    return Said(view.say("letters-to-read"), rows(*(_to_read(view, letter) for letter in got)))


def _of_a_coordinator(view: View, letter: Letter) -> Choice:
    if letter.state == "draft":
        return view.choice(LetterCard(letter.id), "button-letter-draft", what=beginning(view, letter))
    if letter.state == "waiting":
        return view.choice(
            LetterCard(letter.id), "button-letter-waits", what=beginning(view, letter), day=_day(view, letter)
        )
    if letter.state in {"sending", "paused"}:
        on_its_way = "button-letter-goes" if letter.state == "sending" else "button-letter-rests"
        return view.choice(LetterCard(letter.id), on_its_way, what=beginning(view, letter))
    return view.choice(
        LetterCard(letter.id), "button-letter-sent", what=beginning(view, letter), day=_day(view, letter)
    )


def _to_read(view: View, letter: Letter) -> Choice:
    return view.choice(
        ReadLetter(letter.id), "button-letter-sent", what=beginning(view, letter), day=_day(view, letter)
    )


def _day(view: View, letter: Letter) -> str:
    local = view.rules.local(letter.starts_at or view.now)
    return times.short_day(view.language, local.date(), view.today)


@screen
def letters_stopped(view: View, undo: bool = False) -> Said | None:
    """No more newsletters; everything else goes on. `undo`: it was done by words, and can be taken back."""
    return Said(
        view.say("letters-stopped"),
        rows(view.choice(LettersAgain(), "button-undo" if undo else "button-newsletter")),
    )


@screen
def letters_again(view: View, undo: bool = False) -> Said | None:
    """Newsletters after all. `undo`: it was done by words, and can be taken back."""
    taken_back = view.choice(StopLetters(0), "button-undo") if undo else None
    return Said(view.say("letters-again"), rows(taken_back, view.choice(Letters(), "menu-newsletter")))


@screen
def letter_preview_only(view: View) -> Said | None:
    """The stop button under a letter that is only shown."""
    return Said(view.say("letter-preview-only"))
