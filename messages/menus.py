"""The menu: a few large keys in the same places, and the words on them, which people also type."""

import re
import unicodedata
from functools import cache

from messages import languages, words
from messages.buttons import (
    AwayWhen,
    Button,
    Calendar,
    Calls,
    CannotCome,
    ChooseBreak,
    ChooseReminder,
    CorrectName,
    DeleteMe,
    DueToday,
    EndBreak,
    Gaps,
    Greet,
    Help,
    Idea,
    ImHere,
    Inquiries,
    Invite,
    KnowAboutMe,
    Language,
    Late,
    Letters,
    Menu,
    Mine,
    MyContact,
    People,
    Plan,
    PlanDates,
    Privacy,
    PutUp,
    Report,
    Rota,
    SeriesList,
    Settings,
    Shifts,
    SomebodyCame,
    Talk,
    Today,
    Undo,
    Wards,
    Week,
    WhatIsOn,
    WhoSees,
)
from messages.said import Key
from messages.view import View
from volunteering import access

MEANINGS: dict[str, Button] = {
    "menu-today": Today(0),
    "menu-tomorrow": Today(1),
    "menu-week": Week(),
    "menu-what-is-on": WhatIsOn(),
    "menu-mine": Mine(),
    "menu-cannot-come": CannotCome(),
    "menu-talk": Talk(),
    "menu-shifts": Shifts(),
    "menu-gaps": Gaps(),
    "menu-invite": Invite(),
    "menu-people": People(),
    "menu-newsletter": Letters(),
    "button-inquiries": Inquiries(),
    "menu-plan": Plan(),
    "button-due": DueToday(),
    "button-put-up": PutUp(),
    "button-change-dates": PlanDates(),
    "button-rota": Rota(),
    "button-wards": Wards(),
    "menu-language": Language(),
    "menu-settings": Settings(),
    "button-undo": Undo(),
    "button-calls": Calls(),
    "button-privacy": Privacy(),
    "button-know-about-me": KnowAboutMe(),
    "button-correct-name": CorrectName(),
    "button-who-sees": WhoSees(),
    "button-delete-me": DeleteMe(),
    "button-others": WhatIsOn(),
    "button-today": Today(0),
    "button-tomorrow": Today(1),
    "button-cannot-short": CannotCome(),
    "button-shifts": Shifts(),
    "button-more-days": SeriesList(),
    "button-late": Late(),
    "button-idea": Idea(),
    "button-calendar": Calendar(),
    "button-here": ImHere(),
    "button-my-contact": MyContact(),
    "button-away": AwayWhen(),
    "button-reminder": ChooseReminder(),
    "button-break": ChooseBreak(),
    "button-break-over": EndBreak(),
    "button-report": Report(),
    "button-greet": Greet(),
    "button-somebody-came": SomebodyCame(),
}

ALSO_WRITTEN: dict[str, Button] = {
    "hvem kommer": Today(0),
    "who is coming": Today(0),
    "who is coming today": Today(0),
    "hvem kommer i morgen": Today(1),
    "who is coming tomorrow": Today(1),
    "hva skjer i dag": Today(0),
    "hvad sker der i dag": Today(0),
    "avbud": CannotCome(),
    "afbud": CannotCome(),
    "melde avbud": CannotCome(),
    "melde afbud": CannotCome(),
    "jeg kan ikke": CannotCome(),
    "kan ikke komme": CannotCome(),
    "i can t come": CannotCome(),
    "i cant come": CannotCome(),
    "cannot come": CannotCome(),
    "jeg er forsinket": Late(),
    "i am late": Late(),
    "er her": ImHere(),
    "i m here": ImHere(),
    "angre": Undo(),
    "fortryd": Undo(),
    "undo": Undo(),
    "hva vet dere om meg": KnowAboutMe(),
    "hvad ved i om mig": KnowAboutMe(),
    "what do you know about me": KnowAboutMe(),
    "personvern": Privacy(),
    "databeskyttelse": Privacy(),
    "privacy": Privacy(),
    "gdpr": Privacy(),
    "mine opplysninger": Privacy(),
    "mine oplysninger": Privacy(),
    "my data": Privacy(),
    "slett meg": DeleteMe(),
    "slett alt om meg": DeleteMe(),
    "slet alt om mig": DeleteMe(),
    "delete everything about me": DeleteMe(),
    "jeg heter noe annet": CorrectName(),
    "innstillinger settings": Settings(),  # as the key was called before: old keyboards keep working
    "indstillinger settings": Settings(),
    "settings språk": Settings(),
    "hjelp": Help(),
    "hjælp": Help(),
    "help": Help(),
    "meny": Menu(),
    "menu": Menu(),
}

