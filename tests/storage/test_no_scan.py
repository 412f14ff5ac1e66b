"""No question to the store reads a whole table: a home with a million sign-ups is as quick as a new one.

Every public function of `storage` that asks or changes something is called here. Each statement it runs is put to
SQLite's own planner, and the steps that SQLite takes are counted in a home of one year and in one of eight. A new
function that is not called here fails the first test.
"""

import inspect
import re
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from storage import (
    activities,
    acts,
    asking,
    attention,
    calls,
    care,
    dialogs,
    first_times,
    forgetting,
    groups,
    inbox,
    inquiries,
    invitations,
    letter_sending,
    letters,
    likings,
    migrate,
    notes,
    outbox,
    overviews,
    own_data,
    people,
    planning,
    preferences,
    prompts,
    retention,
    review,
    rota,
    shifts,
    signups,
    uploads,
)
from storage.connection import open_raw
from storage.overviews import OpenOverview
from storage.records import (
    ActivityDate,
    OutboxRow,
    Reminder,
    RoleName,
    SignupState,
)
from storage.tx import Tx, Value

KEY = bytes(range(32))
NOW = datetime(2026, 11, 25, 11, 0, tzinfo=UTC)
MODULES = [
    asking,
    review,
    activities,
    acts,
    attention,
    care,
    dialogs,
    groups,
    forgetting,
    first_times,
    inbox,
    inquiries,
    invitations,
    letter_sending,
    letters,
    likings,
    notes,
    outbox,
    overviews,
    own_data,
    people,
    planning,
    rota,
    preferences,
    prompts,
    retention,
    shifts,
    signups,
    calls,
]
SMALL = {"site", "unit", "plan", "note", "migration", "json_each", "sqlite_master", "m", "f"}
# A partial index holds only what has not been settled yet; reading all of that is the question itself.
UNSETTLED = {
    "inbox_waiting",
    "inbox_set_aside",
    "outbox_due",
    "outbox_sending",
    "call_open",
    "inquiry_waiting",
    "person_not_joined",
    "letter_going",
    "letter_draft",
    "letter_recipient_under_way",
}
# Seldom asked: one person looked for everywhere, on one day of a year. What grows with the years is not read through.
SELDOM = {"about", "of_a_chat", "erase", "erase_chat", "forget_choices"}
GROWING = {"person", "activity_date", "signup", "arrival", "shift", "act", "change", "handover"}
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
REFUSED = OutboxRow(1, "k2", 1, 1, 1, "nb", "moved_up", {}, None, NOW, NOW, None, 1)
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

PROMPT = prompts.PromptRow("clock:reminder:1:2:3", 1, 1, "reminder", {}, NOW, NOW + timedelta(days=1))

