"""What the coordinator is told by itself on a working day, and what waits to be said."""

from datetime import date

from messages import times
from messages.buttons import AskOthers, FirstTimeAnswers, Gaps, Inquiries, PersonCard, Waiting
from messages.said import Choice, Said
from messages.screens.coordinating import empty_shifts
from messages.view import View, lines, rows, screen
from storage import attention, outbox
from volunteering import access, due_today
from volunteering.due_today import DueToday
from volunteering.overview import Happening

MOST = 10  # lines; a coordinator often has a tenth of a position
WAYS = 5  # buttons of one kind


@screen
def due_today_told(view: View, site: int, day: int) -> Said | None:
    """All that this working day asks for, in one message. Dropped when it is settled, or the day is over."""
    if view.reader is None or not access.coordinates(view.reader, site) or view.today.toordinal() != day:
        return None
    due = due_today.on(view.tx, site, view.reader, date.fromordinal(day), view.now, view.rules)
    if due.is_empty:
        return None
    told = [f"• {line}" for line in _told(view, due)]
    more = view.say("due-more", count=len(told) - MOST) if len(told) > MOST else None
    text = lines(view.say("due-today", name=view.name, day=view.day(view.today)), *told[:MOST], more)
    return Said(text, rows(*_ways(view, due)), protected=True)


def _told(view: View, due: DueToday) -> list[str]:
    said = [_gap(view, each) for each in due.gaps]
    said += [text for _, text in empty_shifts(view, due.shifts)]
    said += [view.say("due-inquiry", name=each.first_name) for each in due.inquiries]
    if due.follow_ups:
        said.append(view.say("due-follow-ups", names=view.names([each.name for each in due.follow_ups])))
    if due.answers:
        said.append(view.say("due-answers", names=view.names([each.name for each in due.answers])))
    if due.ending is not None:
        said.append(view.say("due-plan-ends", name=due.ending.name, day=view.day(due.ending.ends_on)))
    if due.week is not None:
        said.append(
            view.say("due-week", held=due.week.held, visits=due.week.visits, people=due.week.people)
            if not due.week.short
            else view.say(
                "due-week-short",
                held=due.week.held,
                visits=due.week.visits,
                people=due.week.people,
                short=due.week.short,
            )
        )
    return said


def _gap(view: View, happening: Happening) -> str:
    return view.say(
        "gaps-volunteers",
        coming=happening.coming,
        wanted=happening.date.wanted or 0,
        **view.about(happening.date),
    )


def _ways(view: View, due: DueToday) -> list[Choice | None]:
    asks = [
        view.choice(AskOthers(each.date.id), "button-ask-others", what=view.short(each.date))
        for each in due.gaps[:WAYS]
    ]
    answers = [
        view.choice(FirstTimeAnswers(each.id), "button-first-time-answers", name=each.name)
        for each in due.answers[:WAYS]
    ]
    cards = [view.choice(PersonCard(each.id), "button-invite", name=each.name) for each in due.follow_ups[:WAYS]]
    return [
        *asks,
        *answers,
        *cards,
        view.choice(Inquiries(), "button-inquiries") if due.inquiries else None,
        view.choice(Gaps(), "menu-gaps") if due.gaps or due.shifts else None,
    ]


@screen
def waiting(view: View) -> Said | None:
    """What waits to be said, what was not heard, and why; the same that `kulturkontakt check` shows."""
    if view.reader is None or not any(access.coordinates(view.reader, site) for site in view.reader.site_ids):
        return None
    counts, next_due = outbox.counts(view.tx), outbox.outlook(view.tx).next_due
    local = None if next_due is None else view.rules.local(next_due)
    unsaid = [
        view.say(
            "waiting-unsaid" if each.state == "failed" else "waiting-doubt",
            name=each.reader or view.label("waiting-stranger"),
            when=times.when(view.language, view.rules.local(each.when), view.today),
        )
        for each in attention.unsaid(view.tx, MOST)
    ]
    text = lines(
        view.say("waiting", count=counts["due"]),
        view.say("waiting-next", when=times.when(view.language, local, view.today)) if local is not None else None,
        *(f"• {line}" for line in unsaid),
        None if unsaid else view.say("waiting-all-heard"),
    )
    return Said(text, rows(view.choice(Waiting(), "button-look-again")), protected=True)
