"""Three days and a morning in the example home, told act by act: as much as possible of what people and the clock do.

Each act is one thing that somebody does, or one move of the clock; what follows from it is the bot's.
"""

from collections.abc import Callable
from dataclasses import dataclass

from soak.house_that_dies import MortalHouse

INGE, LONE, MADS = "Inge Holm", "Lone Bak", "Mads Krogh"  # coordinator, culture contact of the café, a colleague
BIRTHE, OLE, KIRSTEN, AISHA = "Birthe Juhl", "Ole Damgaard", "Kirsten Vad", "Aisha Rahimi"  # volunteers
ERIK = "Erik Holt"  # nobody knows him yet
GROUP = "Caféens personale"
EVERYBODY = (INGE, LONE, MADS, BIRTHE, OLE, KIRSTEN, AISHA)
CHURCH = "tors. 26. nov."

PICTURES = "Kære frivillige! Her er et billede fra i dag."
LETTER = "Kære frivillige! Den 12. december er der julefrokost."
LETTER_IN_ENGLISH = "Dear volunteers! Christmas lunch is on 12 December."


@dataclass(frozen=True, slots=True)
class Act:
    """Something that happens.

    Attributes:
        name: in words.
        do: it.
        down: the bot is stopped in good order before, and started again after it.
    """

    name: str
    do: Callable[[MortalHouse], None]
    down: bool = False


def _opens(*names: str) -> Act:
    def do(house: MortalHouse) -> None:
        for name in names:
            house.opens_link(name)

    return Act(f"{', '.join(names)} open their links", do)


def _writes(name: str, text: str) -> Act:
    return Act(f"{name} writes: {text}", lambda house: house.writes(name, text))


def _taps(name: str, label: str) -> Act:
    return Act(f"{name} taps: {label}", lambda house: house.taps(name, label))


def _strikes(day: int, hour: int, minute: int = 0, *, down: bool = False) -> Act:
    name = f"it is {hour}:{minute:02} on the {day}th" + (" when the bot is started again" if down else "")
    return Act(name, lambda house: house.strikes(day, hour, minute), down=down)


WEDNESDAY = (
    *(_opens(name) for name in (INGE, LONE)),
    _opens(MADS, BIRTHE, OLE, KIRSTEN, AISHA),
    _writes(LONE, "Hvem kommer i dag?"),  # an overview that follows the day
    Act("Inge Holm brings the bot into a group", lambda house: house.brings_the_bot(INGE, GROUP, LONE)),
    _taps(INGE, "Caféen"),
    Act("Lone Bak asks in the group", lambda house: house.writes(LONE, "/today@fuglsang_bot", GROUP)),
    _writes(ERIK, "Jeg vil gerne være frivillig"),
    _taps(ERIK, "Kontakt mig gerne"),
    _writes(OLE, "Hvad sker der?"),
    _taps(OLE, f"Tilmeld mig: {CHURCH}"),
    _writes(BIRTHE, "Jeg er syg og kan ikke komme i dag"),
    _taps(BIRTHE, "Fortryd"),
    _writes(INGE, "Planen"),
    _taps(INGE, "Flyt eller aflys"),
    _taps(INGE, f"{CHURCH} 10.00"),
    _taps(INGE, "Flyt"),
    _writes(INGE, "kl. 11"),
    _taps(INGE, "Kun denne dag"),  # three are asked whether the new time suits
    _taps(BIRTHE, "Ja, jeg kommer"),
    _writes(INGE, "Planen"),
    _taps(INGE, "Flyt eller aflys"),
    _taps(INGE, "ons. 2. dec."),
    _taps(INGE, "Aflys"),
    _taps(INGE, "Kun denne dag"),  # five are told, one of them by telephone
    _writes(LONE, "Kulturkontakt"),
    _taps(LONE, f"Giv videre: {CHURCH} dagvagt"),
    _taps(LONE, "Mads Krogh"),
    _taps(MADS, "Ja, jeg tager den"),
    _writes(INGE, "Nyhedsbrev"),
    _taps(INGE, "Skriv et nyt brev"),
    _writes(INGE, LETTER),
    _taps(INGE, "Skriv på: English"),
    _writes(INGE, LETTER_IN_ENGLISH),
    _taps(INGE, "Send til 4"),
    _strikes(25, 10),  # it goes out, each in their own language, with a bar and a report
    _strikes(25, 12),  # the call list
    _strikes(25, 13, 40),
    _writes(BIRTHE, "Jeg er her"),
    _writes(LONE, "Hvem kommer i dag?"),
    _taps(LONE, "Kommet: Ole Damgaard"),
    _strikes(25, 15),  # the shift ends: who was not ticked
    _strikes(25, 15, 35),
    _writes(LONE, "Hvem kommer i dag?"),
    _taps(LONE, "Gået, takket"),
    _strikes(25, 16, 30),  # thanks
    _strikes(25, 17, 30, down=True),  # the reminder was due while the bot was away
    _taps(OLE, "Jeg kommer"),
    _taps(KIRSTEN, "Jeg kan ikke"),
)
THURSDAY = (
    _strikes(26, 7),  # the briefing, to whoever has the shift now
    _strikes(26, 9),  # what is due, to the coordinator
    _writes(INGE, "Hvor mangler vi nogen?"),
    _taps(INGE, "Spørg andre: tirs. 1. dec. Erindringsdans"),  # those who like such things are asked
    _taps(OLE, "Ja, jeg kommer"),
    _taps(BIRTHE, "Ja, jeg kommer"),
    _writes(OLE, "Jeg kan ikke komme i dag"),  # the briefing is put right, and a line says what is new
    _taps(OLE, "Fortryd"),
    _strikes(26, 17),  # the reminder of a first time, in English
    _taps(AISHA, "I am coming"),
)
FRIDAY_AND_SATURDAY = (
    _writes(INGE, "Nyhedsbrev"),
    _taps(INGE, "Skriv et nyt brev"),
    Act("Inge Holm sends a picture", lambda house: house.sends_picture(INGE, PICTURES)),
    _taps(INGE, "Send til 4"),
    _strikes(27, 7),
    _strikes(27, 12, 30),  # thanks for a first time
    _strikes(28, 10),  # the five questions
    _taps(AISHA, "Yes, ask me"),
    _taps(AISHA, "Yes and no"),
    _taps(AISHA, "Yes, please call me"),
    _taps(AISHA, "Skip"),
    _taps(AISHA, "I do not know yet"),
    _taps(AISHA, "No"),  # the coordinator is told whom to ring
)
ACTS = WEDNESDAY + THURSDAY + FRIDAY_AND_SATURDAY
LETTERS = (LETTER, LETTER_IN_ENGLISH, PICTURES)
REPORT = "Brevet er ude"
