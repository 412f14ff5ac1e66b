"""What the bot says: the same in three languages, never a duty, and harmless whatever people are called."""

import ast
import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import product
from pathlib import Path

import pytest
from fluent.runtime import FluentResource
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor
from hypothesis import given, settings
from hypothesis import strategies as st

from messages import menus, words
from messages.languages import LANGUAGES
from messages.words import Html, WordsFault, bare, escaped, label, say
from simulator.core.entities import parse

SOURCES = {language: words.source(language) for language in LANGUAGES}
MESSAGES = {
    language: {entry.id.name: entry for entry in FluentResource(source).body if isinstance(entry, ftl.Message)}
    for language, source in SOURCES.items()
}
KEYS = list(MESSAGES["nb"])

NUMBERS = {
    "held": 12,
    "visits": 31,
    "people": 9,
    "short": 2,
    "count": 3,
    "place": 2,
    "heads": 6,
    "coming": 2,
    "wanted": 4,
    "months": 12,
    "days": 90,
    "hours": 48,
}
SAMPLES: dict[str, str | int] = {
    **NUMBERS,
    "activity": "Sangstund",
    "actor": "Eva Dahl",
    "asker": "Anne Lie",
    "chat": "4711",
    "added": 3,
    "allowed": "yes, no",
    "cells": "A1:B2",
    "changed": 2,
    "country": "NO",
    "number": "113",
    "columns": "name, role, unit",
    "days": "30",
    "ends": "13:00",
    "example": "2026-12-03",
    "horizon": "2026-12-31",
    "left": 14,
    "length": "512",
    "most": "200",
    "nearest": "people",
    "other": "7",
    "part": "BYDAY=XX",
    "row": "12",
    "starts": "2026-12-03",
    "table": "people",
    "tables": "units, people",
    "time": "14:00",
    "times": "14:00, 16:00",
    "until": "2026-12-01",
    "value": "Kari",
    "years": "5",
    "clock": "14:00",
    "colleague": "Per Moe",
    "contact": "Ida Vik",
    "coordinator": "Eva Dahl, tlf. 12 34 56 78",
    "day": "torsdag 3. desember",
    "end": "15:30",
    "first": "torsdag 3. desember kl. 14:00",
    "instead": "Eva Dahl, tlf. 12 34 56 78",
    "kind": "day",
    "last": "torsdag 17. desember kl. 14:00",
    "link": "https://t.me/eksempelbot?start=abcd",
    "name": "Kari Berg",
    "names": "Gerd, Odd og koret (6)",
    "old": "Kari Bærg",
    "organisation": "Røde Kors",
    "owner": "Eva Dahl",
    "plan": "Vinter og vår 2027",
    "phone": "12 34 56 78",
    "reached": "joined",
    "role": "volunteer",
    "roles": "frivillig, ansatt",
    "standing": "coming",
    "ready": "stoler i ring, sanghefter",
    "reminder": "dagen før",
    "shift": "Solsiden, torsdag 3. desember, dagvakt kl. 08:00–15:00",
    "site": "Solgården",
    "span": "08:00–15:00",
    "spoken": "Norsk",
    "start": "14:00",
    "state": "coming",
    "tongue": "da",
    "training": "trille rullestol",
    "unit": "Solsiden",
    "what": "tor. 3. des. Sangstund",
    "units": "Caféen og Fjorden",
    "when": "torsdag 3. desember kl. 14:00",
    "which": "today",
    "greeting": "Mange smilte i dag – det var din fortjeneste.",
    "yes": "no",
    "was": "onsdag 2. desember kl. 14:00",
    "new": "fredag 4. desember kl. 15:30",
    "weekdays": "onsdag",
    "one": 2,
    "all": 3,
    "reason": "fewest",
    "why": "har hatt færrest (2)",
    "whole": "200",
    "bar": "· · ·",
    "done": "120",
    "percent": "60",
}


class _Used(Visitor):
    """The values of a text, and the cases it tells apart."""

    def __init__(self, message: ftl.Message) -> None:
        self.values: set[str] = set()
        self.cases: set[tuple[str, str]] = set()
        self.visit(message)

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802 - the visitor's own name
        self.values.add(node.id.name)

    def visit_SelectExpression(self, node: ftl.SelectExpression) -> None:  # noqa: N802 - the visitor's own name
        assert isinstance(node.selector, ftl.VariableReference)
        for variant in node.variants:
            assert isinstance(variant.key, ftl.Identifier)
            self.cases.add((node.selector.id.name, variant.key.name))
        self.generic_visit(node)


