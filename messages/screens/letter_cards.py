"""How a coordinator makes a newsletter: what is asked, the card with everything about it, whom it is for, when."""

from datetime import datetime, timedelta

from messages import times, words
from messages.buttons import (
    DropLetter,
    LetterCard,
    LetterFor,
    Letters,
    LetterTime,
    LetterToMe,
    SendLetter,
    SetLetterFor,
    SetLetterTime,
    ShowLetter,
    WithoutPictures,
    WriteLetter,
)
from messages.languages import LANGUAGES
from messages.said import Choice, Said
from messages.screens.letter_reports import stands
from messages.view import View, lines, rows, screen
from messages.words import Html
from storage import letters as store
from storage import people
from storage.letter_sending import Reach
from storage.letters import Letter
from volunteering import letters as rules_of

PAGE = 8
WEEK = 7  # days within which a weekday is said alone on a button
TEN = 10  # o'clock: when most people read


@screen
def letter_asked(view: View, language: str = "", again: int = 0) -> Said | None:
    """Do write it: in one message, with pictures or a document; in which language, and what it takes the place of."""
    if language in LANGUAGES:
        return Said(view.say("letter-ask-again" if again else "letter-ask-language", spoken=_named(view, language)))
    return Said(view.say("letter-ask"))


@screen
def letter_too_long(view: View, length: int) -> Said | None:
    """Longer than one message holds."""
    return Said(view.say("letter-too-long", length=str(length), most=str(rules_of.LONGEST)))


@screen
def letter_enough_pictures(view: View) -> Said | None:
    """An album holds ten."""
    return Said(view.say("letter-enough-pictures"))


@screen
def letter_only_these(view: View) -> Said | None:
    """Something that a letter does not hold: a voice, a place, a sticker."""
    return Said(view.say("letter-only-these"))


@screen
def letter_not_there(view: View) -> Said | None:
    """A letter that is gone, or that is not the reader's to see."""
    return Said(view.say("letter-not-there"), rows(view.choice(Letters(), "menu-newsletter")))


@screen
def letter_on_its_way(view: View, letter: int) -> Said | None:
    """It has been sent off: it stays as it is, whoever wanted to change it or send it too."""
    found = _theirs(view, letter)
    if found is None:
        return Said(view.say("letter-not-there"))
    sender = people.by_id(view.tx, found.sent_by) if found.sent_by is not None else None
    own = sender is None or (view.reader is not None and sender.id == view.reader.id)
    said = view.say("letter-is-sent") if own or sender is None else view.say("letter-is-sent-by", name=sender.name)
    return Said(said, rows(view.choice(LetterCard(found.id), "button-letter-how"), _anew(view)))


@screen
def letter_dropped(view: View) -> Said | None:
    """The draft is gone."""
    return Said(view.say("letter-dropped"), rows(_anew(view)))


@screen
def letter_time_unclear(view: View, letter: int) -> Said | None:
    """No hour in it, or one that is none."""
    return Said(view.say("letter-time-unclear"), rows(view.choice(LetterTime(letter), "button-letter-time")))


@screen
def letter_time_past(view: View, letter: int) -> Said | None:
    """An hour that is past, or too far away."""
    return Said(view.say("letter-time-past"), rows(view.choice(LetterTime(letter), "button-letter-time")))


@screen
def letter_number_seen(view: View, letter: int) -> Said | None:
    """A national identity number seems to stand in it: out with it, or send it all the same."""
    found = _theirs(view, letter)
    if found is None:
        return Said(view.say("letter-not-there"))
    if found.state != "draft":
        return stands(view, found)
    count = rules_of.reach(view.tx, found, view.now, view.rules).telegram
    return Said(
        view.say("letter-number-ask"),
        rows(
            *_rewrites(view, found),
            view.choice(
                SendLetter(found.id, found.version, count, 1),
                "button-letter-anyway",
                count=count,
                site=_places(view, found),
            )
            if count
            else None,
            view.choice(LetterCard(found.id), "button-letter-back"),
        ),
    )


@screen
def letter_card(view: View, letter: int, note: str = "") -> Said | None:
    """Everything about a letter that is not sent: what is in it, whom it reaches, who is left out and why."""
    found = _theirs(view, letter)
    if found is None:
        return Said(view.say("letter-not-there"))
    if found.state != "draft":
        return stands(view, found)
    reach = rules_of.reach(view.tx, found, view.now, view.rules)
    ready = rules_of.says_something(view.tx, found)
    text = lines(
        view.say("letter-looks-different") if note == "different" else None,
        view.say("letter-taken-back") if note == "back" else None,
        view.say("letter-card"),
        *_contents(view, found),
        view.say("letter-card-to", names=_to(view, found)),
        view.say("letter-card-count", count=reach.telegram) if reach.telegram else view.say("letter-card-nobody"),
        *_left_out(view, found, reach),
        *_time(view, found),
    )
    return Said(text, rows(*_card_buttons(view, found, reach, ready=ready)))


def _theirs(view: View, letter_id: int) -> Letter | None:
    found = rules_of.theirs(view.tx, view.reader, letter_id) if view.reader is not None else None
    return found if isinstance(found, Letter) else None


