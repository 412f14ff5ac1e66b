"""Three weeks of the year that `make year` lives through: nothing at night, nothing void, nothing twice."""

from pathlib import Path

from benchmarks.year import live


def test_three_weeks_pass_without_a_fault(tmp_path: Path) -> None:
    year = live(tmp_path / "year.db", 3)
    assert year.faults == []
    assert year.said["reminder"] > 15
    assert year.said["briefing"] > 50
    assert 10 < year.said["due_today_told"] <= 15  # three working weeks
