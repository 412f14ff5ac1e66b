"""A workbook that a coordinator sends into the chat: read as `import` reads it, shown first, loaded by a press.

What a load did can be taken back for a day, as far as nobody has touched it since.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from storage import activities, acts, loading_back, overviews, people, uploads
from storage.records import Act, Person, RoleName
from storage.tx import Tx
from volunteering import access, waiting_list
from volunteering.home import HomeRules
from volunteering.tables.faults import Fault
from volunteering.tables.importing import ImportResult, load
from volunteering.tables.reading import Reading

LARGEST = 5 * 2**20  # bytes; a home of five thousand people is one
KEPT = timedelta(hours=24)
VERB = "load"


@dataclass(frozen=True, slots=True)
class CanBeLoaded:
    """What would become of each table; nothing was changed yet."""

    upload: int
    result: ImportResult


@dataclass(frozen=True, slots=True)
class Loaded:
    """It has been loaded: what became of each table."""

    act: int
    result: ImportResult


@dataclass(frozen=True, slots=True)
class Faulty:
    """What is to be mended first; nothing was changed."""

    faults: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class LoadedBefore:
    """This message has been loaded already, or was taken back; nothing was changed."""


@dataclass(frozen=True, slots=True)
class Forgotten:
    """It was sent more than a day ago: it is to be sent once more."""


@dataclass(frozen=True, slots=True)
class NotForYou:
    """Tables speak of the whole home: only who coordinates all of it loads them. Nothing was changed."""


@dataclass(frozen=True, slots=True)
class LoadTakenBack:
    """What the load did is undone: so many rows; so many are kept, since somebody has touched them."""

    back: int
    kept: int


def may_load(tx: Tx, person: Person) -> bool:
    """Whether the person coordinates every site of the home: tables can change any of them."""
    sites = {unit.site_id for unit in people.units(tx)}
    return person.has(RoleName.COORDINATOR) and all(access.coordinates(person, site_id) for site_id in sites)


def sent(
    tx: Tx, person: Person, reading: Reading, file_id: str, now: datetime, rules: HomeRules
) -> CanBeLoaded | Faulty | NotForYou:
    """A workbook has been sent: what would become of it. Nothing is changed."""
    if not may_load(tx, person):
        return NotForYou()
    tried = load(tx, reading, zone=rules.zone, now=now, dry_run=True)
    if not isinstance(tried, ImportResult):
        return Faulty(tried)
    return CanBeLoaded(uploads.add(tx, person.id, file_id, now), tried)


def under_way(tx: Tx, person: Person, upload_id: int) -> uploads.Upload | LoadedBefore | Forgotten | NotForYou:
    """The workbook that is to be loaded, where this person may load it and it has not been."""
    upload = uploads.by_id(tx, upload_id)
    if upload is None:
        return Forgotten()
    if upload.person_id != person.id or not may_load(tx, person):
        return NotForYou()
    return upload if upload.loaded_at is None else LoadedBefore()


def load_it(
    tx: Tx, person: Person, upload_id: int, reading: Reading, now: datetime, rules: HomeRules
) -> Loaded | Faulty | LoadedBefore | Forgotten | NotForYou:
    """Load it: all of it or nothing, and only once from one message."""
    upload = under_way(tx, person, upload_id)
    if not isinstance(upload, uploads.Upload):
        return upload
    before = loading_back.look(tx)
    result = load(tx, reading, zone=rules.zone, now=now)
    if not isinstance(result, ImportResult):
        return Faulty(result)
    uploads.note(tx, upload.id, loading_back.differences(tx, before))
    uploads.loaded(tx, upload.id, now)
    overviews.touch_all(tx, now)
    act = acts.begin(tx, person.id, VERB, now)
    acts.note(tx, act, before=f"upload:{upload.id}", after="loaded", person_id=person.id)
    return Loaded(act, result)


def take_back(tx: Tx, person: Person, act: Act, now: datetime, rules: HomeRules) -> LoadTakenBack | None:
    """Take back what the load did, as far as it stands as the load left it; None: it is too long ago."""
    upload = uploads.by_id(tx, int((act.changes[0].before or "upload:0").removeprefix("upload:")))
    if upload is None or upload.undone_at is not None:
        return None
    changes = uploads.changes_of(tx, upload.id)
    done = [change for change in changes if loading_back.take_back(tx, change)]
    uploads.undone(tx, upload.id, now)
    undoing = acts.begin(tx, person.id, f"undo:{act.id}", now)
    for date_id in dict.fromkeys(filter(None, map(loading_back.signed_up, done))):
        date = activities.by_id(tx, date_id)
        if date is not None:  # a place that the load had taken is somebody else's again
            waiting_list.move_up(tx, date, undoing, now, rules, actor_id=person.id)
    overviews.touch_all(tx, now)
    return LoadTakenBack(len(done), len(changes) - len(done))
