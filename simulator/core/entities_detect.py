"""What Telegram finds in a text by itself: commands, mentions, tags, addresses, card numbers.

Phone numbers are not among it (the server leaves them to the apps). The list of top-level domains is a short one:
all countries and the common rest; a rare domain without ``http://`` in front stays plain text here.
"""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING

from simulator.core.entities_base import Entity, entity, in_order

if TYPE_CHECKING:
    from collections.abc import Iterator

_COUNTRIES = (
    "ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bv bw by bz ca cc "
    "cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gb "
    "gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke "
    "kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu "
    "mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw "
    "sa sb sc sd se sg sh si sj sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz "
    "ua ug uk us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw"
)
_OTHERS = (
    "com org net edu gov mil int arpa info biz name pro aero coop museum jobs mobi travel tel asia cat post app dev "
    "page blog shop store site online website web tech cloud digital design art music news media live life love world "
    "today email chat social network space group team work company agency center care health clinic academy school "
    "university education foundation charity church community events club fun games game family house city town "
    "bank money finance wiki link click top xyz icu vip win bid one run zone systems software solutions services "
    "support tools host hosting photos photo pictures video film studio gallery cafe restaurant bar hotel tours "
    "berlin wien london paris nyc moscow eus gal scot swiss google youtube microsoft apple amazon"
)
TOP_LEVEL = frozenset(f"{_COUNTRIES} {_OTHERS}".split())

_WORD = r"[^\W]|\u200c"
_MENTION = re.compile(rf"(?<![\w])@([A-Za-z0-9_]{{4,32}})(?!{_WORD})")
_COMMAND = re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/<>])")
_HASHTAG = re.compile(r"(?<![\w\u200c])#([\w\u200c]{1,256})(?![\w\u200c#])")
_CASHTAG = re.compile(r"(?<![\w$\u200c])\$(?:1INCH|[A-Z]{1,8})(?![\w$\u200c])")
_CARD = re.compile(r"(?<![\w+.,-])[0-9](?:[ -]?[0-9]){12,18}(?![\w-]|[.,][0-9])", re.ASCII)
_APP = re.compile(r"(?<![A-Za-z0-9_])(?:tg|ton|tonsite)://[a-z0-9_-]{1,253}(?:[/?#][^\s<>«»\"]*)?", re.IGNORECASE)
_URL = re.compile(
    r"(?<![\w@.-])(?P<protocol>(?:https?|ftp)://)?(?P<user>[^\s/?#@<>\"«»(),;]{1,128}@)?"
    r"(?P<host>[^\W_](?:[\w-]{0,62})(?:\.[\w-]{1,63})+)(?P<port>:[0-9]{1,5}(?![0-9]))?"
    r"(?P<path>[/?#][^\s<>«»\"]*)?",
    re.IGNORECASE,
)
_EMAIL = re.compile(
    r"[a-z0-9_-]{0,26}(?:[.+:][a-z0-9_-]{0,26}){0,10}@(?:(?:[a-z0-9][a-z0-9_-]{0,28})?[a-z0-9]\.){1,6}[a-z]{2,8}",
    re.IGNORECASE,
)
_BRACKETS = {")": "(", "]": "[", "}": "{"}
_TRAILING = ".:;,('?!`"

Span = tuple[str, int, int]


def detect(text: str) -> list[Entity]:
    """Entities that Telegram adds by itself, none overlapping another; offsets in UTF-16 code units."""
    units = [0, *accumulate(1 + (ord(char) > 0xFFFF) for char in text)]
    found: list[Entity] = []
    end = 0
    for kind, begin, stop in sorted(_spans(text), key=lambda span: (span[1], -span[2])):
        if begin >= end:
            found.append(entity(kind, units[begin], units[stop]))
            end = stop
    return in_order(found)


def _spans(text: str) -> Iterator[Span]:
    for kind, pattern in (
        ("mention", _MENTION),
        ("bot_command", _COMMAND),
        ("cashtag", _CASHTAG),
        ("url", _APP),
    ):
        yield from ((kind, found.start(), found.end()) for found in pattern.finditer(text))
    for found in _HASHTAG.finditer(text):
        if any(char.isalpha() for char in found[1]):
            yield "hashtag", found.start(), found.end()
    for found in _CARD.finditer(text):
        if is_card_number(re.sub(r"[ -]", "", found[0])):
            yield "bank_card_number", found.start(), found.end()
    for found in _URL.finditer(text):
        if length := _address_length(found):
            whole = text[found.start() : found.start() + length]
            kind = "email" if not found["protocol"] and _EMAIL.fullmatch(whole) else "url"
            if kind == "email" or not found["user"] or found["protocol"]:
                yield kind, found.start(), found.start() + length


def _address_length(found: re.Match[str]) -> int:
    """How much of a possible address is one (0: none): its host must be real, punctuation behind it is not of it."""
    *rest, last = found["host"].split(".")
    if not _is_ipv4([*rest, last]) and not _is_domain(rest[-1], last, named=bool(found["protocol"])):
        return 0
    path = found["path"] or ""
    if len(path) < 2:
        trailing = len(path) if path in ("?", "#") else 0
        return found.end() - found.start() - trailing
    return found.start("path") - found.start() + len(_path(path))


def _is_ipv4(parts: list[str]) -> bool:
    return len(parts) == 4 and all(
        part.isascii() and part.isdigit() and len(part) <= 3 and int(part) <= 255 for part in parts
    )


def _is_domain(second: str, top: str, *, named: bool) -> bool:
    if len(top) < 2 or "_" in top or "_" in second:
        return False
    if top.lower().startswith("xn--"):
        return len(top) > 5
    if "-" in top:
        return False
    return top.isalpha() if named else top.lower() in TOP_LEVEL


def _path(path: str) -> str:
    """The path up to a bracket that was not opened inside it, without the sentence's own punctuation at the end."""
    open_brackets: list[str] = []
    for place, char in enumerate(path):
        if char in _BRACKETS.values():
            open_brackets.append(char)
        elif char in _BRACKETS and (not open_brackets or open_brackets.pop() != _BRACKETS[char]):
            path = path[:place]
            break
    return path.rstrip(_TRAILING)


def is_card_number(digits: str) -> bool:
    """Whether the digits can be a bank card's: a known beginning of a known length, and the check digit is right."""
    doubled = [int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(digits))]
    if sum(number - 9 * (number > 9) for number in doubled) % 10:
        return False
    two, four = int(digits[:2]), int(digits[:4])
    length = len(digits)
    if digits[0] == "4":
        return length in (13, 16, 18, 19)
    if two in (34, 37):
        return length == 15
    if 51 <= two <= 55 or 2200 <= four <= 2720:
        return length == 16
    return two in (30, 35, 36, 38, 39, 50, 56, 57, 58, 60, 62, 63, 64, 65, 67, 81) and length >= 14
