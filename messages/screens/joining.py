"""Welcome, the menu, language, and what is said when something was not understood."""

from messages import languages, words
from messages.buttons import CannotCome, LeaveWord, Mine, Plan, SetLanguage, Talk, Today, WhatIsOn
from messages.menus import commands, keyboard
from messages.said import Choice, Key, Said
from messages.view import View, lines, rows, screen
from storage import invitations, people
from storage.records import Person
from volunteering import access, telling


def _is_staff_only(view: View) -> bool:
    reader = view.reader
    return reader is not None and any(access.works_at(reader, site) for site in reader.site_ids)


@screen
def welcome(view: View) -> Said | None:
    """The first words to somebody who has just joined, and the menu. The notice on data informs; it is no gate."""
    if view.reader is None or not view.reader.roles:
        return None
    site = view.reader.roles[0].site
    privacy = view.say("welcome-privacy")
    if _is_staff_only(view):
        text = lines(view.say("welcome-staff", name=view.name, site=site), view.say("welcome-staff-never"), privacy)
    else:
        never = view.say("welcome-never", coordinator=view.coordinator())
        text = lines(view.say("welcome", name=view.name, site=site), never, privacy)
    return Said(text, keys=keyboard(view), commands=commands(view))


@screen
def welcome_back(view: View) -> Said | None:
    """The same person opened their link again, or wrote /start."""
    return Said(view.say("welcome-back", name=view.name), keys=keyboard(view), commands=commands(view))


@screen
def menu(view: View) -> Said | None:
    """The large buttons again."""
    return Said(view.say("menu", name=view.name), keys=keyboard(view))


@screen
def link_is_used(view: View) -> Said | None:
    """Somebody else has opened the link before."""
    return Said(view.say("link-is-used"), rows(_leave_word(view)))


@screen
def link_is_for_another(view: View) -> Said | None:
    """The reader is somebody already; the link is another person's."""
    return Said(view.say("link-is-for-another", name=view.name))


@screen
def no_such_link(view: View) -> Said | None:
    """A code that nobody was given."""
    return Said(view.say("no-such-link"), rows(_leave_word(view)))


def _leave_word(view: View) -> Choice | None:
    return view.choice(LeaveWord(), "button-leave-word") if view.reader is None else None


@screen
def stranger(view: View) -> Said | None:
    """To somebody the home does not know: what this is, and how to leave word. Nothing from inside the house."""
    return _first_words(view)


@screen
def word_stands(view: View, inquiry: int) -> Said | None:
    """To somebody who has left word and writes again: the coordinator knows."""
    owner = _who_answers(view, inquiry)
    if owner is None:
        return Said(view.say("word-left-nobody"))
    return Said(view.say("word-stands", owner=view.named_with_phone(owner)))


def _who_answers(view: View, inquiry: int) -> Person | None:
    """Whose inquiry it is; None where they no longer answer for the house: their number is their own now."""
    found = invitations.inquiry(view.tx, inquiry)
    owner = people.by_id(view.tx, found.owner_id) if found and found.owner_id else None
    leads = [each for site in (owner.site_ids if owner else ()) for each in telling.coordinators(view.tx, site)]
    return owner if owner is not None and owner.id in {each.id for each in leads} else None


def _first_words(view: View) -> Said:
    units = people.units(view.tx)
    site = units[0].site if len({unit.site_id for unit in units}) == 1 else view.label("home-without-name")
    return Said(lines(view.say("stranger", site=site), view.say("stranger-how")), rows(_leave_word(view)))


@screen
def word_left_thanks(view: View, inquiry: int) -> Said | None:
    """Thanks to somebody who left word: who will answer, and a key to share one's number."""
    owner = _who_answers(view, inquiry)
    thanks = view.say("word-left-thanks", owner=view.named_with_phone(owner)) if owner else view.say("word-left-nobody")
    share = ((Key(view.label("button-share-phone"), asks_for_contact=True),),)
    return Said(lines(thanks, view.say("word-left-phone")), keys=share)


@screen
def phone_thanks(view: View, inquiry: int) -> Said | None:
    """Thanks for the number."""
    owner = _who_answers(view, inquiry)
    return Said(view.say("phone-thanks", owner=owner.name if owner else view.label("coordinator-unknown")), keys=())


@screen
def phone_not_yours(view: View) -> Said | None:
    """Somebody else's number; it is not kept."""
    return Said(view.say("phone-not-yours"))


@screen
def phone_not_needed(view: View) -> Said | None:
    """A number nobody asked for; it is not kept."""
    return Said(view.say("phone-not-needed"), keys=keyboard(view) if view.reader else ())


@screen
def language_choice(view: View) -> Said | None:
    """Which language?"""
    buttons = [Choice(words.label(each, "language-name"), SetLanguage(each).pack()) for each in languages.LANGUAGES]
    return Said(view.say("language-choice"), rows(*buttons))


@screen
def language_set(view: View) -> Said | None:
    """In the new language from now on, the menu too."""
    return Said(
        view.say("language-set", name=view.name), keys=keyboard(view) if view.reader else None, commands=commands(view)
    )


@screen
def language_back(view: View, before: str) -> Said | None:
    """After another language was asked for in words: the way back to the one before."""
    way = Choice(view.label("button-undo"), SetLanguage(before).pack())
    return Said(view.say("language-back"), rows(way)) if before in languages.LANGUAGES else None


@screen
def not_understood(view: View) -> Said | None:
    """The first time: the likely things as buttons."""
    if view.reader is None:
        return _first_words(view)
    volunteer = not _is_staff_only(view)
    return Said(
        view.say("not-understood"),
        rows(
            view.choice(Today(), "menu-today") if not volunteer else view.choice(WhatIsOn(), "menu-what-is-on"),
            view.choice(Mine(), "menu-mine") if volunteer else None,
            view.choice(CannotCome(), "menu-cannot-come") if volunteer else None,
            view.choice(Plan(), "menu-plan") if view.answers_alone else view.choice(Talk(), "menu-talk"),
        ),
    )


@screen
def not_understood_again(view: View) -> Said | None:
    """The second time: a human being. Whoever is that human being gets the keys again."""
    if view.reader is not None and any(access.coordinates(view.reader, site) for site in view.reader.site_ids):
        return menu(view)
    return Said(view.say("not-understood-again", coordinator=view.coordinator()), keys=keyboard(view))


@screen
def only_text(view: View) -> Said | None:
    """A voice message or the like: the bot can only read."""
    if view.answers_alone:
        return Said(view.say("only-text-you"))
    return Said(view.say("only-text", coordinator=view.coordinator()), rows(view.choice(Talk(), "button-talk")))


@screen
def too_fast(view: View) -> Said | None:
    """So much at once from one person that some of it was let go; said once."""
    return Said(view.say("too-fast"))


@screen
def nice_picture(view: View) -> Said | None:
    """A sticker or a picture."""
    return Said(view.say("nice-picture"), keys=keyboard(view) if view.reader else None)


@screen
def edited_message(view: View) -> Said | None:
    """A message was changed afterwards."""
    return Said(view.say("edited"))


@screen
def forwarded_message(view: View) -> Said | None:
    """Somebody sent on what another has written."""
    return Said(view.say("forwarded"), rows(view.choice(Talk(), "button-talk")))


@screen
def not_for_you(view: View) -> Said | None:
    """A button that this reader's role does not hold."""
    return Said(view.say("not-for-you"))


@screen
def old_button(view: View) -> Said | None:
    """A button whose thing is no longer there: what holds now."""
    return Said(view.say("old-button"), rows(view.choice(Today(), "button-today"), view.choice(Mine(), "button-mine")))
