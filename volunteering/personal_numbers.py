"""National identity numbers in something that is meant for many: pointed out before it is sent.

Norwegian ones (fødselsnummer, D-number) by their two check digits, Danish ones (CPR) by their shape and date: since
2007 a Danish number need not fit its check digit.
"""

import re
from datetime import date

_ELEVEN = re.compile(r"(?<![\d+])(\d{6})[ .\-]?(\d{5})(?!\d)")
_TEN = re.compile(r"(?<![\d+])(\d{6})[ \-]?(\d{4})(?!\d)")
_FIRST = (3, 7, 6, 1, 8, 9, 4, 5, 2)
_SECOND = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)


def has_personal_number(text: str) -> bool:
    """Whether something that looks like somebody's national identity number stands in a text."""
    return any(_is_norwegian(a + b) for a, b in _ELEVEN.findall(text)) or any(
        _is_a_date(a, own_day=0) for a, _ in _TEN.findall(text)
    )


def _is_norwegian(digits: str) -> bool:
    numbers = [int(digit) for digit in digits]
    first = -sum(weight * number for weight, number in zip(_FIRST, numbers, strict=False)) % 11
    second = -sum(weight * number for weight, number in zip(_SECOND, numbers, strict=False)) % 11
    return (first, second) == (numbers[9], numbers[10]) and (
        _is_a_date(digits[:6], own_day=0) or _is_a_date(digits[:6], own_day=40)  # a D-number has 40 added to its day
    )


def _is_a_date(six: str, *, own_day: int) -> bool:
    day, month, year = int(six[:2]) - own_day, int(six[2:4]), int(six[4:])
    for century in (1900, 2000):
        try:
            date(century + year, month, day)
        except ValueError:
            continue
        return True
    return False