LETTER = letters.Letter(
    id=1,
    author_id=1,
    sent_by=1,
    state="sending",
    version=1,
    written_in="nb",
    sites=(1,),
    scope="site",
    scope_id=1,
    organisation=None,
    language=None,
    active_months=None,
    send_at=None,
    starts_at=NOW,
    expected=1,
    reached_to=0,
    all_in=False,
    bar_message_id=1,
    bar_at=None,
    totals={},
    ended_at=None,
    album=None,
)
AUDIENCE = letter_sending.Audience(LETTER, "nb", NOW, NOW)
Ask = Callable[[Tx], Any]
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
    "attention": [
        lambda tx: attention.unsaid(tx, 20),
        lambda tx: attention.set_aside(tx, 20),
    ],
    "calls": [
        lambda tx: calls.put(tx, key="k", person_id=1, kind="moved_up", about={}, now=NOW),
        lambda tx: calls.instead_of(tx, REFUSED, NOW),
        lambda tx: calls.by_id(tx, 1),
        lambda tx: calls.state_of(tx, "k"),
        lambda tx: calls.open_ones(tx, NOW),
        lambda tx: calls.open_for(tx, 1),
        lambda tx: calls.called(tx, 1, 1, NOW),
        lambda tx: calls.reopen(tx, 1),
        lambda tx: calls.void(tx, 1, NOW),
        lambda tx: calls.void_key(tx, "k", NOW),
        lambda tx: calls.void_same(tx, "k", 1, "moved_up", {}, NOW),
        lambda tx: calls.forget(tx, NOW),
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
    "forgetting": [
        lambda tx: forgetting.removed_before(tx, NOW),
        lambda tx: forgetting.erase(tx, 1, NOW),
        lambda tx: forgetting.erase_chat(tx, 2),
        lambda tx: forgetting.take_out(tx, "inquiry", "chat_id", 1),
        lambda tx: forgetting.asked_to_be_forgotten(tx, "Kari Berg", NOW),
        lambda tx: forgetting.welcome_again(tx, "Kari Berg"),
    ],
    "own_data": [
        own_data.tables,
        own_data.places,
        lambda tx: own_data.about(tx, 1, 1),
        lambda tx: own_data.of_a_chat(tx, 1),
        lambda tx: own_data.act(tx, 1),
    ],
    "retention": [
        lambda tx: retention.count_signups(tx, NOW, NOW, 10),
        lambda tx: retention.forget_acts(tx, NOW, 10),
        lambda tx: retention.forget_contacts(tx, NOW, 10),
        lambda tx: retention.forget_inquiries(tx, NOW, 10),
        lambda tx: retention.forget_dialogs(tx, NOW),
        lambda tx: retention.forget_choices(tx, NOW),
        lambda tx: retention.forget_hashes(tx, NOW),
    ],
    "dialogs": [
        lambda tx: dialogs.put(tx, 1, "step", {}, NOW),
        lambda tx: dialogs.get(tx, 1),
        lambda tx: dialogs.end(tx, 1),
    ],
    "groups": [
        lambda tx: groups.meet(tx, -1, "Caféen"),
        lambda tx: groups.by_chat(tx, -1),
        lambda tx: groups.by_id(tx, 1),
        lambda tx: groups.of_site(tx, 1),
        lambda tx: groups.told(tx, 1, NOW),
        lambda tx: groups.bind(tx, 1, 1, 1, "da"),
        lambda tx: groups.set_names(tx, 1, names=True),
        lambda tx: groups.moved(tx, -1, -1001),
        lambda tx: groups.left(tx, -1001),
    ],
    "inbox": [
        lambda tx: inbox.keep(tx, [(1, 1, "body")], NOW),
        inbox.waiting,
        lambda tx: inbox.is_waiting(tx, 1),
        lambda tx: inbox.failed(tx, 1, "KeyError", 3),
        lambda tx: inbox.done(tx, 1),
        inbox.set_aside,
        lambda tx: inbox.forget(tx, NOW),
    ],
    "inquiries": [
        lambda tx: inquiries.by_id(tx, 1),
        inquiries.waiting,
        lambda tx: inquiries.open_of(tx, 1),
        lambda tx: inquiries.set_owner(tx, 1, 1),
        lambda tx: inquiries.take_back(tx, 1, 1, 2),
        lambda tx: inquiries.set_next(tx, 1, NOW.date()),
        lambda tx: inquiries.answered(tx, 1, 1, "spoken", NOW),
        lambda tx: inquiries.reopen(tx, 1),
    ],
    "invitations": [
        lambda tx: invitations.add(tx, 1, "code", NOW),
        lambda tx: invitations.by_code(tx, "code"),
        lambda tx: invitations.mark_used(tx, 1, 1, NOW),
        lambda tx: invitations.leave_word(tx, 1, "Åse", "nb", None, NOW),
        lambda tx: invitations.open_inquiry(tx, 1),
        lambda tx: invitations.inquiry(tx, 1),
        lambda tx: invitations.set_inquiry_phone(tx, 1, "900 00 000"),
    ],
    "notes": [
        lambda tx: notes.put(tx, "name", "value"),
        lambda tx: notes.put(tx, "name", None),
        lambda tx: notes.get(tx, "name"),
        lambda tx: notes.hold(tx, NOW),
        notes.held_since,
        lambda tx: notes.pause(tx, NOW),
        notes.flood_until,
    ],
    "outbox": [
        lambda tx: outbox.put(tx, key="k", lane=1, chat_id=1, kind="moved_up", about={}, now=NOW),
        lambda tx: outbox.claim(tx, lane=1, now=NOW, limit=8, owner="o", lease_until=NOW, held_since=None),
        lambda tx: outbox.claim(tx, lane=0, now=NOW, limit=8, owner="o", lease_until=NOW, held_since=NOW),
        lambda tx: outbox.settle(tx, 1, "o", "sent", NOW),
        lambda tx: outbox.settle_sent(tx, [(1, 2)], "o", NOW),
        lambda tx: outbox.release(tx, 1, "o", NOW),
        lambda tx: outbox.interrupted(tx, NOW),
        lambda tx: outbox.take_back(tx, 1, "due", NOW),
        lambda tx: outbox.drop(tx, "k", NOW),
        lambda tx: outbox.drop_all_due(tx, ["k"], NOW),
        lambda tx: outbox.state_of(tx, "k"),
        lambda tx: outbox.drop_same(tx, "k", 1, "place_offered", {"date": 1}, NOW),
        lambda tx: outbox.due_to(tx, 1, ["dates_moved"]),
        lambda tx: outbox.set_print(tx, 1, "00"),
        lambda tx: outbox.print_of(tx, 1, 1),
        lambda tx: outbox.shown(tx, 1, 1),
        outbox.newest,
        outbox.outlook,
        outbox.counts,
        lambda tx: outbox.move_chat(tx, 1, -1001),
        lambda tx: outbox.forget(tx, NOW),
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
    "rota": [
        lambda tx: rota.of_unit(tx, 1, NOW, NOW),
        lambda tx: rota.spans_of(tx, [1], NOW, NOW),
        lambda tx: rota.add(tx, 1, NOW.date(), "day", NOW, NOW + timedelta(hours=8)),
        lambda tx: rota.remove(tx, 1),
    ],
    "people": [
        lambda tx: people.by_chat(tx, 1),
        lambda tx: people.removed_by_chat(tx, 1),
        lambda tx: people.removed_by_id(tx, 1),
        lambda tx: people.removed_at(tx, 1),
        lambda tx: people.set_removed(tx, 1, None),
        lambda tx: people.set_name(tx, 1, "Kari Berg"),
        lambda tx: people.by_id(tx, 1),
        lambda tx: people.by_name(tx, "Kari Berg"),
        lambda tx: people.by_ids(tx, [1]),
        lambda tx: people.with_role(tx, 1, RoleName.STAFF),
        people.not_joined,
        lambda tx: people.names_of_site(tx, 1),
        lambda tx: people.set_removed(tx, 40, NOW),
        lambda tx: people.add(tx, "Åse Vik", RoleName.VOLUNTEER, 1, "nb"),
        lambda tx: people.set_roles(tx, 1, [("staff", 1)]),
        lambda tx: people.set_phone(tx, 1, "900 00 000"),
        lambda tx: people.set_started(tx, 1, NOW.date()),
        lambda tx: people.set_channel(tx, 1, "phone"),
        people.units,
        lambda tx: people.unit_by_name(tx, "Caféen"),
        lambda tx: people.bind_chat(tx, 1, 1, NOW),
        lambda tx: people.set_language(tx, 1, "nb", chosen=True),
        lambda tx: people.chose_language(tx, 1),
        lambda tx: people.set_app_language(tx, 1, "nb"),
        lambda tx: people.set_unreachable(tx, 1, NOW),
    ],
    "asking": [
        lambda tx: asking.begin(tx, 1, 1, NOW),
        lambda tx: asking.by_id(tx, 1),
        lambda tx: asking.open_for(tx, 1),
        lambda tx: asking.last_for(tx, 1),
        lambda tx: asking.note_asked(tx, 1, [1], NOW),
        lambda tx: asking.answer(tx, 1, 1, "yes", NOW),
        lambda tx: asking.asked_in(tx, 1),
        lambda tx: asking.last_asked(tx, [1, 2]),
        lambda tx: asking.said_no(tx, 1),
        lambda tx: asking.have_done(tx, [1, 2], "sangstund", NOW),
        lambda tx: asking.close(tx, 1, NOW),
    ],
    "review": [
        lambda tx: review.plans_ending(tx, 1, NOW.date(), NOW.date()),
        lambda tx: review.plan(tx, 1),
        lambda tx: review.plan_after(tx, 1, NOW.date()),
        lambda tx: review.week(tx, 1, NOW, NOW + timedelta(days=7)),
        lambda tx: review.who_took_part(tx, 1, NOW, NOW + timedelta(days=7)),
    ],
    "first_times": [
        lambda tx: first_times.begin(tx, 1, NOW),
        lambda tx: first_times.of(tx, 1),
        lambda tx: first_times.answer(tx, 1, 0, "yes"),
        lambda tx: first_times.end(tx, 1, NOW),
        lambda tx: first_times.ended_between(tx, NOW, NOW + timedelta(days=1)),
        lambda tx: first_times.forget_answers(tx, NOW),
    ],
    "prompts": [
        lambda tx: prompts.duties(tx, NOW, NOW + timedelta(days=1)),
        lambda tx: prompts.told_of(tx, 1, NOW, ["coming_instead"]),
        lambda tx: prompts.ring(tx, PROMPT, NOW),
        prompts.ringing,
        lambda tx: prompts.coming(tx, NOW, NOW + timedelta(days=1)),
        lambda tx: prompts.put(tx, [PROMPT], NOW),
        lambda tx: prompts.put_again(tx, PROMPT),
        lambda tx: prompts.standing(tx, ["clock:reminder:1:2:3"]),
        lambda tx: prompts.was_said(tx, "clock:reminder:1:2:"),
        lambda tx: prompts.note_said(tx, "clock:reminder:1:2:3", 1, NOW, message_id=1, seen="[]"),
        lambda tx: prompts.said(tx, ["clock:reminder:1:2:3"]),
        lambda tx: prompts.last_said(tx, "clock:reminder:1:2:3"),
        lambda tx: prompts.waiting(tx, NOW),
        lambda tx: prompts.void(tx, ["clock:reminder:1:2:3"], NOW),
        lambda tx: prompts.forget_said(tx, NOW),
    ],
    "preferences": [
        lambda tx: preferences.of(tx, 1),
        lambda tx: preferences.set_reminder(tx, 1, Reminder.EARLIER),
        lambda tx: preferences.set_break(tx, 1, NOW, None),
        lambda tx: preferences.set_named(tx, 1, named=True),
        lambda tx: preferences.set_newsletter(tx, 1, wanted=True),
        lambda tx: preferences.contact_person(tx, 1),
        lambda tx: preferences.set_contact_person(tx, 1, None),
        lambda tx: preferences.those_who_turn_to(tx, 1),
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
    "likings": [
        lambda tx: likings.titles(tx, [1], NOW, NOW + timedelta(days=92)),
        lambda tx: likings.title_of(tx, 1),
        lambda tx: likings.liked(tx, 1),
        lambda tx: likings.spoken(tx, 1),
        lambda tx: likings.of_all(tx, [1, 2]),
        lambda tx: likings.set_liking(tx, 1, "sangstund", likes=True),
        lambda tx: likings.set_liking(tx, 1, "sangstund", likes=False),
        lambda tx: likings.set_speaks(tx, 1, "nb", speaks=True),
        lambda tx: likings.set_speaks(tx, 1, "nb", speaks=False),
    ],
    "letters": [
        lambda tx: letters.add(tx, 1, (1,), NOW),
        lambda tx: letters.by_id(tx, 1),
        lambda tx: letters.as_written(tx, 1, 1),
        lambda tx: letters.latest(tx, 6),
        lambda tx: letters.received(tx, 1, 6),
        lambda tx: letters.has_got(tx, 1, 1),
        lambda tx: letters.versions(tx, 1),
        lambda tx: letters.write(tx, 1, "nb", "Hei"),
        lambda tx: letters.note_message(tx, 1, 1, None),
        lambda tx: letters.files(tx, 1),
        lambda tx: letters.set_files(tx, 1, [letters.LetterFile("photo", "AgAC")]),
        lambda tx: letters.set_scope(tx, 1, (1,), "unit", 1, None),
        lambda tx: letters.narrow(tx, 1, "nb", 3),
        lambda tx: letters.set_time(tx, 1, NOW),
        lambda tx: letters.send_off(tx, 1, sent_by=1, starts_at=NOW, expected=1, bar_message_id=1),
        lambda tx: letters.set_state(tx, 1, "done", NOW),
        lambda tx: letters.throw_away(tx, 1),
        lambda tx: letters.drafts_before(tx, NOW),
        lambda tx: letters.titles(tx, 1),
        lambda tx: letters.organisations(tx, 1),
        lambda tx: letters.place_of_activity(tx, 1),
        lambda tx: letters.site_name(tx, 1),
    ],
    "letter_sending": [
        lambda tx: letter_sending.reach(tx, AUDIENCE),
        letter_sending.going,
        letter_sending.ending,
        lambda tx: letter_sending.bar_of(tx, 1),
        lambda tx: letter_sending.under_way(tx, 1),
        lambda tx: letter_sending.harvest(tx, LETTER),
        lambda tx: letter_sending.put_back(tx, 1),
        lambda tx: letter_sending.waiting(tx, 1, 10),
        lambda tx: letter_sending.take_in(tx, AUDIENCE, 10),
        lambda tx: letter_sending.queue(tx, 1, [(1, 1)], NOW, NOW),
        lambda tx: letter_sending.bar_is_due(tx, 1, 1),
        lambda tx: letter_sending.note_bar(tx, 1, NOW),
        lambda tx: letter_sending.to_name(tx, 1),
        lambda tx: letter_sending.forget_recipients(tx, NOW, 10),
    ],
    "uploads": [
        lambda tx: uploads.add(tx, 1, "BQAC", NOW),
        lambda tx: uploads.by_id(tx, 1),
        lambda tx: uploads.loaded(tx, 1, NOW),
        lambda tx: uploads.note(tx, 1, [uploads.LoadChange("unit", "[1]", None, "[1]")]),
        lambda tx: uploads.changes_of(tx, 1),
        lambda tx: uploads.undone(tx, 1, NOW),
        lambda tx: uploads.forget(tx, NOW),
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
    ],
}


class Noting(Tx):
    """A transaction that notes what it is asked."""

    def __init__(self, raw: Any) -> None:
        super().__init__(raw)
        self.asked: list[tuple[str, tuple[Value, ...]]] = []

    def all(self, sql: str, *values: Value) -> list[Any]:
        self.asked.append((sql, values))
        return super().all(sql, *values)

    def one(self, sql: str, *values: Value) -> Any:
        self.asked.append((sql, values))
        return super().one(sql, *values)

    def value(self, sql: str, *values: Value) -> Any:
        self.asked.append((sql, values))
        return super().value(sql, *values)

    def run(self, sql: str, *values: Value) -> int:
        self.asked.append((sql, values))
        return super().run(sql, *values)

    def insert(self, sql: str, *values: Value) -> int:
        self.asked.append((sql, values))
        return super().insert(sql, *values)

    def many(self, sql: str, rows: Iterable[tuple[Value, ...]]) -> None:
        given = list(rows)
        self.asked += [(sql, values) for values in given[:1]]
        super().many(sql, given)


@pytest.fixture
def tx(path: Path) -> Iterator[Noting]:
    raw = open_raw(path, KEY)
    migrate.migrate(raw, NOW)
    raw.execute("PRAGMA foreign_keys = OFF")  # the questions name things that need not be there
    yield Noting(raw)
    raw.close()


def scans(tx: Tx, sql: str, values: tuple[Value, ...]) -> list[str]:
    """The large tables that SQLite would read from one end to the other for this."""
    tables = {
        alias or table: table for table, alias in re.findall(r"(?:FROM|JOIN|UPDATE)\s+(\w+)(?:\s+([a-z]{1,2})\b)?", sql)
    }
    found = []
    for row in tx.raw.execute("EXPLAIN QUERY PLAN " + sql, values):
        seen = re.match(r"SCAN (?!CONSTANT ROW)(\w+)(?:.*INDEX (\w+))?", row["detail"])
        if seen and tables.get(seen[1], seen[1]) not in SMALL and seen[2] not in UNSETTLED:
            found.append(row["detail"])
    return found


def name_of(ask: Ask) -> str:
    """The function of the store that is asked."""
    names: tuple[str, ...] = ask.__code__.co_names
    return ask.__name__ if ask.__name__ != "<lambda>" else names[1]


def test_every_function_that_asks_the_store_is_asked_here() -> None:
    for module in MODULES:
        name = module.__name__.rpartition(".")[2]
        public = {
            function_name
            for function_name, function in inspect.getmembers(module, inspect.isfunction)
            if function.__module__ == module.__name__
            and not function_name.startswith("_")
            and "tx" in inspect.signature(function).parameters
        }
        called = {name_of(ask) for ask in ASKED[name]}
        assert public - called == set(), f"{name}: ask these as well"


def test_the_planner_is_understood(tx: Noting) -> None:
    """Were its words to change, this test would say so, and not the others pass for nothing."""
    assert scans(tx, "SELECT * FROM person p WHERE p.phone = ?", ("1",)) == ["SCAN p"]
    assert scans(tx, "SELECT count(*) FROM signup WHERE since > ?", ("x",)) == ["SCAN signup"]
    assert scans(tx, "SELECT * FROM person WHERE id = ?", (1,)) == []


@pytest.mark.parametrize("name", ASKED)
def test_no_question_reads_a_whole_table(tx: Noting, name: str) -> None:
    for ask in ASKED[name]:
        tx.asked.clear()
        ask(tx)
        assert tx.asked
        found = {sql: seen for sql, values in tx.asked if (seen := scans(tx, sql, values))}
        if name_of(ask) in SELDOM:
            found = {sql: seen for sql, seen in found.items() if any(each.split()[1] in GROWING for each in seen)}
        assert found == {}


YEARS_OF_A_HOME = """
WITH RECURSIVE past (n, day) AS (
    SELECT 0, '2026-11-25' UNION ALL SELECT n + 1, date(day, '-1 day') FROM past WHERE n < :days
) INSERT INTO activity_date (activity_id, day, starts_at, ends_at)
    SELECT 1 + n % 8, day, day || 'T11:00:00.000Z', day || 'T12:00:00.000Z' FROM past;
INSERT INTO signup (activity_date_id, person_id, state, since, queue)
    SELECT d.id, p.id, iif(p.id % 5 = 0, 'waiting', 'coming'), d.starts_at, iif(p.id % 5 = 0, 1, NULL)
    FROM activity_date d JOIN person p ON (p.id + d.id) % 8 = 0;
INSERT INTO arrival SELECT activity_date_id, person_id, since, NULL FROM signup WHERE state = 'coming';
INSERT INTO shift (unit_id, day, kind, starts_at, ends_at, culture_contact_id)
    SELECT 1, day, 'day', starts_at, ends_at, 1 + id % 40 FROM activity_date;
INSERT INTO act (at, actor_id, verb) SELECT since, person_id, 'sign_up' FROM signup;
INSERT INTO change (act_id, person_id, activity_date_id, after)
    SELECT id, person_id, activity_date_id, 'coming' FROM signup;
INSERT INTO inbox (update_id, received_at, state) SELECT 1000 + id, at, 'done' FROM act;
INSERT INTO outbox (key, lane, chat_id, person_id, kind, created_at, due_at, state, settled_at)
    SELECT 'k' || id, 1, actor_id, actor_id, 'moved_up', at, at, 'sent', at FROM act
"""
GROWS = {
    "of_person": "with the sign-ups of this one person",
    "following": "with the dates of this one title, once in the year that somebody presses it",
    "forget": "with what is forgotten",
    "counts": "with what was settled in the last two days; then it is forgotten",
    "changes_since": "with what was done about these few dates; nobody asks it of a whole year",
    "about": "with what is kept of this one person",
    "of_a_chat": "with the same",
    "erase": "with the same",
    "erase_chat": "with the same",
    "count_signups": "with the dates that are older than names are kept, once an hour",
    "forget_acts": "with what is forgotten",
    "forget_contacts": "with what is forgotten",
    "unsaid": "with the same two days, and `check` alone asks it",
}


def lived(path: Path, years: int) -> Tx:
    """A home after so many years. Only what is over grows; people, the week and what waits stay as they are."""
    raw = open_raw(path, KEY)
    migrate.migrate(raw, NOW)
    raw.execute("PRAGMA foreign_keys = OFF")
    raw.execute("INSERT INTO site VALUES (1, 'Solbakken', 'solbakken')")
    raw.execute("INSERT INTO unit VALUES (1, 1, 'Caféen', 'caféen')")
    raw.executemany(
        "INSERT INTO activity (id, unit_id, title, title_key, starts, ends) VALUES (?, 1, ?, ?, 'x', 'x')",
        [(n, f"Sang {n}", f"sang {n}") for n in range(1, 9)],
    )
    raw.executemany(
        "INSERT INTO person (id, name, name_key, chat_id) VALUES (?, ?, ?, ?)",
        [(n, f"P {n}", f"p {n}", n) for n in range(1, 41)],
    )
    for statement in YEARS_OF_A_HOME.split(";"):
        raw.execute(statement.replace(":days", str(365 * years)))
    return Tx(raw)


def steps(tx: Tx, ask: Ask) -> int:
    """How many steps of its machine SQLite takes for this, to the nearest ten."""
    taken = []
    tx.raw.set_progress_handler(lambda: taken.append(10), 10)
    tx.raw.execute("BEGIN")
    ask(tx)
    tx.raw.execute("ROLLBACK")
    tx.raw.set_progress_handler(None, 0)
    return sum(taken)


def test_after_eight_years_a_question_takes_no_more_steps_than_after_one(tmp_path: Path) -> None:
    young, old = lived(tmp_path / "young.db", 1), lived(tmp_path / "old.db", 8)
    asks = [ask for asks in ASKED.values() for ask in asks if name_of(ask) not in GROWS]
    taken = [(name_of(ask), steps(young, ask), steps(old, ask)) for ask in asks]
    young.raw.close()
    old.raw.close()
    assert [each for each in taken if each[2] > each[1] + 100] == []
