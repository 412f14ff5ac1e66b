"""The documents keep to what the program is: links lead somewhere, commands and settings exist, examples load.

They are for strangers: nothing in them may speak of one machine, and the three guides for coordinators say the same.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote
from zoneinfo import ZoneInfo

import pytest
import typer

from bot.__main__ import app
from bot.settings import PREFIX, Settings
from messages import words
from messages.languages import LANGUAGES
from storage.store import Store
from tests.conftest import HandClock
from volunteering.tables.importing import ImportResult
from volunteering.tables.load import load_path
from volunteering.tables.schema import TABLES
from volunteering.tables.values import Refused

ROOT = Path(__file__).parents[1]
DOCUMENTS = sorted(
    path
    for path in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), ROOT / "simulator" / "README.md"]
    if path.is_file()
)
NAMES = [str(path.relative_to(ROOT)) for path in DOCUMENTS]

CODE = r"```[\s\S]*?```|`[^`\n]+`|^ {4}.*$"

each_document = pytest.mark.parametrize("document", DOCUMENTS, ids=NAMES)


def _without_code(text: str) -> str:
    return re.sub(CODE, "", text, flags=re.MULTILINE)


def _headings(text: str) -> list[tuple[int, str]]:
    return [(len(marks), heading) for marks, heading in re.findall(r"^(#+) (.+)$", _without_code(text), re.MULTILINE)]


def _anchor(heading: str) -> str:
    """As GitHub makes it."""
    return re.sub(r"[^\w\- ]", "", heading.casefold()).replace(" ", "-")


def _table(text: str, heading: str) -> list[list[str]]:
    """The rows of the first table under a heading, without its head."""
    part = text.split(f"\n{heading}\n", 1)[1]
    rows = re.findall(r"(?:^\|.*\n)+", part, re.MULTILINE)[0].splitlines()[2:]
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in rows]


@each_document
def test_every_link_within_the_project_leads_somewhere(document: Path) -> None:
    for target in re.findall(r"\]\(([^)\s]+)\)", _without_code(document.read_text(encoding="utf-8"))):
        if re.match(r"[a-z]+:", target):
            continue
        path, _, anchor = unquote(target).partition("#")
        found = (document.parent / path).resolve() if path else document
        assert found.exists(), f"{target} leads nowhere"
        if anchor:
            anchors = [_anchor(heading) for _, heading in _headings(found.read_text(encoding="utf-8"))]
            assert anchor in anchors, f"{target}: no such heading"


def test_every_document_can_be_reached_from_the_readme() -> None:
    reached: set[Path] = set()
    waiting = [ROOT / "README.md"]
    while waiting:
        document = waiting.pop()
        reached.add(document)
        for target in re.findall(r"\]\(([^)#\s:]+\.md)(?:#[^)]*)?\)", document.read_text(encoding="utf-8")):
            found = (document.parent / target).resolve()
            if found not in reached:
                waiting.append(found)
    assert set(DOCUMENTS) <= reached


def _commands_in(text: str) -> Iterator[tuple[str, list[str]]]:
    """Every `kulturkontakt COMMAND --option` that a reader might type: in code only, for prose names the bot itself."""
    code = "\n".join(re.findall(CODE, text, re.MULTILINE))
    named = r"(?:(?<![=\w.-])kulturkontakt|-m bot) +([a-z]+)\b(?!-)((?: +--?[\w-]+| +[^\s`|>#-]\S*)*)"
    for command, rest in re.findall(named, code):
        yield command, re.findall(r"--[\w-]+", rest)


@each_document
def test_every_command_that_is_named_exists(document: Path) -> None:
    group = typer.main.get_group(app)
    for command, options in _commands_in(document.read_text(encoding="utf-8")):
        assert command in group.commands, f"there is no command {command!r}"
        known = {name for option in group.commands[command].params for name in option.opts} | {"--help", "--debug"}
        assert set(options) <= known, f"{command} has no {set(options) - known}"


def test_every_command_is_told_to_whoever_runs_it_or_shown_in_the_readme() -> None:
    told = "".join((ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "docs/operators.md"))
    named = {command for command, _ in _commands_in(told)}
    assert set(typer.main.get_group(app).commands) <= named


def test_the_settings_told_are_the_settings_there_are_with_their_defaults(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = _table((ROOT / "docs" / "operators.md").read_text(encoding="utf-8"), "## Settings")
    told = {name.strip("`"): default.strip("`") for name, default, *_ in rows}
    assert set(told) == {PREFIX + name.upper() for name in Settings.model_fields}
    for name in told:
        monkeypatch.delenv(name, raising=False)
    by_itself = Settings(_env_file=None)  # type: ignore[call-arg]  # pydantic-settings takes it, unseen by mypy
    for name, default in told.items():
        if re.fullmatch(r"\S+", default) and default != "–":
            monkeypatch.setenv(name, default)
    assert Settings(_env_file=None) == by_itself  # type: ignore[call-arg]  # as above


def test_the_example_of_the_settings_names_each_once_and_can_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    example = (ROOT / ".env.example").read_text(encoding="utf-8")
    named = re.findall(r"^(?:# )?(KULTURKONTAKT_\w+)=", example, re.MULTILINE)
    assert sorted(named) == sorted(PREFIX + name.upper() for name in Settings.model_fields)
    for name in named:
        monkeypatch.delenv(name, raising=False)
    filled = re.sub(r"^# (?=KULTURKONTAKT_)", "", example, flags=re.MULTILINE)
    (tmp_path / "env").write_text(filled, encoding="utf-8")
    read = Settings(_env_file=tmp_path / "env")  # type: ignore[call-arg]  # as above
    plain = Settings(_env_file=None)  # type: ignore[call-arg]  # as above
    differing = {name for name in Settings.model_fields if getattr(read, name) != getattr(plain, name)}
    assert differing == {"key_file"}  # whose place is only an example


def _guide(language: str) -> str:
    return (ROOT / "docs" / f"coordinators.{language}.md").read_text(encoding="utf-8")


def test_the_guides_for_coordinators_say_the_same_in_every_language() -> None:
    shapes = {language: re.findall(r"^(#+|-|\d+\.|\|) ", _guide(language), re.MULTILINE) for language in LANGUAGES}
    levels = [level for level, _ in _headings(_guide("nb"))]
    assert levels == [1, *[2] * (len(levels) - 1)]
    assert len(levels) > 14
    assert shapes["da"] == shapes["nb"]
    assert shapes["en"] == shapes["nb"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_button_that_a_guide_names_bears_these_words(language: str) -> None:
    """In the guides bold is for buttons only; "…" stands for what differs, and a name after a colon is an example."""
    values = dict.fromkeys(("what", "name", "day", "count", "clock", "unit", "site", "spoken", "when"), "")
    keys = [key for key in words.keys(language) if key.startswith(("menu-", "button-"))]
    beginnings = {words.label(language, key, **values).strip(" :") for key in keys} - {""}
    for bold in re.findall(r"\*\*(.+?)\*\*", _guide(language)):
        assert bold.split(":")[0] in beginnings, f"no button says {bold!r}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_tables_in_the_guides_have_columns_that_can_be_loaded(language: str) -> None:
    head = re.findall(r"^\| (title.*) \|$", _guide(language), re.MULTILINE)[0]
    assert {cell.strip() for cell in head.split("|")} <= {column.name for column in TABLES["activities"]}


@pytest.mark.parametrize("table", TABLES)
def test_every_column_is_told_with_an_example_that_can_be_read(table: str) -> None:
    rows = _table((ROOT / "docs" / "tables.md").read_text(encoding="utf-8"), f"## {table}")
    columns = {column.name: column for column in TABLES[table]}
    assert [name.strip("*") for name, *_ in rows] == list(columns)
    assert [name.strip("*") for name, *_ in rows if name.startswith("**")] == [
        column.name for column in TABLES[table] if column.required
    ]
    for name, example, _ in rows:
        assert not isinstance(columns[name.strip("*")].read(example), Refused), f"{name}: {example!r}"


async def test_the_small_home_in_the_documents_loads_as_it_stands(
    store: Store, clock: HandClock, tmp_path: Path
) -> None:
    text = (ROOT / "docs" / "tables.md").read_text(encoding="utf-8").split("## A small home, whole")[1]
    for name, block in re.findall(r"^`(\w+\.csv)`\n\n((?: {4}.*\n)+)", text, re.MULTILINE):
        (tmp_path / "tables").mkdir(exist_ok=True)
        (tmp_path / "tables" / name).write_text(re.sub(r"^ {4}", "", block, flags=re.MULTILINE), encoding="utf-8")
    assert sorted(path.stem for path in (tmp_path / "tables").iterdir()) == sorted(TABLES)

    loaded = await store.write(
        lambda tx: load_path(tx, tmp_path / "tables", zone=ZoneInfo("Europe/Oslo"), now=clock.now())
    )

    assert isinstance(loaded, ImportResult), loaded
    assert {name: tally.added for name, tally in loaded.tables.items()} == {
        "units": 1, "people": 4, "plans": 1, "activities": 1, "shifts": 2, "signups": 2
    }  # fmt: skip


@each_document
def test_nothing_speaks_of_one_machine_or_of_where_packages_come_from(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    elsewhere = r"/work/|/root/|/home/\w|/tmp/|[A-Z]:\\Users|py(?:pi\.|thonhosted)|artifactory|/simple/"
    assert re.findall(elsewhere, text) == []


def test_the_licence_is_the_one_that_is_declared() -> None:
    licence = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert licence.startswith("MIT License\n")
    assert "the kulturkontakt maintainers" in licence
    assert 'license = "MIT"' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")


def test_every_decision_stands_in_the_list() -> None:
    folder = ROOT / "docs" / "decisions"
    listed = re.findall(r"\]\((\d{4}-[\w-]+\.md)\)", (folder / "README.md").read_text(encoding="utf-8"))
    assert listed == sorted(path.name for path in folder.glob("[0-9]*.md"))
