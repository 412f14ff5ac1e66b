"""Loading tables into the store: once, again, and after people have changed things in chat."""

# ruff: noqa: E501 - tables and questions to the store stand on one line each

from collections.abc import AsyncIterator, Callable
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from storage.store import Store
from volunteering.tables import importing
from volunteering.tables.checks import check
from volunteering.tables.home_tables import Tables
from volunteering.tables.importing import ImportResult, import_tables, known
from volunteering.tables.reading import read_tables

OSLO = ZoneInfo("Europe/Oslo")
NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
DEMO_HOME = Path(__file__).parents[3] / "bot" / "demo_home"

Write = Callable[..., Path]
Counts = dict[str, tuple[int, int, int]]

BINGO = "title,unit,starts,ends,repeats,places\nBingo,Stua,2026-12-02 14:00,15:00,{},1\n"


@pytest.fixture
async def store(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Store]:
    opened = await Store.open(tmp_path_factory.mktemp("store") / "kulturkontakt.db", b"k" * 32, NOW)
    try:
        yield opened
    finally:
        await opened.close()


async def load(store: Store, path: Path, *, dry_run: bool = False) -> ImportResult:
    found = await store.write(lambda tx: importing.load(tx, read_tables(path), zone=OSLO, now=NOW, dry_run=dry_run))
    assert isinstance(found, ImportResult), found
    return found


def counts(result: ImportResult) -> Counts:
    """Added, changed, left as it was, for the tables that had rows."""
    told = {name: (tally.added, tally.changed, tally.unchanged) for name, tally in result.tables.items()}
    return {name: numbers for name, numbers in told.items() if any(numbers)}


def kept(result: ImportResult) -> list[str]:
    return [line for tally in result.tables.values() for line in tally.kept]


async def ask(store: Store, sql: str) -> list[tuple[object, ...]]:
    return await store.read(lambda tx: [tuple(row) for row in tx.all(sql)])


async def in_chat(store: Store, sql: str) -> None:
    """What somebody changes in chat, straight in the store."""
    assert await store.write(lambda tx: tx.run(sql)) > 0


async def test_the_example_home_is_loaded_and_loading_it_again_doubles_nothing(store: Store) -> None:
    first = await load(store, DEMO_HOME)
    before = await ask(
        store, "SELECT * FROM activity_date UNION ALL SELECT id, person_id, state, since, 0, 0, 0, 0, 0 FROM signup"
    )
    second = await load(store, DEMO_HOME)

    assert counts(first) == {
        "units": (4, 0, 0),
        "people": (13, 0, 0),
        "plans": (1, 0, 0),
        "activities": (7, 0, 0),
        "shifts": (288, 0, 0),
        "signups": (29, 0, 0),
    }
    assert counts(second) == {name: (0, 0, added) for name, (added, _, _) in counts(first).items()}
    assert kept(first) + kept(second) == []
    after = await ask(
        store, "SELECT * FROM activity_date UNION ALL SELECT id, person_id, state, since, 0, 0, 0, 0, 0 FROM signup"
    )
    assert after == before


async def test_in_the_example_home_the_fifth_waits_and_the_first_thursday_of_2027_has_its_song(store: Store) -> None:
    await load(store, DEMO_HOME)

    assert await ask(
        store, "SELECT p.name, s.queue FROM signup s JOIN person p ON p.id = s.person_id WHERE s.state = 'waiting'"
    ) == [("Aisha Rahimi", 1)]
    assert await ask(
        store, "SELECT a.title FROM activity_date d JOIN activity a ON a.id = d.activity_id WHERE d.day = '2027-01-07'"
    ) == [("Sang i caféen",)]


async def test_nobody_is_written_to(store: Store) -> None:
    await load(store, DEMO_HOME)

    assert await ask(store, "SELECT count(*) FROM outbox") == [(0,)]
    assert await ask(store, "SELECT verb, actor_id FROM act") == [("import", None)]


async def test_a_dry_run_says_the_same_and_changes_nothing(store: Store) -> None:
    tried = await load(store, DEMO_HOME, dry_run=True)

    assert await ask(store, "SELECT (SELECT count(*) FROM unit), (SELECT count(*) FROM act)") == [(0, 0)]
    assert counts(await load(store, DEMO_HOME)) == counts(tried)


async def test_what_breaks_half_way_leaves_nothing_behind(store: Store, folder: Write) -> None:
    tables = check(read_tables(folder()), await store.read(known), zone=OSLO, today=date(2026, 11, 22))
    assert isinstance(tables, Tables)
    without_units = Tables(people=tables.people)

    with pytest.raises(KeyError):
        await store.write(
            lambda tx: (
                import_tables(tx, Tables(units=tables.units[1:]), zone=OSLO, now=NOW),
                import_tables(tx, without_units, zone=OSLO, now=NOW),
            )
        )

    assert await ask(store, "SELECT count(*) FROM unit") == [(0,)]