def _anew(view: View) -> Choice:
    return view.choice(WriteLetter(), "button-letter-write")


def _spoken(language: str) -> str:
    """A language as its own readers call it, for a button."""
    return words.label(language, "language-name")


def _named(view: View, language: str) -> str:
    """A language as it stands within a sentence of the reader's."""
    return view.label("letter-language", tongue=language)


def _rewrites(view: View, letter: Letter) -> list[Choice]:
    """Write the text again: of several versions each has a button that says which it is."""
    versions = store.versions(view.tx, letter.id)
    if len(versions) < 2:
        return [view.choice(WriteLetter(letter.id, *versions), "button-letter-rewrite")]
    return [
        view.choice(WriteLetter(letter.id, language), "button-letter-rewrite-in", spoken=_spoken(language))
        for language in versions
    ]


def _contents(view: View, letter: Letter) -> list[str]:
    versions = store.versions(view.tx, letter.id)
    files = store.files(view.tx, letter.id)
    pictures = sum(file.kind == "photo" for file in files)
    return [
        view.say("letter-card-text", names=view.names([_named(view, each) for each in versions]))
        if versions
        else view.say("letter-card-no-text"),
        view.say("letter-card-pictures", count=pictures) if pictures else "",
        view.say("letter-card-document") if len(files) > pictures else "",
        view.say("letter-card-number") if rules_of.shows_a_number(view.tx, letter) else "",
        view.say("letter-card-markup") if rules_of.shows_markup(view.tx, letter) else "",
    ]


def _left_out(view: View, letter: Letter, reach: Reach) -> list[str]:
    written = set(store.versions(view.tx, letter.id))
    others = sum(many for language, many in reach.languages.items() if language not in written)
    fallback = _named(view, letter.written_in) if letter.written_in else ""
    return [
        view.say("letter-card-other-language", count=others, spoken=fallback) if others and fallback else "",
        view.say("letter-card-ring", count=reach.ring) if reach.ring else "",
        view.say("letter-card-blocked", count=reach.blocked) if reach.blocked else "",
        view.say("letter-card-away", count=reach.away) if reach.away else "",
        view.say("letter-card-without-yes", count=reach.without_yes) if reach.without_yes else "",
    ]


def _time(view: View, letter: Letter) -> list[str]:
    """The time that was chosen, and why it goes out later where it does."""
    if letter.send_at is not None and rules_of.time_is_past(letter, view.now):
        return [view.say("letter-card-time-past", when=_when(view, letter.send_at))]
    goes = rules_of.goes_at(letter, view.now, view.rules)
    later = goes > max(letter.send_at or view.now, view.now + rules_of.UNDO_WITHIN)
    return [
        view.say("letter-card-time", when=_when(view, letter.send_at)) if letter.send_at else "",
        view.say("letter-card-rest", when=_when(view, goes)) if later else "",
    ]


def _sends(view: View, letter: Letter, count: int) -> Choice:
    """The button that sends: to how many, where, and when, if it does not go at once."""
    goes = rules_of.goes_at(letter, view.now, view.rules)
    button, places = SendLetter(letter.id, letter.version, count), _places(view, letter)
    if rules_of.time_is_past(letter, view.now):
        return view.choice(SetLetterTime(letter.id, 0), "button-letter-now")
    if letter.send_at is None and goes <= view.now + rules_of.UNDO_WITHIN:
        return view.choice(button, "button-letter-send", count=count, site=places)
    local = view.rules.local(goes)
    day = times.short_day(view.language, local.date(), view.today)
    if (local.date() - view.today).days < WEEK:
        day = times.weekday(view.language, local.date())
    clock = times.clock(view.language, local)
    return view.choice(button, "button-letter-send-then", day=day, clock=clock, count=count, site=places)


def _to(view: View, letter: Letter) -> Html:
    """Whom it is for, as a sentence has it."""
    narrowed = [
        view.label("letter-only-language", spoken=_named(view, letter.language)) if letter.language else "",
        view.label("letter-only-active", count=letter.active_months) if letter.active_months else "",
    ]
    place = _places(view, letter)
    if letter.scope == "activity":
        activity = store.place_of_activity(view.tx, letter.scope_id or 0)
        place = view.label("letter-to-activity", activity=activity[0] if activity else "", site=place)
    if letter.scope == "organisation":
        place = view.label("letter-to-organisation", organisation=letter.organisation or "", site=place)
    return words.escaped("; ".join([place, *filter(None, narrowed)]))


def _places(view: View, letter: Letter) -> str:
    """The site, or the sites, that stand on the button that sends; with the unit where it is for one."""
    sites = words.label(
        view.language, "letter-whole", names=view.names([store.site_name(view.tx, site) for site in letter.sites])
    )
    unit = next((each.name for each in people.units(view.tx) if each.id == letter.scope_id), None)
    return f"{unit}, {sites}" if letter.scope == "unit" and unit else sites


def _when(view: View, moment: datetime) -> str:
    return times.when(view.language, view.rules.local(moment), view.today)


