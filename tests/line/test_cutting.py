"""A text longer than Telegram takes becomes several, and nothing of it is lost."""

from hypothesis import given
from hypothesis import strategies as st

from line.cutting import cut, length, plain


def test_a_short_text_stays_one() -> None:
    assert cut("Hei <b>Kari</b>") == ["Hei <b>Kari</b>"]


def test_a_long_list_is_cut_between_its_lines() -> None:
    lines = [f"<b>{number:03}</b> Sangstund i Caféen &amp; kaffe" for number in range(300)]
    parts = cut("\n".join(lines))

    assert len(parts) == 3
    assert "\n".join(parts).split("\n") == lines
    assert all(length(part) <= 4096 for part in parts)


def test_tags_and_escapes_do_not_count() -> None:
    text = "<b>" + "&amp;" * 4096 + "</b>"

    assert cut(text) == [text]


def test_an_emoji_counts_as_two() -> None:
    assert length("🎵") == 2


def test_one_line_that_is_too_long_is_cut_between_words_and_loses_its_tags() -> None:
    parts = cut("<b>" + "kaffe " * 1500 + "</b>")

    assert " ".join(parts).split() == ["kaffe"] * 1500
    assert all(length(part) <= 4096 and "<" not in part for part in parts)


@given(st.lists(st.text(alphabet="ab &<>é🎵", max_size=90), max_size=60))
def test_whatever_is_written_all_of_it_arrives_in_pieces_that_fit(lines: list[str]) -> None:
    escaped = "\n".join(line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") for line in lines)
    parts = cut(escaped, longest=40)

    assert "".join("".join(plain(part).split()) for part in parts) == "".join("".join(lines).split())
    assert all(length(part) <= 40 for part in parts if len(parts) > 1)