async def test_what_was_changed_in_chat_is_kept_and_named_each_time(store: Store, folder: Write) -> None:
    path = folder(people="name,role,unit,language\nKari Nordmann,volunteer,Stua,nb\nLiv Moen,staff,Stua,\n")
    await load(store, path)
    await in_chat(store, "UPDATE person SET language = 'da' WHERE name = 'Kari Nordmann'")
    await in_chat(store, "UPDATE shift SET culture_contact_id = NULL")
    await in_chat(store, "UPDATE signup SET state = 'cancelled'")
    lines = [
        "Kari Nordmann: language stays “da”, which is newer than “nb” in the table",
        "Stua, 2026-12-02, day shift: culture_contact stays nobody, which is newer than Liv Moen in the table",
        "Kari Nordmann, Bingo on 2026-12-02: has been cancelled since, and stays so",
    ]

    assert kept(await load(store, path)) == lines
    assert kept(await load(store, path)) == lines
    assert await ask(store, "SELECT language FROM person WHERE name = 'Kari Nordmann'") == [("da",)]
    assert await ask(store, "SELECT state FROM signup") == [("cancelled",)]


async def test_what_was_changed_in_the_table_is_changed_in_the_store(store: Store, folder: Write) -> None:
    await load(store, folder())
    result = await load(
        store,
        folder(
            people="name,role,unit,phone\nKari Nordmann,volunteer,Tunet,+47 22 00 00 00\nOdd Vik,volunteer,Stua,\nLiv Moen,staff,Stua,\n",
            activities="title,unit,starts,ends,repeats\nBingo,Stua,2026-12-02 14:30,15:30,FREQ=WEEKLY\n",
        ),
    )

    assert counts(result) == {
        "units": (0, 0, 2),
        "people": (0, 1, 2),
        "plans": (0, 0, 1),
        "activities": (0, 1, 0),
        "shifts": (0, 0, 1),
        "signups": (0, 0, 1),
    }
    assert await ask(store, "SELECT DISTINCT substr(starts_at, 12, 5) FROM activity_date WHERE day < '2027-03-01'") == [
        ("13:30",)
    ]
    assert await ask(
        store,
        "SELECT p.phone, u.name FROM person p JOIN role r ON r.person_id = p.id JOIN unit u ON u.id = r.unit_id"
        " WHERE p.name = 'Kari Nordmann'",
    ) == [("+47 22 00 00 00", "Tunet")]


async def test_a_date_moved_in_chat_stays_where_it_was_moved_to(store: Store, folder: Write) -> None:
    await load(store, folder())
    moved = "UPDATE activity_date SET starts_at = '2026-12-09T12:00:00.000Z', moved_at = '2026-11-23' WHERE day = '2026-12-09'"
    await in_chat(store, moved)

    later = "title,unit,starts,ends,repeats\nBingo,Stua,2026-12-02 14:30,15:30,FREQ=WEEKLY\n"

    assert kept(await load(store, folder(activities=later))) == [
        "Bingo on Stua, 2026-12-09: was moved since, and stays so"
    ]
    assert await ask(store, "SELECT starts_at FROM activity_date WHERE day = '2026-12-09'") == [
        ("2026-12-09T12:00:00.000Z",)
    ]


async def test_dates_that_the_table_leaves_out_now_stay_and_are_named(store: Store, folder: Write) -> None:
    await load(store, folder(activities=BINGO.format("FREQ=WEEKLY;COUNT=3")))
    result = await load(store, folder(activities=BINGO.format("FREQ=WEEKLY;COUNT=2")))

    assert counts(result)["activities"] == (0, 1, 0)
    assert kept(result) == ["Bingo on Stua, 2026-12-16: is no longer in the table, but stays; call it off in the chat"]


async def test_a_second_row_of_one_title_adds_up_and_a_row_that_is_gone_is_named(store: Store, folder: Write) -> None:
    await load(store, folder())
    mondays = "title,unit,starts,ends,repeats\nBingo,Stua,2026-12-07 10:00,11:00,FREQ=WEEKLY\n"
    result = await load(store, folder(activities=mondays))

    assert counts(result)["activities"] == (1, 0, 0)
    assert kept(result) == ["Bingo on Stua, FREQ=WEEKLY;BYDAY=WE: is no longer in the table; its dates stay"]


