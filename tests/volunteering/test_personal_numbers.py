"""What looks like somebody's national identity number, and what only looks like a number. All are made up."""

import pytest

from volunteering.personal_numbers import has_personal_number


@pytest.mark.parametrize(
    "text",
    [
        "Ring til 01010110013",
        "fnr. 010101 10285.",
        "Jens, 010190-1234",
        "CPR 0101901234",
        "D-nummer 41010110007",
    ],
)
def test_a_number_is_seen(text: str) -> None:
    assert has_personal_number(text)


@pytest.mark.parametrize(
    "text",
    [
        "Tlf. 22 22 22 22",
        "+45 20 00 00 11",
        "+4520000011",
        "Konto 1234 56 78903",
        "Vi ses 3.12. kl. 14.00",
        "01010112345",
        "991390-1234",
        "https://example.org/123456789012345",
        "",
    ],
)
def test_other_numbers_are_not(text: str) -> None:
    assert not has_personal_number(text)
