"""The coordinator's screens: where somebody is missing, and whom to invite."""

import io
from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime
from functools import lru_cache

import segno

from messages.buttons import AskOthers, Gaps, GapsBetween, Invite, InviteOne, Resume, Waiting
from messages.said import Choice, Picture, Said
from messages.view import View, lines, rows, screen
from storage import outbox, people
from storage.records import Shift
from volunteering import access, own_list

PAGE = 10  # a coordinator often has a tenth of a position: at most ten lines, then "more"


@screen
def gaps(view: View, skip: int = 0, first: int = 0, last: int = 0) -> Said | None:
    """Dates with fewer volunteers than hoped for, and shifts without a culture contact; of some days, or ahead."""
    if view.reader is None or not view.reader.site_ids:
        return None
    site_id = view.reader.site_ids[0]
    if not access.coordinates(view.reader, site_id):
        return None
    days = (date.fromordinal(first), date.fromordinal(last)) if first else None
    if days is None:
        found = own_list.gaps(view.tx, site_id, view.reader, view.now, view.rules)
    else:
        found = own_list.gaps_between(view.tx, site_id, view.reader, *days, view.now, view.rules)
    items: list[tuple[datetime, str, Choice | None]] = [
        (
            each.date.starts_at,
            view.say("gaps-volunteers", coming=each.coming, wanted=each.date.wanted or 0, **view.about(each.date)),
            view.choice(AskOthers(each.date.id), "button-ask-others", what=view.short(each.date)),
        )
        for each in found.happenings
    ]
    items += [(starts_at, text, None) for starts_at, text in empty_shifts(view, found.shifts)]
    waiting = view.choice(Waiting(), "button-waiting")
    if not items:
        return Said(_of_days(view, "gaps-nothing", "gaps-nothing-between", days), rows(waiting))
    items.sort(key=lambda item: item[0])
    page = items[skip : skip + PAGE]
    more = view.choice(_page(first, last, skip + PAGE), "button-more") if len(items) > skip + PAGE else None
    back = view.choice(_page(first, last, max(0, skip - PAGE)), "button-previous") if skip else None
    text = lines(_of_days(view, "gaps", "gaps-between", days), *(f"• {text}" for _, text, _ in page))
    return Said(text, rows(*(ask for _, _, ask in page), more, back, waiting))


def _page(first: int, last: int, skip: int) -> Gaps | GapsBetween:
    return GapsBetween(first, last, skip) if first else Gaps(skip)


def _of_days(view: View, key: str, between: str, days: tuple[date, date] | None) -> str:
    if days is None:
        return view.say(key)
    return view.say(between, first=view.day(days[0]), last=view.day(days[1]))


def empty_shifts(view: View, shifts: Sequence[Shift]) -> list[tuple[datetime, str]]:
    """The shifts without a culture contact, one line for those of one day and kind."""
    together: defaultdict[tuple[date, str], list[Shift]] = defaultdict(list)
    for shift in shifts:
        together[shift.day, shift.kind].append(shift)
    return [
        (
            same[0].starts_at,
            view.say(
                "gaps-shifts",
                day=view.day(day),
                kind=view.say("shift-kind", kind=kind),
                units=view.names([shift.unit for shift in same]),
            ),
        )
        for (day, kind), same in together.items()
    ]


@screen
def invite_list(view: View, skip: int = 0) -> Said | None:
    """Those who use Telegram and have not joined yet, one button each."""
    if view.reader is None or not view.reader.site_ids:
        return None
    site_id = view.reader.site_ids[0]
    if not access.coordinates(view.reader, site_id):
        return None
    found = [person for person in people.not_joined(view.tx) if site_id in person.site_ids]
    if not found:
        return Said(view.say("invite-nobody"))
    page = found[skip : skip + PAGE]
    more = view.choice(Invite(skip + PAGE), "button-more") if len(found) > skip + PAGE else None
    buttons = [view.choice(InviteOne(each.id), "button-invite", name=each.name) for each in page]
    return Said(view.say("invite-list"), rows(*buttons, more))


@screen
def invitation(view: View, person: int, code: str) -> Said | None:
    """A personal link, in writing and as a QR code to be shown or printed."""
    found = people.by_id(view.tx, person)
    if found is None:
        return None
    link = f"https://t.me/{view.bot_username}?start={code}"
    text = lines(view.say("invitation", name=found.name, link=link), view.say("invitation-how", name=found.name))
    return Said(text, picture=Picture("qr.png", qr_png(link)), protected=True)


@screen
def invitation_joined(view: View, person: int) -> Said | None:
    """The person has joined already."""
    found = people.by_id(view.tx, person)
    return None if found is None else Said(view.say("invitation-joined", name=found.name))


@lru_cache(maxsize=8)
def qr_png(link: str) -> bytes:
    """The link as a QR code, a PNG that still reads when printed small."""
    picture = io.BytesIO()
    segno.make(link, error="m", micro=False).save(picture, kind="png", scale=8, border=4)
    return picture.getvalue()


@screen
def held(view: View) -> Said | None:
    """After a restore nothing is sent until somebody has said so: how many wait, and a button."""
    waiting = outbox.counts(view.tx)["due"]
    return Said(view.say("held", count=waiting), rows(view.choice(Resume(), "button-resume")))


@screen
def resumed(view: View) -> Said | None:
    """Sending goes on."""
    return Said(view.say("resumed"))
