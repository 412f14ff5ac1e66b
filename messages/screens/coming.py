"""Who is coming: the day, the week, the ticking of arrivals."""

from datetime import date, timedelta

from messages import times
from messages.buttons import Day, Greet, NotToday, Report, SomebodyCame, Thank, Tick, Today, Week
from messages.said import Choice, Said
from messages.view import View, lines, rows, screen
from messages.words import Html, escaped
from storage import overviews, shifts
from storage.records import SignupState
from volunteering import access, arriving, overview, whats_new
from volunteering.access import Naming
from volunteering.culture_contact import ContactNow
from volunteering.first_names import first_name
from volunteering.overview import Guest, Happening, Overview

FULL_PAGE = 3000  # characters; the names of one activity are never cut, so a page holds whole activities
MOST_BUTTONS = 40
MOST_NEWS = 5
MOST_LINES = 10  # a coordinator often has a tenth of a position: at most ten lines, then "more"


@screen
def day_overview(view: View, day: int, skip: int = 0) -> Said | None:
    """Who is coming on one local day (its ordinal number)."""
    return overview_of(view, date.fromordinal(day), days=1, skip=skip)


@screen
def week_overview(view: View, day: int, skip: int = 0) -> Said | None:
    """Who is coming in the seven days from a local day on."""
    return overview_of(view, date.fromordinal(day), days=7, skip=skip)


def overview_of(view: View, first: date, *, days: int, skip: int) -> Said | None:
    """Who is coming from a day on, as the reader may see it."""
    if view.reader is None or not view.reader.site_ids:
        return None
    last = first + timedelta(days=days - 1)
    seen = overview.who_is_coming(
        view.tx, view.reader.site_ids[0], first, last, reader=view.reader, now=view.now, rules=view.rules
    )
    short = access.coordinates(view.reader, view.reader.site_ids[0])
    told, following = _lines(view, seen, skip, with_days=days > 1) if short else _page(view, seen, skip)
    page = list(told)
    blocks = ["\n".join(told.values())] if short and told else _blocks(view, told, with_days=days > 1)
    text = blocks or [view.say("overview-nothing")]
    heading = f"<b>{heading_of(view, first, days)}</b>"
    is_today = days == 1 and first == view.today
    contacts = _contacts(view, seen) if is_today else ""
    news = _news(view, seen) if is_today else ""
    parts = [heading, news, *text, contacts, view.say("overview-more") if following else ""]
    ticks = _ticks(view, page, skip) if days == 1 and first <= view.today else ()
    return Said(
        "\n\n".join(part for part in parts if part),
        choices=(*ticks, *_meeting(view, page, first, days), *_ways_on(view, seen, days, following, skip)),
        protected=seen.naming is Naming.FULL,
    )


def _page(view: View, seen: Overview, skip: int) -> tuple[dict[Happening, str], int]:
    """Whole activities with their words, as many as fit, and from where to go on (0: that was all)."""
    page: dict[Happening, str] = {}
    length = buttons = 0
    for happening in seen.happenings[skip:]:
        block = _block(view, happening)
        length += len(block)
        buttons += len(happening.guests) + (happening.group is not None) + (happening.date.kind == "one_to_one")
        if page and (length > FULL_PAGE or buttons > MOST_BUTTONS):
            return page, skip + len(page)
        page[happening] = block
    return page, 0


def _lines(view: View, seen: Overview, skip: int, *, with_days: bool) -> tuple[dict[Happening, str], int]:
    """For whoever coordinates: one line for each activity, in the order of time, and at most ten lines."""
    ordered = sorted(seen.happenings, key=lambda each: (each.date.starts_at, each.date.id))
    page = {each: _line(view, each, with_day=with_days) for each in ordered[skip : skip + MOST_LINES]}
    return page, skip + MOST_LINES if len(ordered) > skip + MOST_LINES else 0


def _line(view: View, happening: Happening, *, with_day: bool) -> str:
    """One activity in one line; its names are never cut."""
    date = happening.date
    local = view.rules.local(date.starts_at)
    day = f"{times.short_day(view.language, local.date(), view.today)} " if with_day else ""
    title = f"• <b>{day}{times.clock(view.language, local)} {escaped(date.title)}</b>, {escaped(view.place(date))}:"
    if date.called_off_at is not None:
        return f"{title} {view.say('overview-called-off')}"
    who = _who(view, happening, sees_all=True).replace("\n", " ")
    wanted = happening.still_wanted if date.starts_at > view.now else 0
    if who and who[-1] not in ".!?" and (happening.waiting or wanted):
        who = f"{who}."
    return " ".join(
        part
        for part in (
            title,
            who,
            view.say("overview-waiting", count=happening.waiting) if happening.waiting else "",
            view.say("overview-wanted", count=wanted) if wanted else "",
        )
        if part
    )


