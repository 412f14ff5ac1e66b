"""Entities as Telegram makes them: 166 golden vectors, and what must hold for every text."""

from __future__ import annotations

import html
import json
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.core.entities import Entity, EntityError, Mode, clean, detect, merge, parse, utf16_len

VECTORS = json.loads((Path(__file__).parent / "data" / "entity_vectors.json").read_text("utf-8"))
MODES: tuple[Mode, ...] = get_args(Mode)
PARSED = [pytest.param(mode, case, id=f"{mode}:{case['input']!a}") for mode in MODES for case in VECTORS[mode]]
MARKUP = st.lists(
    st.one_of(
        st.text(max_size=5),
        st.sampled_from(
            [
                *["<b>", "</b>", "<i>", "</i>", "<a href=", '"', "'", "http://a.no", ">", "</", "<", "&lt;", "&#"],
                *["x41;", "<pre>", "<code class='language-c'>", "</code>", "</pre>", "</a>", "</blockquote>"],
                *["<blockquote expandable>", "<tg-emoji emoji-id='12'>", "</tg-emoji>", "\\", "*", "_", "__", "~"],
                *["||", "`", "```", "```py\n", "[", "](", "](tg://user?id=7)", "](a.no)", ")", "![", "\n", "\n>", "😀"],
            ]
        ),
    ),
    max_size=14,
).map("".join)


def _inside(text: str, entities: list[Entity]) -> bool:
    return all(0 <= e["offset"] < e["offset"] + e["length"] <= utf16_len(text) for e in entities)


def test_all_vectors_are_here() -> None:
    assert sum(len(VECTORS[part]) for part in (*MODES, "auto_detect")) == 166


@pytest.mark.parametrize(("mode", "case"), PARSED)
def test_markup_becomes_what_telegram_makes_of_it(mode: Mode, case: dict[str, Any]) -> None:
    if "description" in case:
        with pytest.raises(EntityError) as refused:
            parse(case["input"], mode)
        assert "Bad Request: " + refused.value.description == case["description"]
    else:
        assert parse(case["input"], mode) == (case["text"], case["entities"])


@pytest.mark.parametrize("case", [pytest.param(case, id=ascii(case["input"])) for case in VECTORS["auto_detect"]])
def test_telegram_finds_by_itself(case: dict[str, Any]) -> None:
    assert detect(case["input"]) == case["entities"]


@settings(deadline=None)
@given(MARKUP, st.sampled_from(MODES))
def test_any_text_is_parsed_or_refused_in_telegrams_words(text: str, mode: Mode) -> None:
    try:
        plain, entities = parse(text, mode)
    except EntityError as refused:
        assert refused.description.startswith("can't parse entities: ")  # noqa: PT017 - both ways out are right
        return
    assert _inside(plain, entities)
    cleaned, moved = clean(plain, entities)
    assert _inside(cleaned, moved)
    assert _inside(cleaned, merge(moved, detect(cleaned)))


@settings(deadline=None)
@given(st.text())
def test_an_escaped_name_is_only_ever_text(name: str) -> None:
    assert parse(html.escape(name), "HTML") == (name, [])
    plain, entities = parse(f"<b>{html.escape(name)}</b>", "HTML")
    assert plain == name
    assert [e["length"] for e in entities] == ([utf16_len(name)] if name else [])


@settings(deadline=None)
@given(st.text(alphabet=st.one_of(st.sampled_from("@/#$.:-a1 🙂å"), st.characters())))
def test_what_is_found_lies_inside_the_text_and_never_overlaps(text: str) -> None:
    found = detect(text)
    assert _inside(text, found)
    ends = [0, *(e["offset"] + e["length"] for e in found)]
    assert all(e["offset"] >= end for e, end in zip(found, ends, strict=False))


def test_cleaning_trims_moves_and_drops() -> None:
    text, entities = parse("  \tHei <b> Odd </b>\u202e og <i>  </i><b>Gerd</b>\r\n <code>x</code>\n\n", "HTML")
    assert clean(text, entities) == (
        "Hei  Odd  og   Gerd\n x",
        [
            {"offset": 4, "length": 5, "type": "bold"},
            {"offset": 15, "length": 4, "type": "bold"},
            {"offset": 21, "length": 1, "type": "code"},
        ],
    )


def test_blanks_alone_are_no_message() -> None:
    assert clean(" \n\t\r ", [{"offset": 0, "length": 2, "type": "bold"}]) == ("", [])


def test_leading_blanks_stay_where_formatting_begins() -> None:
    assert clean("  x", [{"offset": 1, "length": 2, "type": "bold"}]) == (
        " x",
        [{"offset": 0, "length": 2, "type": "bold"}],
    )


def test_neighbours_of_one_kind_become_one() -> None:
    text, entities = parse("<b>a</b><b>b</b><i>c</i>", "HTML")
    assert clean(text, entities)[1] == [
        {"offset": 0, "length": 2, "type": "bold"},
        {"offset": 2, "length": 1, "type": "italic"},
    ]


def test_formatting_inside_code_is_dropped() -> None:
    text, entities = parse("<code>a<b>b</b></code>", "HTML")
    assert clean(text, entities)[1] == [{"offset": 0, "length": 2, "type": "code"}]


def test_nothing_is_found_inside_links_and_code_but_inside_bold() -> None:
    text, entities = parse("<a href='x.no'>a.no</a> <code>/start</code> <b>/help</b>", "HTML")
    assert [(e["type"], e["offset"]) for e in merge(entities, detect(text))] == [
        ("text_link", 0),
        ("code", 5),
        ("bot_command", 12),
        ("bold", 12),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Se https://kultur.no/plan?uke=48, (og t.me/hjem_bot).", ["https://kultur.no/plan?uke=48", "t.me/hjem_bot"]),
        ("Torsdag 3. desember kl. 14.00 i kafeen.", []),
        ("Ring 900 00 000. Takk.Ha det", []),
        ("skriv til ola.normann+hjem@example.no!", ["ola.normann+hjem@example.no"]),
        ("https://example.com/a_(b)) x", ["https://example.com/a_(b)"]),
    ],
)
def test_addresses_in_sentences(text: str, found: list[str]) -> None:
    assert [text[e["offset"] : e["offset"] + e["length"]] for e in detect(text)] == found


def test_quotations_in_markdown_v2() -> None:
    assert parse(">a\n>b\nc", "MarkdownV2") == ("a\nb\nc", [{"offset": 0, "length": 3, "type": "blockquote"}])
    assert parse(">a\n>b||\nc", "MarkdownV2") == (
        "a\nb\nc",
        [{"offset": 0, "length": 3, "type": "expandable_blockquote"}],
    )
    with pytest.raises(EntityError, match="Can't find end of Bold entity at byte offset 1"):
        parse(">*a\nb", "MarkdownV2")