@cache
def values(language: str, key: str) -> frozenset[str]:
    return frozenset(_Used(MESSAGES[language][key]).values)


def samples(language: str, key: str, **instead: str | int) -> dict[str, str | int]:
    return {name: instead.get(name, SAMPLES[name]) for name in values(language, key)}


def plain(text: str) -> str:
    """What a reader sees, as Telegram makes it of HTML."""
    return parse(text, "HTML")[0]


def every_text(language: str) -> Iterator[tuple[str, str]]:
    """Every text as a reader may see it: of nobody, of one, of several; for each kind of shift."""
    for key in KEYS:
        used = values(language, key)
        counts = (0, 1, 2, 5) if "count" in used else (3,)
        kinds = ("day", "evening", "night", "weekend") if "kind" in used else ("day",)
        for count, kind in product(counts, kinds):
            yield key, plain(say(language, key, **samples(language, key, count=count, kind=kind)))


# The three languages say the same


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_every_text_in_the_same_order(language: str) -> None:
    assert words.keys(language) == tuple(KEYS)


def test_each_language_uses_the_same_values_and_tells_the_same_cases_apart() -> None:
    for key in KEYS:
        assert values("nb", key) == values("da", key) == values("en", key), key
        norwegian, danish, english = (_Used(MESSAGES[language][key]).cases for language in LANGUAGES)
        assert norwegian == danish == english, key


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_comes_out_whole(language: str) -> None:
    odd = r"[{}$]|  |\?\?\?| [,.:!?]|[,.:]{2}|!!"
    assert [text for _, text in every_text(language) if not text or text != text.strip() or re.search(odd, text)] == []


