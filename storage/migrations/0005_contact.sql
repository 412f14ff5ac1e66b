-- The culture contact's day: today's overview that is kept up to date, who came without being on the list, who was
-- thanked, greetings, and the ward's group chat.

-- Which message of a chat shows today, and what its reader had seen when they looked last (the newest change).
-- Gone when the day is over.
CREATE TABLE open_overview (
    chat_id    INTEGER PRIMARY KEY,
    person_id  INTEGER REFERENCES person (id),
    language   TEXT,
    site_id    INTEGER NOT NULL REFERENCES site (id),
    day        TEXT NOT NULL,
    begins     TEXT NOT NULL,
    ends       TEXT NOT NULL,
    skip       INTEGER NOT NULL DEFAULT 0,
    shown_by   TEXT NOT NULL,
    shown_at   TEXT NOT NULL,
    news_after INTEGER NOT NULL,
    seen       INTEGER NOT NULL,
    refresh    TEXT
) STRICT;
CREATE INDEX open_overview_by_site ON open_overview (site_id, ends);
CREATE INDEX open_overview_by_end ON open_overview (ends);
CREATE INDEX open_overview_by_person ON open_overview (person_id) WHERE person_id IS NOT NULL;

-- What has changed about one date or one shift since a moment.
CREATE INDEX change_by_date ON change (activity_date_id, id) WHERE activity_date_id IS NOT NULL;
CREATE INDEX change_by_shift ON change (shift_id, id) WHERE shift_id IS NOT NULL;

-- Somebody went home and was thanked. A tick like the arrival, no time clock.
CREATE TABLE thanked (
    activity_date_id INTEGER NOT NULL REFERENCES activity_date (id),
    person_id        INTEGER NOT NULL REFERENCES person (id),
    thanked_at       TEXT NOT NULL,
    thanked_by       INTEGER REFERENCES person (id),
    PRIMARY KEY (activity_date_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX thanked_by_person ON thanked (person_id);

-- Guests whom the home does not know: counted, never named.
CREATE TABLE guests (
    activity_date_id INTEGER PRIMARY KEY REFERENCES activity_date (id),
    heads            INTEGER NOT NULL CHECK (heads >= 0)
) STRICT;

-- A ready sentence from one of the staff. The key prevents two on one day from one to another.
CREATE TABLE greeting (
    sender_id INTEGER NOT NULL REFERENCES person (id),
    person_id INTEGER NOT NULL REFERENCES person (id),
    day       TEXT NOT NULL,
    sentence  INTEGER NOT NULL,
    act_id    INTEGER NOT NULL REFERENCES act (id),
    PRIMARY KEY (sender_id, person_id, day)
) STRICT, WITHOUT ROWID;
CREATE INDEX greeting_by_person ON greeting (person_id);
CREATE INDEX greeting_by_day ON greeting (day);
CREATE INDEX greeting_by_act ON greeting (act_id);

-- A group chat the bot is in. Until a coordinator has said which ward's it is, nothing is said there.
CREATE TABLE ward_group (
    id       INTEGER PRIMARY KEY,
    chat_id  INTEGER NOT NULL UNIQUE,
    title    TEXT NOT NULL,
    unit_id  INTEGER REFERENCES unit (id),
    names    INTEGER NOT NULL DEFAULT 0 CHECK (names IN (0, 1)),
    bound_by INTEGER REFERENCES person (id),
    language TEXT,
    told_at  TEXT
) STRICT;
CREATE INDEX ward_group_by_unit ON ward_group (unit_id) WHERE unit_id IS NOT NULL;
CREATE INDEX ward_group_by_binder ON ward_group (bound_by) WHERE bound_by IS NOT NULL;