def _card_buttons(view: View, letter: Letter, reach: Reach, *, ready: bool) -> list[Choice | None]:
    versions = store.versions(view.tx, letter.id)
    return [
        _sends(view, letter, reach.telegram) if ready and reach.telegram else None,
        view.choice(LetterFor(letter.id, "kinds"), "button-letter-for"),
        view.choice(LetterTime(letter.id), "button-letter-time"),
        view.choice(LetterToMe(letter.id), "button-letter-to-me") if ready else None,
        *(
            view.choice(ShowLetter(letter.id, language), "button-letter-show", spoken=_spoken(language))
            if language in versions
            else view.choice(WriteLetter(letter.id, language), "button-letter-add", spoken=_spoken(language))
            for language in LANGUAGES
        ),
        *_rewrites(view, letter),
        view.choice(WithoutPictures(letter.id), "button-letter-no-files") if store.files(view.tx, letter.id) else None,
        view.choice(DropLetter(letter.id), "button-letter-drop"),
    ]


@screen
def letter_for(view: View, letter: int, what: str, skip: int = 0) -> Said | None:
    """Whom is it for? First of which kind, then which."""
    found = _theirs(view, letter)
    if found is None:
        return Said(view.say("letter-not-there"))
    if found.state != "draft":
        return stands(view, found)
    choices = _kinds(view, found) if what == "kinds" else _of_a_kind(view, found, what)
    page = choices[skip : skip + PAGE]
    more = LetterFor(found.id, what, skip + PAGE)
    return Said(
        lines(view.say("letter-for"), view.say("letter-card-to", names=_to(view, found))),
        rows(
            *page,
            view.choice(more, "button-more") if len(choices) > skip + PAGE else None,
            view.choice(LetterFor(found.id, "kinds"), "button-back") if what != "kinds" else None,
            view.choice(LetterCard(found.id), "button-letter-back"),
        ),
    )


def _own(view: View) -> tuple[int, ...]:
    return rules_of.own_sites(view.reader) if view.reader is not None else ()


def _kinds(view: View, letter: Letter) -> list[Choice]:
    sites = _own(view)
    names = {site: store.site_name(view.tx, site) for site in sites}
    return [
        *([view.choice(SetLetterFor(letter.id, "everybody", 0), "button-for-everybody")] if len(sites) > 1 else []),
        *(
            view.choice(SetLetterFor(letter.id, "site", site), "button-for-site", site=name)
            for site, name in names.items()
        ),
        view.choice(LetterFor(letter.id, "unit"), "button-for-unit"),
        view.choice(LetterFor(letter.id, "activity"), "button-for-activity"),
        view.choice(LetterFor(letter.id, "organisation"), "button-for-organisation"),
        view.choice(LetterFor(letter.id, "language"), "button-for-language"),
        view.choice(LetterFor(letter.id, "months"), "button-for-months"),
    ]


def _of_a_kind(view: View, letter: Letter, what: str) -> list[Choice]:
    if what == "language":
        every = view.choice(SetLetterFor(letter.id, what, len(LANGUAGES)), "button-for-all-languages")
        return [_this(view, letter, what, n, _spoken(each)) for n, each in enumerate(LANGUAGES)] + [every]
    if what == "months":
        every = view.choice(SetLetterFor(letter.id, what, 0), "button-for-all-times")
        return [
            view.choice(SetLetterFor(letter.id, what, months), "button-for-active", count=months)
            for months in rules_of.MONTHS
        ] + [every]
    sites = _own(view)
    if what == "unit":
        units = [unit for unit in people.units(view.tx) if unit.site_id in sites]
        return [_this(view, letter, what, unit.id, unit.name) for unit in units]
    if what == "activity":
        titled = [each for site in sites for each in store.titles(view.tx, site)]
        return [_this(view, letter, what, each.id, f"{each.title}, {each.unit}") for each in titled]
    if what == "organisation":
        named = {name: one for site in sites for name, one in store.organisations(view.tx, site)}
        return [_this(view, letter, what, one, name) for name, one in named.items()]
    return _kinds(view, letter)


def _this(view: View, letter: Letter, what: str, number: int, name: str) -> Choice:
    return view.choice(SetLetterFor(letter.id, what, number), "button-for-this", name=name)


@screen
def letter_time(view: View, letter: int) -> Said | None:
    """When is it to go out? Some times to choose from, or written."""
    found = _theirs(view, letter)
    if found is None:
        return Said(view.say("letter-not-there"))
    if found.state != "draft":
        return stands(view, found)
    days = (view.today + timedelta(days=1), view.today + timedelta(days=7 - view.today.weekday()))
    moments = [datetime.combine(day, datetime.min.time().replace(hour=TEN), tzinfo=view.rules.zone) for day in days]
    return Said(
        view.say("letter-time"),
        rows(
            view.choice(SetLetterTime(found.id, 0), "button-letter-now"),
            *(
                view.choice(
                    SetLetterTime(found.id, int(moment.timestamp())), "button-letter-then", when=_when(view, moment)
                )
                for moment in dict.fromkeys(moments)
            ),
            view.choice(LetterCard(found.id), "button-letter-back"),
        ),
    )
