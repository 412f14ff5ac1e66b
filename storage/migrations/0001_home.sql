-- The home: where, who, what, when, and who said so.
-- Times are UTC text '2026-11-25T12:50:00.000Z', which sorts; days are local dates '2026-11-25'.
-- A column `imported` holds the table row as it was last loaded, so that a later load can tell
-- what was changed in chat since from what was changed in the table.

CREATE TABLE site (
    id       INTEGER PRIMARY KEY,
    name     TEXT NOT NULL,
    name_key TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE unit (
    id       INTEGER PRIMARY KEY,
    site_id  INTEGER NOT NULL REFERENCES site (id),
    name     TEXT NOT NULL,
    name_key TEXT NOT NULL UNIQUE
) STRICT;
CREATE INDEX unit_by_site ON unit (site_id);

CREATE TABLE person (
    id                INTEGER PRIMARY KEY,
    name              TEXT NOT NULL,
    name_key          TEXT NOT NULL,
    language          TEXT CHECK (language IN ('nb', 'da', 'en')),
    app_language      TEXT,
    chose_language    INTEGER NOT NULL DEFAULT 0 CHECK (chose_language IN (0, 1)),
    phone             TEXT,
    channel           TEXT NOT NULL DEFAULT 'telegram' CHECK (channel IN ('telegram', 'phone')),
    organisation      TEXT,
    started_on        TEXT,
    pledge_on         TEXT,
    newsletter        INTEGER NOT NULL DEFAULT 0 CHECK (newsletter IN (0, 1)),
    named             INTEGER NOT NULL DEFAULT 0 CHECK (named IN (0, 1)),
    chat_id           INTEGER,
    joined_at         TEXT,
    unreachable_since TEXT,
    removed_at        TEXT,
    imported          TEXT
) STRICT;
-- Prevents two people whom nobody could tell apart, and two people behind one chat.
CREATE UNIQUE INDEX person_by_name ON person (name_key) WHERE removed_at IS NULL;
CREATE UNIQUE INDEX person_by_chat ON person (chat_id) WHERE chat_id IS NOT NULL;
CREATE INDEX person_not_joined ON person (name_key) WHERE removed_at IS NULL AND chat_id IS NULL AND channel = 'telegram';
CREATE INDEX person_by_organisation ON person (organisation) WHERE organisation IS NOT NULL;

CREATE TABLE role (
    person_id INTEGER NOT NULL REFERENCES person (id),
    role      TEXT NOT NULL
              CHECK (role IN ('volunteer', 'staff', 'coordinator', 'site_contact', 'organisation_contact')),
    unit_id   INTEGER NOT NULL REFERENCES unit (id),
    PRIMARY KEY (person_id, role, unit_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX role_by_unit ON role (unit_id, role);

-- The code itself is never kept, only its hash: who reads the store cannot join as somebody.
CREATE TABLE invitation (
    id         INTEGER PRIMARY KEY,
    code_hash  TEXT NOT NULL UNIQUE,
    person_id  INTEGER NOT NULL REFERENCES person (id),
    created_at TEXT NOT NULL,
    used_at    TEXT,
    used_by    INTEGER
) STRICT;
CREATE INDEX invitation_by_person ON invitation (person_id);

CREATE TABLE plan (
    id        INTEGER PRIMARY KEY,
    site_id   INTEGER NOT NULL REFERENCES site (id),
    name      TEXT NOT NULL,
    name_key  TEXT NOT NULL,
    starts_on TEXT NOT NULL,
    ends_on   TEXT NOT NULL CHECK (ends_on >= starts_on),
    imported  TEXT,
    UNIQUE (site_id, name_key)
) STRICT;

-- One row of the plan: a title on a unit with its rhythm. Several rows of one title add up.
CREATE TABLE activity (
    id           INTEGER PRIMARY KEY,
    unit_id      INTEGER NOT NULL REFERENCES unit (id),
    title        TEXT NOT NULL,
    title_key    TEXT NOT NULL,
    kind         TEXT NOT NULL DEFAULT 'group' CHECK (kind IN ('group', 'one_to_one', 'organisation')),
    starts       TEXT NOT NULL,
    ends         TEXT NOT NULL,
    repeats      TEXT,
    dates        TEXT,
    except_dates TEXT,
    until        TEXT,
    place        TEXT,
    wanted       INTEGER CHECK (wanted >= 0),
    places       INTEGER CHECK (places >= 0),
    ready        TEXT,
    organisation TEXT,
    head_count   INTEGER CHECK (head_count >= 0),
    training     TEXT,
    imported     TEXT
) STRICT;
CREATE INDEX activity_by_unit ON activity (unit_id, title_key);
CREATE INDEX activity_by_organisation ON activity (organisation) WHERE organisation IS NOT NULL;

-- One date of an activity. `day` is the local day that the rhythm gave; starts_at may have moved since.
CREATE TABLE activity_date (
    id            INTEGER PRIMARY KEY,
    activity_id   INTEGER NOT NULL REFERENCES activity (id),
    day           TEXT NOT NULL,
    starts_at     TEXT NOT NULL,
    ends_at       TEXT NOT NULL CHECK (ends_at > starts_at),
    place         TEXT,
    called_off_at TEXT,
    moved_at      TEXT,
    UNIQUE (activity_id, day)
) STRICT;
CREATE INDEX activity_date_by_start ON activity_date (starts_at);

-- A group that an organisation brings comes unless it has said otherwise: a row stands only
-- where something differs or has happened.
CREATE TABLE group_visit (
    activity_date_id INTEGER PRIMARY KEY REFERENCES activity_date (id),
    head_count       INTEGER CHECK (head_count >= 0),
    cancelled_at     TEXT,
    arrived_at       TEXT
) STRICT;

-- One row for each person and date: it changes state, it is never doubled.
CREATE TABLE signup (
    id               INTEGER PRIMARY KEY,
    activity_date_id INTEGER NOT NULL REFERENCES activity_date (id),
    person_id        INTEGER NOT NULL REFERENCES person (id),
    state            TEXT NOT NULL CHECK (state IN ('coming', 'waiting', 'cancelled')),
    since            TEXT NOT NULL,
    queue            INTEGER,
    imported         TEXT,
    UNIQUE (activity_date_id, person_id),
    CHECK ((state = 'waiting') = (queue IS NOT NULL))
) STRICT;
CREATE INDEX signup_by_person ON signup (person_id, activity_date_id);

CREATE TABLE arrival (
    activity_date_id INTEGER NOT NULL REFERENCES activity_date (id),
    person_id        INTEGER NOT NULL REFERENCES person (id),
    arrived_at       TEXT NOT NULL,
    ticked_by        INTEGER REFERENCES person (id),
    PRIMARY KEY (activity_date_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX arrival_by_person ON arrival (person_id);

CREATE TABLE shift (
    id                 INTEGER PRIMARY KEY,
    unit_id            INTEGER NOT NULL REFERENCES unit (id),
    day                TEXT NOT NULL,
    kind               TEXT NOT NULL CHECK (kind IN ('day', 'evening', 'night', 'weekend')),
    starts_at          TEXT NOT NULL,
    ends_at            TEXT NOT NULL CHECK (ends_at > starts_at),
    culture_contact_id INTEGER REFERENCES person (id),
    imported           TEXT,
    UNIQUE (unit_id, day, kind)
) STRICT;
CREATE INDEX shift_by_time ON shift (unit_id, starts_at);
CREATE INDEX shift_by_start ON shift (starts_at);
CREATE INDEX shift_by_contact ON shift (culture_contact_id, starts_at) WHERE culture_contact_id IS NOT NULL;

-- A culture contact asks a colleague to take the shift over; nothing changes before the yes.
CREATE TABLE handover (
    id       INTEGER PRIMARY KEY,
    shift_id INTEGER NOT NULL REFERENCES shift (id),
    asked_by INTEGER NOT NULL REFERENCES person (id),
    asked_of INTEGER NOT NULL REFERENCES person (id),
    asked_at TEXT NOT NULL,
    state    TEXT NOT NULL CHECK (state IN ('asked', 'accepted', 'declined', 'withdrawn'))
) STRICT;
-- Prevents asking one colleague twice for one shift while the first question stands.
CREATE UNIQUE INDEX handover_open ON handover (shift_id, asked_of) WHERE state = 'asked';

-- Somebody whom the home does not know yet and who left word.
CREATE TABLE inquiry (
    id          INTEGER PRIMARY KEY,
    chat_id     INTEGER NOT NULL,
    first_name  TEXT NOT NULL,
    language    TEXT NOT NULL,
    phone       TEXT,
    received_at TEXT NOT NULL,
    owner_id    INTEGER REFERENCES person (id),
    answered_at TEXT
) STRICT;
-- Prevents two open inquiries of one person.
CREATE UNIQUE INDEX inquiry_open ON inquiry (chat_id) WHERE answered_at IS NULL;

-- Who changed what for whom. An act is what one person did at once; its changes are what it did to whom.
CREATE TABLE act (
    id        INTEGER PRIMARY KEY,
    at        TEXT NOT NULL,
    actor_id  INTEGER REFERENCES person (id),
    verb      TEXT NOT NULL,
    undone_at TEXT
) STRICT;
CREATE INDEX act_by_actor ON act (actor_id, id);
CREATE TABLE change (
    id               INTEGER PRIMARY KEY,
    act_id           INTEGER NOT NULL REFERENCES act (id),
    person_id        INTEGER REFERENCES person (id),
    activity_date_id INTEGER REFERENCES activity_date (id),
    shift_id         INTEGER REFERENCES shift (id),
    before           TEXT,
    after            TEXT
) STRICT;
CREATE INDEX change_by_act ON change (act_id);
CREATE INDEX change_by_person ON change (person_id, activity_date_id);

-- What Telegram handed over, kept before it is told that we have it. The body goes when it is handled.
CREATE TABLE inbox (
    update_id   INTEGER PRIMARY KEY,
    chat_id     INTEGER,
    received_at TEXT NOT NULL,
    body        TEXT,
    state       TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'done', 'set_aside')),
    attempts    INTEGER NOT NULL DEFAULT 0,
    error       TEXT
) STRICT;
CREATE INDEX inbox_waiting ON inbox (update_id) WHERE state = 'waiting';
CREATE INDEX inbox_set_aside ON inbox (update_id) WHERE state = 'set_aside';
CREATE INDEX inbox_old ON inbox (received_at) WHERE state <> 'waiting';

-- What is to be said. `about` holds ids and small facts, never a text; it goes when it is said.
CREATE TABLE outbox (
    id          INTEGER PRIMARY KEY,
    key         TEXT NOT NULL UNIQUE,
    lane        INTEGER NOT NULL CHECK (lane IN (0, 1, 2)),
    chat_id     INTEGER NOT NULL,
    person_id   INTEGER REFERENCES person (id),
    language    TEXT,
    kind        TEXT NOT NULL,
    about       TEXT,
    edits       INTEGER,
    cause       TEXT,
    created_at  TEXT NOT NULL,
    due_at      TEXT NOT NULL,
    worth_until TEXT,
    state       TEXT NOT NULL DEFAULT 'due'
                CHECK (state IN ('due', 'sending', 'sent', 'failed', 'dropped', 'unknown')),
    owner       TEXT,
    lease_until TEXT,
    attempts    INTEGER NOT NULL DEFAULT 0,
    message_id  INTEGER,
    settled_at  TEXT,
    error       TEXT
) STRICT;
CREATE INDEX outbox_due ON outbox (lane, due_at, id) WHERE state = 'due';
CREATE INDEX outbox_sending ON outbox (lease_until) WHERE state = 'sending';
CREATE INDEX outbox_by_person ON outbox (person_id, kind) WHERE person_id IS NOT NULL;
-- What stands in a message: asked at every press.
CREATE INDEX outbox_about_to_stand ON outbox (chat_id, edits) WHERE state IN ('due', 'sending');
CREATE INDEX outbox_standing ON outbox (chat_id, message_id) WHERE message_id IS NOT NULL;
CREATE INDEX outbox_settled ON outbox (settled_at) WHERE settled_at IS NOT NULL;

-- Where a person stands in a conversation of several steps.
CREATE TABLE dialog (
    chat_id    INTEGER PRIMARY KEY,
    step       TEXT NOT NULL,
    data       TEXT,
    version    INTEGER NOT NULL DEFAULT 1,
    updated_at TEXT NOT NULL
) STRICT;

-- Small facts about the store itself: whether sending is held after a restore, how long a flood pause lasts.
CREATE TABLE note (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;