COMMANDS: dict[str, Button] = {
    "today": Today(0),
    "tomorrow": Today(1),
    "week": Week(),
    "whatson": WhatIsOn(),
    "mine": Mine(),
    "cannot": CannotCome(),
    "contact": Shifts(),
    "report": Report(),
    "gaps": Gaps(),
    "calls": Calls(),
    "people": People(),
    "newsletter": Letters(),
    "inquiries": Inquiries(),
    "invite": Invite(),
    "plan": Plan(),
    "due": DueToday(),
    "talk": Talk(),
    "language": Language(),
    "settings": Settings(),
    "here": ImHere(),
    "late": Late(),
    "privacy": Privacy(),
    "help": Help(),
    "menu": Menu(),
}

VOLUNTEER_COMMANDS = (
    "today",
    "whatson",
    "mine",
    "cannot",
    "here",
    "late",
    "talk",
    "settings",
    "language",
    "privacy",
)
STAFF_COMMANDS = ("today", "tomorrow", "week", "contact", "report", "talk", "settings", "language", "privacy")
COORDINATOR_COMMANDS = (
    "today",
    "tomorrow",
    "week",
    "gaps",
    "contact",
    "invite",
    "newsletter",
    "settings",
    "language",
    "privacy",
)


def keyboard(view: View) -> tuple[tuple[Key, ...], ...]:
    """The large keys for this reader's role, always in the same places."""
    reader = view.reader
    if reader is None or not reader.site_ids:
        return ()
    site = reader.site_ids[0]
    if access.coordinates(reader, site):
        layout = [["menu-today", "menu-tomorrow"], ["menu-week", "menu-gaps"], ["menu-plan", "menu-people"]]
        layout += [["menu-shifts", "menu-newsletter"], ["menu-settings"]]
    elif access.works_at(reader, site):
        layout = [["menu-today", "menu-tomorrow"], ["menu-week", "menu-shifts"], ["menu-talk", "menu-settings"]]
    else:
        layout = [["menu-cannot-come"], ["menu-what-is-on", "menu-mine"], ["menu-today", "menu-talk"]]
        layout.append(["menu-settings"])
    return tuple(tuple(Key(view.label(key)) for key in row) for row in layout)


def commands(view: View) -> tuple[tuple[str, str], ...]:
    """The commands that the reader's app lists: by role, in the language they are spoken to. Synonyms of keys, all."""
    reader = view.reader
    if reader is None or not reader.site_ids:
        return ()
    names: tuple[str, ...] = VOLUNTEER_COMMANDS
    if access.coordinates(reader, reader.site_ids[0]):
        names = COORDINATOR_COMMANDS
    elif access.works_at(reader, reader.site_ids[0]):
        names = STAFF_COMMANDS
    return tuple((name, view.label(f"command-{name}")) for name in names)


def meant(text: str) -> Button | None:
    """The button whose words somebody wrote, in whichever of our languages; None when it is none of them."""
    return _labels().get(bare(text))


def command(text: str) -> tuple[Button | None, str] | None:
    """The button behind a command like /today@bot, with what stood after it; None when the text is no command."""
    found = re.match(r"/([A-Za-z_]+)(?:@\w+)?(?:\s+(.*))?$", text.strip(), re.DOTALL)
    return None if found is None else (COMMANDS.get(found[1].lower()), (found[2] or "").strip())


def is_start(text: str) -> str | None:
    """What stood after /start ("" for nothing); None when it is no /start."""
    found = re.match(r"/start(?:@\w+)?(?:\s+(.*))?$", text.strip(), re.DOTALL | re.IGNORECASE)
    return None if found is None else (found[1] or "").strip()


@cache
def _labels() -> dict[str, Button]:
    labels = {
        bare(words.label(language, key)): button for language in languages.LANGUAGES for key, button in MEANINGS.items()
    }
    return ALSO_WRITTEN | labels


def bare(text: str) -> str:
    """Letters and digits only, case aside: how a label is recognised when it is typed."""
    composed = unicodedata.normalize("NFKC", text).casefold()
    return " ".join(re.findall(r"\w+", composed))