async def test_a_later_plan_lengthens_a_series_also_when_it_comes_alone(
    store: Store, folder: Write, tmp_path: Path
) -> None:
    await load(store, folder())
    assert await ask(store, "SELECT max(day) FROM activity_date") == [("2027-06-30",)]

    alone = tmp_path / "later"
    alone.mkdir()
    (alone / "plans.csv").write_text("name,site,from,until\nHøst,Fjordheim,2027-07-01,2027-12-31\n", encoding="utf-8")
    await load(store, alone)
    await load(store, alone)

    assert await ask(store, "SELECT max(day), count(*), count(DISTINCT day) FROM activity_date") == [
        ("2027-12-29", 57, 57)
    ]


async def test_sign_ups_beyond_the_places_wait_in_the_order_of_the_rows(store: Store, folder: Write) -> None:
    signups = "title,unit,date,name\nBingo,Stua,2026-12-02,Odd Vik\nBingo,Stua,2026-12-02,Kari Nordmann\n"
    path = folder(activities=BINGO.format("FREQ=WEEKLY"), signups=signups)
    await load(store, path)
    await load(store, path)

    assert await ask(
        store, "SELECT p.name, s.state, s.queue FROM signup s JOIN person p ON p.id = s.person_id ORDER BY s.id"
    ) == [("Odd Vik", "coming", None), ("Kari Nordmann", "waiting", 1)]


async def test_nobody_new_is_put_before_somebody_who_waits(store: Store, folder: Write) -> None:
    both = "title,unit,date,name\nBingo,Stua,2026-12-02,Odd Vik\nBingo,Stua,2026-12-02,Kari Nordmann\n"
    await load(store, folder(activities=BINGO.format("FREQ=WEEKLY"), signups=both))
    await in_chat(store, "UPDATE signup SET state = 'cancelled' WHERE state = 'coming'")

    await load(store, folder(activities=BINGO.format("FREQ=WEEKLY"), signups=f"{both}Bingo,Stua,2026-12-02,Liv Moen\n"))

    assert await ask(
        store, "SELECT p.name, s.state, s.queue FROM signup s JOIN person p ON p.id = s.person_id ORDER BY s.id"
    ) == [("Odd Vik", "cancelled", None), ("Kari Nordmann", "waiting", 1), ("Liv Moen", "waiting", 2)]


async def test_a_date_that_was_called_off_takes_no_sign_ups(store: Store, folder: Write) -> None:
    await load(store, folder(signups=None))
    (folder() / "signups.csv").unlink()
    await in_chat(store, "UPDATE activity_date SET called_off_at = '2026-11-23' WHERE day = '2026-12-02'")

    result = await load(store, folder())

    assert kept(result) == [
        "Kari Nordmann, Bingo on 2026-12-02: that date has been called off, so nobody is put down for it"
    ]
    assert await ask(store, "SELECT count(*) FROM signup") == [(0,)]


async def test_somebody_who_was_removed_is_not_brought_back(store: Store, folder: Write) -> None:
    await load(store, folder(signups=None))
    await in_chat(store, "UPDATE person SET removed_at = '2026-11-23' WHERE name = 'Odd Vik'")

    assert kept(await load(store, folder(signups=None))) == ["Odd Vik: has been removed since, and is not added again"]


async def test_tables_with_a_fault_change_nothing(store: Store, folder: Write) -> None:
    reading = read_tables(folder(signups="title,unit,date,name\nBingo,Stua,2026-12-02,Nobody\n"))

    faults = await store.write(lambda tx: importing.load(tx, reading, zone=OSLO, now=NOW))

    assert isinstance(faults, tuple)
    assert [(fault.place, fault.row, fault.column) for fault in faults] == [("signups.csv", 2, "name")]
    assert await ask(store, "SELECT count(*) FROM unit") == [(0,)]


async def test_a_shift_whose_time_was_changed_since_is_named_in_local_time(store: Store, folder: Write) -> None:
    await load(store, folder())
    await in_chat(store, "UPDATE shift SET starts_at = '2026-12-02T07:00:00.000Z'")

    assert kept(await load(store, folder())) == [
        "Stua, 2026-12-02, day shift: starts stays 08:00, which is newer than 07:00 in the table"
    ]


async def test_a_series_that_a_later_plan_would_bring_into_the_skipped_hour_is_named(
    store: Store, folder: Write, tmp_path: Path
) -> None:
    night_watch = "title,unit,starts,ends,repeats\nVåkenatt,Stua,2026-12-06 02:30,04:00,FREQ=WEEKLY\n"
    winter = "name,site,from,until\nVinter,Fjordheim,2026-11-01,2027-02-28\n"
    await load(store, folder(activities=night_watch, plans=winter, signups=None))
    alone = tmp_path / "later"
    alone.mkdir()
    (alone / "plans.csv").write_text("name,site,from,until\nVår,Fjordheim,2027-03-01,2027-06-30\n", encoding="utf-8")

    assert kept(await load(store, alone)) == [
        "Våkenatt, 2027-03-28 02:30: there is no such hour, so the series was not lengthened"
    ]