NOT_OURS = {
    "nb": r"af|hvad|mig|dig|jer|nu|uge|listen|besked|gerne|efter|lige|endnu|noget|nogen af",
    "da": r"av|hva|meg|deg|dere|nå|uka?|lista|beskjed|gjerne|etter|akkurat|ennå|noe|noen",
    "en": r"og|jeg|du|ikke|er|på|til|color|favor|organiz\w*|practice|canceled|gotten",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_was_left_in_another_language(language: str) -> None:
    for key in KEYS:
        if key not in {"language-choice", "menu-language"}:
            filled = {name: 3 if name == "count" else "X" for name in values(language, key)}
            assert not re.search(rf"\b(?:{NOT_OURS[language]})\b", label(language, key, **filled), re.IGNORECASE), key


# What the code asks for is there, and what is there is asked for

ROOMS = ("handlers", "line", "messages", "schedules")
ROOT = Path(words.__file__).parent.parent


@pytest.fixture(scope="module")
def code() -> list[ast.Module]:
    """All our code that may speak."""
    files = [path for room in ROOMS for path in sorted((ROOT / room).rglob("*.py"))]
    files.append(ROOT / "bot" / "conversation.py")
    return [ast.parse(path.read_text("utf-8"), str(path)) for path in files]


def _constants(node: ast.AST) -> list[str]:
    return [part.value for part in ast.walk(node) if isinstance(part, ast.Constant) and isinstance(part.value, str)]


def test_every_text_is_used(code: list[ast.Module]) -> None:
    written = {constant for tree in code for constant in _constants(tree)}
    put_together = tuple(constant for constant in written if re.fullmatch(r"[a-z]+-", constant))
    assert [key for key in KEYS if key not in written and not key.startswith(put_together)] == []


def _asked_for(code: list[ast.Module]) -> list[tuple[str, frozenset[str]]]:
    """Each text that the code asks for by its literal key with all its values in sight, and those values."""
    calls = [node for tree in code for node in ast.walk(tree) if isinstance(node, ast.Call)]
    asked = []
    for call in calls:
        name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        if name.lstrip("_") in {"say", "label", "choice"}:
            given_values = frozenset(keyword.arg or "**" for keyword in call.keywords)
            literals = [
                part
                for each in call.args
                for part in ([each.body, each.orelse] if isinstance(each, ast.IfExp) else [each])
            ]
            keys = [each.value for each in literals if isinstance(each, ast.Constant) and isinstance(each.value, str)]
            asked += [(key, given_values) for key in keys if key not in LANGUAGES]
    return asked


def test_every_text_that_the_code_asks_for_is_there_and_gets_its_values(code: list[ast.Module]) -> None:
    asked = _asked_for(code)
    assert len(asked) > 100
    assert {key for key, _ in asked} <= set(KEYS)
    assert [(key, got) for key, got in asked if "**" not in got and not values("nb", key) <= got] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_that_the_menu_offers_has_its_words(language: str) -> None:
    for name in {*menus.VOLUNTEER_COMMANDS, *menus.STAFF_COMMANDS, *menus.COORDINATOR_COMMANDS}:
        assert 1 <= len(label(language, f"command-{name}")) <= 30


# The tone

NEVER_SAID = {
    "nb": r"må|skal|(?:for)?plikt\w*|frist\w*|uteblitt|ikke møtt|fravær\w*|brudd\w*|senest|purr\w*|krav\w*|kreve\w*",
    "da": r"må|skal|(?:for)?pligt\w*|frist\w*|udeblev\w*|fravær\w*|brud\w*|senest|ryk\w*|krav\w*|kræve\w*",
    "en": r"must|ha(?:ve|s|d) to|requir\w*|oblig\w*|dut(?:y|ies)|deadlines?|no-shows?|fail\w*|overdue|absen\w*|should",
}
COLD = {
    "nb": r"feil|ugyldig\w*|ikke tilgang|avvist|nektet|brukere[nt]?",
    "da": r"fejl\w*|ugyldig\w*|ikke adgang|afvist|nægtet|brugere[nt]?",
    "en": r"error|invalid|denied|rejected|forbidden|wrong|users?",
}
SHORTENED = r"f\.eks|osv|evt|mvh|bl\.a|ca\.|etc|e\.g|i\.e|asap|pls|info"


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_ever_a_duty(language: str) -> None:
    for key, text in every_text(language):
        assert re.findall(rf"\b(?:{NEVER_SAID[language]})\b", text, re.IGNORECASE) == [], key
        assert len(re.findall(r"\b(?:husk å|husk at|remember to)\b", text, re.IGNORECASE)) <= 1, key


@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_is_told_that_they_did_something_wrong(language: str) -> None:
    for key, text in every_text(language):
        assert re.findall(rf"\b(?:{COLD[language]}|{SHORTENED})\b", text, re.IGNORECASE) == [], key


@pytest.mark.parametrize("language", ["nb", "da"])
def test_everybody_is_du(language: str) -> None:
    """De, Dem and Deres within a sentence are the polite "you"; at its beginning they may be "they"."""
    for key, text in every_text(language):
        assert re.findall(r"(?<=[\w,–] )(?:De|Dem|Deres)\b", text) == [], key


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_is_at_most_four_short_lines_with_one_emoji_and_one_question(language: str) -> None:
    """A line is some 65 letters. What is kept about people may take six; the choice of language is asked in three."""
    for key, text in every_text(language):
        assert sum(-(-len(line) // 65) for line in text.split("\n")) <= (6 if key == "privacy-known" else 4), key
        assert sum(unicodedata.category(char) == "So" for char in text) <= 1, key
        assert len(re.findall(r"\?(?!start=)", text)) <= (3 if key == "language-choice" else 1), key
        assert text.count("!") <= 2, key


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_button_is_short_and_leaves_room_for_what_it_is_about(language: str) -> None:
    for key in KEYS:
        if key.startswith(("menu-", "button-")):
            carried = values(language, key)
            shown = label(language, key, **dict.fromkeys(carried, ""))
            assert len(shown) <= (16 if carried & {"what", "name"} else 22), key
            assert not re.search(r"\.$|[<>&\n]", shown), key  # a label is no HTML


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_keys_of_the_menu_say_the_same(language: str) -> None:
    menu = [label(language, key).casefold() for key in KEYS if key.startswith("menu-")]
    assert len(menu) == len(set(menu))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_that_speaks_of_a_button_calls_it_what_stands_on_it(language: str) -> None:
    assert label(language, "button-more") in label(language, "overview-more")


@pytest.mark.parametrize("language", LANGUAGES)
def test_everybody_finds_their_own_language(language: str) -> None:
    assert re.search(r"språk|sprog|language", label(language, "menu-language"), re.IGNORECASE)
    assert len({say(each, "language-choice") for each in LANGUAGES}) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_press_shows_in_passing_fits(language: str) -> None:
    assert len(label(language, "toast-private")) <= 200  # Telegram, answerCallbackQuery


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_files_are_written_in_letters_that_telegram_keeps(language: str) -> None:
    """Composed letters (Telegram drops the ring of a decomposed å), no direction marks, no tabs."""
    assert unicodedata.is_normalized("NFC", SOURCES[language])
    assert not re.search("[\t\r\u00a0\u200b-\u200f\u202a-\u202e\u2066-\u2069]", SOURCES[language])


# Values

MARKUP = [
    "<b>",
    "</b>",
    "<a href='tg://user?id=1'>",
    "&",
    "&lt;",
    "<",
    ">",
    '"',
    "{",
    "}",
    "$name",
    "\n",
    "\u202e",
    "\ue000",
]
ANY_TEXT = st.text(max_size=40) | st.lists(st.sampled_from([*MARKUP, "a", "0"]), max_size=8).map("".join)


def test_a_name_in_angle_brackets_is_only_a_name() -> None:
    said = say("nb", "welcome-back", name="<b>& Kari</b>")
    assert said == "Hei igjen, &lt;b&gt;&amp; Kari&lt;/b&gt;! Du er med. Hva vil du se?"
    assert label("nb", "button-arrived", name="<b>& Kari</b>") == "Kommet: <b>& Kari</b>"


def test_text_that_is_html_already_is_not_escaped_twice() -> None:
    once = escaped("Sang & dans")
    assert once == "Sang &amp; dans"
    assert escaped(once) == escaped(str(once)) == once
    assert say("da", "overview-place", place=once) == "Hvor: Sang &amp; dans"
    assert say("da", "overview-place", place=say("da", "overview-place", place="A & B")) == "Hvor: Hvor: A &amp; B"
    assert label("da", "overview-place", place=Html("<b>Sang</b> &amp; dans")) == "Hvor: Sang & dans"


def test_what_nobody_can_see_is_gone_and_everything_stays_on_one_line() -> None:
    assert bare("  Kari\n\tBerg\u2028\x00\u202e\u2066\ufeff ") == "Kari Berg"
    assert bare("Pa\u030al \u200d👩\u200d🎨") == "Pål \u200d👩\u200d🎨"
    assert bare("\ud83d") == ""


def test_a_page_pasted_as_a_title_is_cut_but_names_are_never() -> None:
    assert len(escaped("Sang " * 500)) == words.LONGEST_VALUE
    names = Html(", ".join(escaped(f"Kari & Odd {number}") for number in range(400)))
    assert say("en", "overview-coming", names=names) == f"Coming: {names}"
    on_paper = label("en", "sheet-volunteers", names=", ".join(f"Kari {number}" for number in range(400)))
    assert on_paper.endswith("Kari 399")


@settings(deadline=None, max_examples=60)
@given(
    st.sampled_from(LANGUAGES),
    st.fixed_dictionaries(dict.fromkeys(sorted(SAMPLES.keys() - {"count", "kind"}), ANY_TEXT)),
)
def test_no_value_ever_becomes_markup_or_a_line_of_its_own(language: str, odd: dict[str, str]) -> None:
    """Telegram reads the same bold words, and the person reads exactly what was written, in every text."""
    for key in KEYS:
        filled = samples(language, key, **odd)
        text, entities = parse(say(language, key, **filled), "HTML")
        usual, bold = parse(say(language, key, **samples(language, key)), "HTML")
        assert [each["type"] for each in entities] == [each["type"] for each in bold], key
        assert bold or text == label(language, key, **filled), key
        assert text.count("\n") == usual.count("\n"), key
        assert not re.search("[\x00-\x09\x0b-\x1f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", text), key


@settings(deadline=None)
@given(st.text())
def test_bare_text_is_bare_and_stays_so(text: str) -> None:
    once = bare(text)
    assert bare(once) == once == once.strip()
    assert unicodedata.is_normalized("NFC", once)


# Never half a text


def test_a_missing_value_an_unknown_text_or_language_is_a_fault() -> None:
    for speak in (say, label):
        with pytest.raises(WordsFault, match="welcome-back"):
            speak("nb", "welcome-back")
        with pytest.raises(WordsFault, match="no-such-text"):
            speak("nb", "no-such-text")
        with pytest.raises(WordsFault, match="sv"):
            speak("sv", "menu-mine")


@pytest.mark.parametrize("wrong", [None, True, 1.5, b"Kari"])
def test_a_value_is_text_or_a_number(wrong: object) -> None:
    with pytest.raises(WordsFault, match="name"):
        say("en", "welcome-back", name=wrong)  # type: ignore[arg-type]  # that is what is tried here


def test_a_fault_never_tells_a_name() -> None:
    with pytest.raises(WordsFault) as fault:
        say("nb", "signed-up", name="Kari Berg", activity="Sangstund")
    assert str(fault.value) == "'signed-up' in nb: Unknown external: when"