def heading_of(view: View, first: date, days: int) -> str:
    """Which day or days a list is about."""
    if days > 1:
        last = first + timedelta(days=days - 1)
        return f"{times.capital(view.day(first))} – {view.day(last)}"
    if first == view.today:
        return view.say("heading-today", day=view.day(first))
    if first == view.today + timedelta(days=1):
        return view.say("heading-tomorrow", day=view.day(first))
    return times.capital(view.day(first))


def _blocks(view: View, page: dict[Happening, str], *, with_days: bool) -> list[str]:
    blocks: list[str] = []
    day_before: date | None = None
    own_before = False
    for happening, block in page.items():
        day = view.rules.local(happening.date.starts_at).date()
        heading = f"<b>{times.capital(view.day(day))}</b>\n" if with_days and day != day_before else ""
        own = view.reader is not None and happening.date.unit_id in view.reader.unit_ids
        if own_before and not own and day == day_before:
            heading = f"{view.say('overview-elsewhere')}\n"  # the own unit came first; here time begins anew
        own_before = own and view.reader is not None and access.works_at(view.reader, happening.date.site_id)
        day_before = day
        blocks.append(heading + block)
    return blocks


def _block(view: View, happening: Happening) -> str:
    """One activity: time and title, place, who, what to set out."""
    date = happening.date
    title = f"<b>{view.say('span-time', **clocks_of(view, happening))} {escaped(date.title)}</b>"
    if date.called_off_at is not None:
        return lines(title, view.say("overview-called-off"))
    sees_all = view.reader is not None and access.works_at(view.reader, date.site_id)
    return lines(
        title,
        view.say("overview-place", place=view.place(date)),
        _who(view, happening, sees_all=sees_all),
        _own(view, happening),
        view.say("overview-waiting", count=happening.waiting) if sees_all and happening.waiting else None,
        view.say("overview-wanted", count=happening.still_wanted)
        if happening.still_wanted and happening.date.starts_at > view.now
        else None,
        view.say("overview-ready", ready=date.ready) if sees_all and date.ready else None,
    )


def clocks_of(view: View, happening: Happening) -> dict[str, str]:
    """From when to when."""
    local = view.rules.local
    return {
        "start": times.clock(view.language, local(happening.date.starts_at)),
        "end": times.clock(view.language, local(happening.date.ends_at)),
    }


def _who(view: View, happening: Happening, *, sees_all: bool) -> str:
    group = happening.group
    group_name = ""
    if group is not None and not group.cancelled:
        heads = view.say("group-with-heads", organisation=group.organisation, heads=group.heads or 0)
        group_name = (
            f"{'✓ ' if group.arrived and sees_all else ''}{heads if group.heads else escaped(group.organisation)}"
        )
    cancelled = (
        view.say("overview-group-cancelled", organisation=group.organisation) if group and group.cancelled else ""
    )
    names = [_guest(view, guest) for guest in happening.guests]
    if sees_all and happening.walk_ins:
        names.append(view.say("guests-counted", count=happening.walk_ins))
    rest = happening.coming - len(happening.guests)
    if names and rest:
        names.append(view.say("and-others", count=rest))
    elif rest:
        return lines(
            cancelled,
            group_name and _coming(view, happening, [group_name]),
            view.say("overview-coming-count", count=rest),
        )
    everybody = names + ([group_name] if group_name else [])
    if not everybody:
        return lines(cancelled, view.say("overview-nobody") if not cancelled else None)
    return lines(cancelled, _coming(view, happening, everybody))


def _guest(view: View, guest: Guest) -> str:
    marks = [view.say("new-today")] if guest.first_time else []
    marks += [view.say("guest-thanked")] if guest.thanked else []
    name = f"{'✓ ' if guest.arrived else ''}{escaped(guest.name)}"
    return f"{name} ({', '.join(marks)})" if marks else name


def _coming(view: View, happening: Happening, names: list[str]) -> str:
    over = happening.date.ends_at <= view.now
    return view.say("overview-came" if over else "overview-coming", names=Html(", ".join(names)))


def _own(view: View, happening: Happening) -> str | None:
    if happening.own is SignupState.COMING:
        return view.say("overview-own-coming")
    return view.say("overview-own-waiting") if happening.own is SignupState.WAITING else None


def _contacts(view: View, seen: Overview) -> str:
    return "\n".join(contact_line(view, contact, full=seen.naming is Naming.FULL) for contact in seen.contacts)


def contact_line(view: View, contact: ContactNow, *, full: bool) -> str:
    """Who is culture contact now and how to know them; never nobody: an empty shift names whom to ask (practice 5)."""
    if contact.shift is not None and view.reader is not None and contact.shift.culture_contact_id == view.reader.id:
        return view.say("overview-contact-you", unit=contact.unit)
    if contact.name is not None:
        name = contact.name if full else first_name(contact.name)
        return view.say("overview-contact", unit=contact.unit, name=name)
    if contact.instead is not None and contact.instead.id == view.reader_id:
        return view.say("overview-no-contact-you", unit=contact.unit)
    if contact.instead is None:
        return view.say("overview-no-contact-at-all", unit=contact.unit)
    return view.say("overview-no-contact", unit=contact.unit, instead=view.named_with_phone(contact.instead))


