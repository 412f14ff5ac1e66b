"""What is held, who comes, who is on shift, and what was done about it.

Every question about it, asked once; see `test_no_scan`.
"""

from datetime import timedelta

from storage import activities, acts, attention, care, overviews, planning, review, rota, shifts, signups
from storage.overviews import OpenOverview
from storage.records import ActivityDate, SignupState
from tests.storage.asked.ask import NOW, Ask

DATE = ActivityDate(
    id=1,
    activity_id=1,
    title="Sangstund",
    unit_id=1,
    unit="Caféen",
    site_id=1,
    day=NOW.date(),
    starts_at=NOW,
    ends_at=NOW,
    place=None,
    kind="group",
    wanted=None,
    places=None,
    ready=None,
    organisation=None,
    head_count=None,
    training=None,
    called_off_at=None,
    group_cancelled_at=None,
    group_arrived_at=None,
)

OVERVIEW = OpenOverview(
    chat_id=1,
    person_id=1,
    site_id=1,
    day=NOW.date(),
    skip=0,
    shown_by="k",
    shown_at=NOW,
    news_after=0,
    seen=0,
    refresh=None,
)

ASKED: dict[str, list[Ask]] = {
    "activities": [
        lambda tx: activities.by_id(tx, 1),
        lambda tx: activities.between(tx, 1, NOW, NOW + timedelta(days=1)),
        lambda tx: activities.following(tx, DATE, NOW, "2026-12-24"),
        lambda tx: activities.of_person(tx, 1, NOW, [SignupState.COMING]),
        lambda tx: activities.of_organisation(tx, "Baunekirken", NOW),
        lambda tx: activities.last_day_of_plan(tx, 1),
        lambda tx: activities.plan_end(tx, 1, "2026-11-25"),
        lambda tx: activities.set_called_off(tx, 1, NOW),
        lambda tx: activities.set_heads(tx, 1, 8),
        lambda tx: activities.set_group_visit(tx, 1, "arrived_at", NOW),
    ],
    "signups": [
        lambda tx: signups.put(tx, 1, 1, SignupState.COMING, NOW),
        lambda tx: signups.of(tx, 1, 1),
        lambda tx: signups.count(tx, 1, SignupState.COMING),
        lambda tx: signups.waiting(tx, 1),
        lambda tx: signups.last_in_line(tx, 1),
        lambda tx: signups.first_in_line(tx, 1),
        lambda tx: signups.expected(tx, [1]),
        lambda tx: signups.states_of(tx, 1, [1]),
        lambda tx: signups.has_been_here(tx, 1, NOW),
        lambda tx: signups.has_arrived(tx, 1, 1),
        lambda tx: signups.take_out(tx, 1, 1),
        lambda tx: signups.tick(tx, 1, 1, 1, NOW),
        lambda tx: signups.untick(tx, 1, 1),
        lambda tx: signups.untick_of(tx, 1, 1, 1, NOW),
    ],
    "shifts": [
        lambda tx: shifts.by_id(tx, 1),
        lambda tx: shifts.covering(tx, 1, NOW),
        lambda tx: shifts.of_unit(tx, 1, NOW, NOW),
        lambda tx: shifts.of_site(tx, 1, NOW, NOW),
        lambda tx: shifts.of_contact(tx, 1, NOW, NOW),
        lambda tx: shifts.empty(tx, 1, NOW, NOW),
        lambda tx: shifts.set_contact(tx, 1, 1),
        lambda tx: shifts.ask(tx, 1, 1, 1, NOW),
        lambda tx: shifts.handover(tx, 1),
        lambda tx: shifts.open_handovers(tx, 1),
        lambda tx: shifts.handovers_of(tx, 1),
        lambda tx: shifts.settle_handover(tx, 1, "accepted"),
    ],
    "rota": [
        lambda tx: rota.of_unit(tx, 1, NOW, NOW),
        lambda tx: rota.spans_of(tx, [1], NOW, NOW),
        lambda tx: rota.add(tx, 1, NOW.date(), "day", NOW, NOW + timedelta(hours=8)),
        lambda tx: rota.remove(tx, 1),
    ],
    "planning": [
        lambda tx: planning.series(tx, 1),
        lambda tx: planning.titles(tx, [1]),
        lambda tx: planning.add_series(tx, 1, "Bingo", {"starts": "x", "ends": "x"}),
        lambda tx: planning.begin_anew(
            tx, 1, dict.fromkeys(("starts", "ends", "repeats", "dates", "except_dates", "until"), "x")
        ),
        lambda tx: planning.set_until(tx, 1, "2026-12-24"),
        lambda tx: planning.add_dates(tx, 9, [(NOW.date(), NOW, NOW + timedelta(hours=1))]),
        lambda tx: planning.date_ids(tx, 1, NOW),
        lambda tx: planning.unit_date_ids(tx, 1, NOW, NOW + timedelta(days=7)),
        lambda tx: planning.unit_date_ids(tx, 1, NOW, None),
        lambda tx: planning.date_state(tx, 1),
        lambda tx: planning.set_date_state(
            tx, 1, planning.DateState(9, NOW.date(), NOW, NOW + timedelta(hours=1), None, None, None)
        ),
        lambda tx: planning.has_dates(tx, 1),
        lambda tx: planning.is_untouched(tx, 1),
        lambda tx: planning.remove_series(tx, 9),
        lambda tx: planning.signed_up(tx, [1]),
        lambda tx: planning.close(tx, 1, NOW.date(), None, 1),
        lambda tx: planning.closures(tx, 1),
        lambda tx: planning.set_opened(tx, 1, NOW),
        lambda tx: planning.closure_by_id(tx, 1),
    ],
    "acts": [
        lambda tx: acts.begin(tx, 1, "cancel", NOW),
        lambda tx: acts.note(tx, 1, before=None, after=None, person_id=1),
        lambda tx: acts.changes_since(tx, [1], [1], 0, NOW),
        lambda tx: acts.by_id(tx, 1),
        lambda tx: acts.on_behalf(tx, 1, 2),
        lambda tx: acts.taken_back_since(tx, 1, "wish_for_a_talk", NOW),
        lambda tx: acts.got_shift_since(tx, 1, 1, NOW),
        lambda tx: acts.last_of(tx, 1, NOW),
        lambda tx: acts.done_since(tx, 1, NOW),
        lambda tx: acts.last_cancellation(tx, 1, 1),
        lambda tx: acts.last_about(tx, 1, ["leave"]),
        lambda tx: acts.mark_undone(tx, 1, NOW),
    ],
    "care": [
        lambda tx: care.thanked(tx, 1, 1),
        lambda tx: care.thank(tx, 1, 1, 1, NOW),
        lambda tx: care.unthank(tx, 1, 1),
        lambda tx: care.all_thanked(tx, [1]),
        lambda tx: care.guests(tx, [1]),
        lambda tx: care.set_guests(tx, 1, 2),
        lambda tx: care.greet(tx, 1, 2, NOW.date(), 1, 1),
        lambda tx: care.greeted(tx, 1, NOW.date()),
        lambda tx: care.greeting(tx, 1),
        lambda tx: care.take_greeting_back(tx, 1),
        lambda tx: care.forget_greetings(tx, NOW.date()),
    ],
    "overviews": [
        lambda tx: overviews.keep(tx, 1, site_id=1, day=NOW.date(), span=(NOW, NOW), shown_by="k", now=NOW),
        lambda tx: overviews.of_chat(tx, 1),
        lambda tx: overviews.message_of(tx, OVERVIEW),
        lambda tx: overviews.touched(tx, 1, 1, 1),
        lambda tx: overviews.touched(tx, 1, None, None),
        lambda tx: overviews.touch_all(tx, NOW),
        lambda tx: overviews.refresh(tx, 1, NOW),
        lambda tx: overviews.refresh_at(tx, 1, NOW, NOW),
        lambda tx: overviews.forget(tx, NOW),
        lambda tx: overviews.end(tx, 1),
    ],
    "review": [
        lambda tx: review.plans_ending(tx, 1, NOW.date(), NOW.date()),
        lambda tx: review.plan(tx, 1),
        lambda tx: review.plan_after(tx, 1, NOW.date()),
        lambda tx: review.week(tx, 1, NOW, NOW + timedelta(days=7)),
        lambda tx: review.who_took_part(tx, 1, NOW, NOW + timedelta(days=7)),
    ],
    "attention": [
        lambda tx: attention.unsaid(tx, 20),
        lambda tx: attention.set_aside(tx, 20),
    ],
}
