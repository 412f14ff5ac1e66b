"""The page: what can be held without a browser. That it is pleasant to use was looked at, not tested, here."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING

import httpx
import pytest

from simulator.server import Server
from simulator.verbs import VERBS

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from simulator.core.telegram import Telegram

PAGE = Path(__file__).parents[2] / "simulator" / "page"
README = (PAGE.parent / "README.md").read_text("utf-8")
SCRIPTS = {path.name: path.read_text("utf-8") for path in sorted(PAGE.glob("*.js"))}
STYLES = {path.name: path.read_text("utf-8") for path in sorted(PAGE.glob("*.css"))}
EVERY_SCRIPT = "\n".join(SCRIPTS.values())
HTML = (PAGE / "index.html").read_text("utf-8")
LANGUAGES = {"nb", "da", "en"}
_PAYLOAD = re.search(r"/\* JSON \*/ (\{.*?\n\}) /\* END \*/", SCRIPTS["texts.js"], re.DOTALL)
assert _PAYLOAD is not None
TEXTS: dict[str, dict[str, str]] = json.loads(_PAYLOAD[1])

MARKUP_SINKS = (
    *("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "setHTMLUnsafe", "createContextualFragment"),
    *("DOMParser", "srcdoc", "eval(", "new Function", "javascript:", "cssText", "importScripts", "WebSocket("),
)


class _Elements(HTMLParser):
    """Every element of a document, with its attributes."""

    def __init__(self, document: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []
        self.feed(document)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {name: value or "" for name, value in attrs}))


ELEMENTS = _Elements(HTML).found
IDS = [attributes["id"] for _, attributes in ELEMENTS if "id" in attributes]


@pytest.mark.parametrize("sink", MARKUP_SINKS)
def test_no_text_ever_becomes_markup(sink: str) -> None:
    assert [name for name, script in SCRIPTS.items() if sink in script] == []


def test_attributes_are_set_in_one_place_that_refuses_listeners() -> None:
    assert [name for name, script in SCRIPTS.items() if "createElement" in script] == ["dom.js"]
    assert 'name.startsWith("on")) throw' in SCRIPTS["dom.js"]


def test_an_address_from_a_message_is_looked_at_before_it_becomes_a_link() -> None:
    assert '"http:", "https:", "tg:", "mailto:"]' in SCRIPTS["entities.js"]
    places = {name: re.findall(r"\b(?:href|src)\b: ?([^,}]+)", script) for name, script in SCRIPTS.items()}
    assert {name: {one.strip() for one in found} for name, found in places.items() if found} == {
        "dialogs.js": {"action.href"},
        "app.js": {"url"},
        "media.js": {"url"},
        "files.js": {"`data:${file.type"},
    }
    assert "const url = safeUrl(address);" in SCRIPTS["app.js"]
    assert 'const url = ownUrl(media.url ?? "");' in SCRIPTS["media.js"]
    assert "const href = safeUrl(address" in SCRIPTS["entities.js"]
    assert EVERY_SCRIPT.count('target: "_blank"') == EVERY_SCRIPT.count('rel: "noopener noreferrer"') > 0


def test_the_document_has_no_script_style_or_listener_of_its_own() -> None:
    assert [tag for tag, attributes in ELEMENTS if tag == "script" and "src" not in attributes] == []
    assert [tag for tag, _ in ELEMENTS if tag == "style"] == []
    assert [name for _, attributes in ELEMENTS for name in attributes if name == "style" or name.startswith("on")] == []


def test_nothing_is_fetched_from_elsewhere() -> None:
    for _, attributes in ELEMENTS:
        assert not any("//" in attributes.get(name, "") for name in ("src", "href", "action", "srcset"))
    for style in STYLES.values():
        assert "url(" not in style
        assert "@import" not in style
    addresses = set(re.findall(r"https?://[a-z0-9.]+", EVERY_SCRIPT))
    assert addresses <= {
        "http://www.w3.org",
        "https://t.me",
    }  # a namespace, and links that people are asked about first
    assert set(re.findall(r"(?:fetch|EventSource)\(`?\"?(/[a-z]+)", EVERY_SCRIPT)) == {"/control"}


def test_files_that_are_named_are_here() -> None:
    named = {attributes[name] for _, attributes in ELEMENTS for name in ("src", "href") if name in attributes}
    for name in named:
        assert name.startswith(("#", "/control/")) or (PAGE / name).is_file(), name


def test_modules_import_what_is_exported() -> None:
    for name, script in SCRIPTS.items():
        for names, source in re.findall(r"import \{([^}]+)\} from \"\./([^\"]+)\"", script):
            exported = set(re.findall(r"export (?:async )?(?:function|const|class) (\w+)", SCRIPTS[source]))
            for one in names.split(","):
                assert one.strip() in exported, f"{name} imports {one.strip()} from {source}"
                assert len(re.findall(rf"\b{one.strip()}\b", script)) > 1, f"{name} does not use {one.strip()}"
        assert script.count("import {") == len(re.findall(r"import \{[^}]+\} from \"\./", script))


def test_ids_are_unique_and_every_one_asked_for_exists() -> None:
    assert len(IDS) == len(set(IDS))
    asked = set(re.findall(r"\$\(\"([a-z-]+)\"\)", EVERY_SCRIPT))
    assert asked
    assert asked <= set(IDS)
    for _, attributes in ELEMENTS:
        assert attributes.get("aria-controls", IDS[0]) in IDS
        if attributes.get("href", "").startswith("#"):
            assert attributes["href"][1:] in IDS


@pytest.mark.parametrize("key", sorted(TEXTS))
def test_each_sentence_stands_in_three_languages(key: str) -> None:
    said = TEXTS[key]
    assert set(said) == LANGUAGES
    assert all(text.strip() for text in said.values())
    assert len({frozenset(re.findall(r"\{(\w+)\}", text)) for text in said.values()}) == 1


def test_every_sentence_that_is_asked_for_exists_and_none_is_left_over() -> None:
    asked = set(re.findall(r"data-(?:text|label)=\"(\w+)\"", HTML))
    unwritten = {key for key in asked if key not in TEXTS}
    in_scripts = {
        key for name, script in SCRIPTS.items() if name != "texts.js" for key in re.findall(r"\"(\w+)\"", script)
    }
    in_scripts |= set(re.findall(r"\b(fail\w+): \{", SCRIPTS["panels.js"]))
    spoken = set(re.findall(r"\bt\(\"(\w+)\"", EVERY_SCRIPT))
    assert unwritten | (spoken - set(TEXTS)) == set()
    assert set(TEXTS) - asked - in_scripts == set()


def test_every_control_of_the_document_has_a_name() -> None:
    for tag, attributes in ELEMENTS:
        if tag in {"button", "select", "nav", "aside"}:
            assert {"data-text", "data-label", "aria-label"} & set(attributes) or attributes.get("id") == "clock"
    assert {"header", "main", "nav", "aside"} <= {tag for tag, _ in ELEMENTS}


def test_what_the_page_asks_of_the_simulator_exists() -> None:
    asked = set(re.findall(r"\b(?:ask|run|wish)\(\"([a-z_]+)\"", EVERY_SCRIPT))
    assert asked >= {"start", "send_text", "press", "press_key", "advance", "fail_next", "reset"}
    assert asked <= {*VERBS, "advance", "reset"}


def test_every_event_of_the_readme_is_understood() -> None:
    rows = README.split("### Events")[1].splitlines()
    table = "\n".join(row for row in rows if "of no interest to the page" not in row)
    kinds = {
        kind for row in re.findall(r"^\| (`[^|]+) \|", table, re.MULTILINE) for kind in re.findall(r"`(\w+)`", row)
    }
    applied = set(re.findall(r"^  (\w+)\(event", SCRIPTS["store.js"], re.MULTILINE))
    assert len(kinds) > 10
    assert kinds - applied == {"reset"}
    assert 'event.kind === "reset" || event.kind === "resync"' in SCRIPTS["store.js"]


def _luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _palettes() -> list[dict[str, str]]:
    style = STYLES["style.css"]
    day_text, night_text = (
        style.split("prefers-color-scheme: dark", 1)[0],
        style.split("prefers-color-scheme: dark", 1)[1],
    )
    day = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", day_text))
    return [day, {**day, **dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", night_text))}]


@pytest.mark.parametrize(
    "palette", [pytest.param(p, id=name) for p, name in zip(_palettes(), ("day", "night"), strict=True)]
)
@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        *[("ink", ground) for ground in ("paper", "card", "raised", "mine", "green-soft")],
        *[("soft", ground) for ground in ("paper", "card", "raised", "mine", "green-soft")],
        *[("link", ground) for ground in ("card", "mine")],
        *[("green", ground) for ground in ("card", "raised")],
        *[("on-green", "green"), ("on-blue", "blue"), ("on-honey", "honey"), ("clay", "card"), ("clay", "clay-soft")],
    ],
)
def test_text_meets_aa_contrast_by_day_and_by_night(palette: dict[str, str], ink: str, ground: str) -> None:
    assert _contrast(palette[ink], palette[ground]) >= 4.5


def test_motion_and_light_are_the_readers_choice() -> None:
    assert "prefers-reduced-motion: reduce" in STYLES["style.css"]
    assert "prefers-color-scheme: dark" in STYLES["style.css"]
    assert ":focus-visible" in STYLES["style.css"]
    assert "user-scalable" not in HTML
    assert "px/" not in re.findall(r"font: ([^;]+);", STYLES["style.css"])[0]


@pytest.fixture
async def browser(telegram: Telegram) -> AsyncIterator[httpx.AsyncClient]:
    """Fetches from a server that serves the page."""
    server = Server(telegram)
    await server.start()
    async with httpx.AsyncClient(base_url=server.address) as client:
        yield client
    await server.stop()


async def test_the_page_is_served_with_a_policy_that_lets_nothing_in_or_out(browser: httpx.AsyncClient) -> None:
    answer = await browser.get("/")
    assert answer.status_code == 200
    assert answer.text == HTML
    policy = dict(part.strip().partition(" ")[::2] for part in answer.headers["Content-Security-Policy"].split(";"))
    assert policy["default-src"] == "'none'"
    for name in ("base-uri", "form-action", "frame-ancestors"):
        assert policy[name] == "'none'"
    for name in ("script-src", "style-src", "connect-src"):
        assert policy[name] == "'self'"
    assert "unsafe" not in answer.headers["Content-Security-Policy"]
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Cache-Control"] == "no-store"


async def test_every_file_of_the_page_is_served_as_what_it_is(browser: httpx.AsyncClient) -> None:
    kinds = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".html": "text/html"}
    for path in PAGE.iterdir():
        answer = await browser.get(f"/{path.name}")
        assert answer.status_code == 200
        assert answer.headers["Content-Type"].startswith(kinds[path.suffix])
