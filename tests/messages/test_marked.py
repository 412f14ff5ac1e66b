"""Bold and links that a coordinator has written stay; whatever else an app can put into a text does not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from messages.marked import harmless
from simulator.core.entities import parse


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("Hei <b>alle</b> &amp; takk", "Hei <b>alle</b> &amp; takk"),
        ('Se <a href="https://example.org/a?b=1&amp;c=2">her</a>', None),
        ('Hei <a href="tg://user?id=7">Kari</a>!', "Hei Kari!"),
        ('<tg-emoji emoji-id="5">🙂</tg-emoji> <span class="tg-spoiler">hemmelig</span>', "🙂 hemmelig"),
        ('<a href="tg://user?id=7"><b>Kari</b></a>', "<b>Kari</b>"),
        ('<pre><code class="language-py">x</code></pre>', "<pre><code>x</code></pre>"),
        ("<b>uten slutt", "<b>uten slutt</b>"),
        ("slutt</b> uten", "slutt uten"),
        ("&lt;b&gt; skrevet", "&lt;b&gt; skrevet"),
    ],
)
def test_what_stays(written: str, kept: str | None) -> None:
    assert harmless(written) == (written if kept is None else kept)


PIECES = st.sampled_from(
    ["<b>", "</b>", "<i>", "</i>", "<u>", "</a>", '<a href="https://x.no">', "<x y=1>", "Hei", "\n"]
)


@given(st.lists(PIECES, max_size=12).map("".join))
def test_telegram_reads_whatever_comes_out(written: str) -> None:
    once = harmless(written)
    parse(once, "HTML")
    assert harmless(once) == once