def _news(view: View, seen: Overview) -> str:
    """What has changed since the reader looked last today (practice 29: quiet if nothing has)."""
    reader = view.reader
    standing = overviews.of_chat(view.tx, reader.chat_id) if reader is not None and reader.chat_id else None
    if reader is None or standing is None or standing.day != seen.first or seen.naming is not Naming.FULL:
        return ""
    span = view.rules.span(seen.first, seen.last)
    of_the_day = shifts.of_site(view.tx, standing.site_id, *span)
    found = whats_new.since(view.tx, seen.happenings, of_the_day, after=standing.news_after, reader=reader)
    more = [view.say("news-more", count=len(found) - MOST_NEWS)] if len(found) > MOST_NEWS else []
    return "\n".join([view.say("news-mark", what=new_line(view, each)) for each in found[:MOST_NEWS]] + more)


def new_line(view: View, new: whats_new.New) -> Html:
    """One change of the day, as a sentence."""
    if new.shift is not None:
        kind = view.say("shift-kind", kind=new.shift.kind)
        return view.say(f"news-{new.kind}", name=new.name, unit=new.shift.unit, kind=kind)
    activity = new.date.title if new.date is not None else ""
    return view.say(f"news-{new.kind}", name=new.name, activity=activity)


def _ticks(view: View, page: list[Happening], skip: int) -> tuple[tuple[Choice, ...], ...]:
    """A button for each volunteer: arrived, or taken back.

    Everybody keeps their row, whatever was pressed: a finger that taps twice does not tick the next person.
    """
    choices: list[tuple[Choice, ...]] = []
    for happening in page:
        if view.reader is None or not access.may_tick(view.reader, happening.date) or happening.date.called_off_at:
            continue
        for guest in happening.guests:
            twice = sum(guest.person_id in {each.person_id for each in other.guests} for other in page) > 1
            name = f"{guest.name}, {happening.date.title}" if twice else guest.name
            tick = _tick(view, happening, guest.person_id, name, skip, arrived=guest.arrived)
            may_go = guest.arrived and happening.date.starts_at <= view.now
            choices.append((tick, _thank(view, happening, guest, skip)) if may_go else (tick,))
        group = happening.group
        if group is not None and not group.cancelled:
            name = group.organisation
            choices.append((_tick(view, happening, arriving.GROUP, name, skip, arrived=group.arrived),))
    return tuple(choices)


def _tick(view: View, happening: Happening, person_id: int, name: str, skip: int, *, arrived: bool) -> Choice:
    button = Tick(happening.date.id, person_id, 0 if arrived else 1, skip)
    return view.choice(button, "button-not-arrived" if arrived else "button-arrived", name=name)


def _thank(view: View, happening: Happening, guest: Guest, skip: int) -> Choice:
    """Gone home and thanked (practice 13): optional, beside the tick, and nothing that measures anybody."""
    button = Thank(happening.date.id, guest.person_id, 0 if guest.thanked else 1, skip)
    return view.choice(button, "button-not-thanked" if guest.thanked else "button-thanked")


def _meeting(view: View, page: list[Happening], first: date, days: int) -> tuple[tuple[Choice, ...], ...]:
    """For whoever meets the volunteers: a visit that does not suit, somebody who is not on the list, the report."""
    reader = view.reader
    ahead = (first - view.today).days
    if reader is None or days > 1 or ahead not in {0, 1} or not access.works_at(reader, reader.site_ids[0]):
        return ()
    visits = [
        view.choice(NotToday(each.date.id), "button-not-today", what=each.date.title)
        for each in page
        if each.date.kind == "one_to_one" and each.date.called_off_at is None and each.date.ends_at > view.now
    ]
    if ahead:
        return rows(*visits)
    came = view.choice(SomebodyCame(), "button-somebody-came") if page else None
    return (
        *rows(*visits, came),
        (view.choice(Report(), "button-report"), view.choice(Greet(), "button-greet")),
    )


def _ways_on(view: View, seen: Overview, days: int, following: int, skip: int) -> tuple[tuple[Choice, ...], ...]:
    """The ways on from here, in the same order every time."""
    first = seen.first.toordinal()
    today = view.today.toordinal()
    more = (Week(first, following) if days > 1 else Day(first, following)) if following else None
    back = (Week(first) if days > 1 else Day(first)) if skip else None
    near = [
        view.choice(Today(0), "button-today") if first != today or days > 1 else None,
        view.choice(Today(1), "button-tomorrow") if first != today + 1 or days > 1 else None,
        view.choice(Week(), "button-week") if days == 1 else None,
    ]
    return (
        *rows(
            view.choice(more, "button-more") if more else None,
            view.choice(back, "button-first-page") if back else None,
        ),
        tuple(choice for choice in near if choice is not None),
    )
