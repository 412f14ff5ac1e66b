"""The conversations in `docs/` go as they are told there, word for word, in all three languages.

After a change of words, `KULTURKONTAKT_WRITE_TRANSCRIPTS=1 pytest tests/dialogues/test_transcripts.py` writes them
anew; read what has changed as a coordinator would.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from tests.dialogues.conftest import DEMO_HOME, a_day
from tests.dialogues.transcripts import Player
from volunteering.home import HomeRules

if TYPE_CHECKING:
    from tests.conftest import HandClock

DOCS = Path(__file__).parents[2] / "docs"
SOLGARDEN = Path(__file__).parent / "solgarden"
OSLO = HomeRules(ZoneInfo("Europe/Oslo"), language="nb")
HERNING = HomeRules(ZoneInfo("Europe/Copenhagen"), language="da")


@pytest.mark.parametrize(
    ("page", "home", "rules"),
    [
        ("conversations.nb.md", SOLGARDEN, OSLO),
        ("conversations.da.md", DEMO_HOME, HERNING),
        ("conversations.en.md", SOLGARDEN, OSLO),
    ],
)
async def test_a_conversation_goes_as_it_is_told(
    page: str, home: Path, rules: HomeRules, tmp_path: Path, clock: HandClock
) -> None:
    path = DOCS / page
    told = path.read_text(encoding="utf-8")
    async with a_day(tmp_path, clock, home, rules) as day:
        happened = await Player(day).play(told)
    if os.environ.get("KULTURKONTAKT_WRITE_TRANSCRIPTS"):
        path.write_text(happened, encoding="utf-8")
    assert happened == told
