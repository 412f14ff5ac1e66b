"""What somebody likes to help with and which languages they speak, chosen with one tap each."""

from messages import languages, words
from messages.buttons import Likings, PersonCard, SetLiking, SetSpeaks, Settings
from messages.said import Choice, Said
from messages.times import capital
from messages.view import View, lines, rows, screen
from messages.words import escaped
from storage import likings as stored
from storage import people
from storage.likings import Title
from storage.records import Person
from volunteering import likings

PAGE = 6


@screen
def liking_choice(view: View, person: int = 0, skip: int = 0) -> Said | None:
    """What do you like, which languages do you speak? For oneself, or with somebody on the telephone."""
    who = people.by_id(view.tx, person) if person else view.reader
    if who is None or view.reader is None or not likings.may_choose(view.reader, who):
        return None
    found = likings.titles(view.tx, who, view.now)
    page = found[skip : skip + PAGE] or found[:PAGE]
    liked, spoken = set(stored.liked(view.tx, who.id)), set(stored.spoken(view.tx, who.id))
    more = view.choice(Likings(person, skip + PAGE), "button-more") if len(found) > skip + PAGE else None
    less = view.choice(Likings(person, max(0, skip - PAGE)), "button-previous") if skip else None
    back = view.choice(PersonCard(who.id), "button-person", name=who.name) if person else None
    text = lines(
        view.say("likings-of", name=who.name) if person else view.say("likings"),
        view.say("likings-what-for") if found else view.say("likings-nothing-yet"),
    )
    return Said(
        text,
        rows(
            *(_title(view, each, person, skip, each.key in liked) for each in page),
            less,
            more,
            *(_language(view, each, person, skip, each in spoken) for each in likings.LANGUAGES),
            back or view.choice(Settings(), "menu-settings"),
        ),
        protected=bool(person),
    )


def _title(view: View, title: Title, person: int, skip: int, chosen: bool) -> Choice:
    button = SetLiking(person, title.activity_id, int(not chosen), skip)
    return view.choice(button, "button-chosen" if chosen else "button-to-choose", what=title.title)


def _language(view: View, language: str, person: int, skip: int, chosen: bool) -> Choice:
    button = SetSpeaks(person, language, int(not chosen), skip)
    return view.choice(button, "button-chosen" if chosen else "button-to-choose", what=_spoken(view, language))


def _spoken(view: View, language: str) -> str:
    if language in languages.LANGUAGES:
        return words.label(language, "language-name")
    return view.label("language-other")


def likes_line(view: View, person: Person) -> str | None:
    """What somebody likes to help with, for their card."""
    found = [capital(key) for key in stored.liked(view.tx, person.id)]
    return view.say("card-likes", names=view.names(found)) if found else None


def speaks_line(view: View, person: Person) -> str | None:
    """Which languages somebody speaks, for their card."""
    found = [_spoken(view, each) for each in stored.spoken(view.tx, person.id)]
    return view.say("card-speaks", names=view.names([escaped(each) for each in found])) if found else None
