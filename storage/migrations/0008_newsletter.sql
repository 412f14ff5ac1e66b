-- Newsletters: what a coordinator writes to many who have said yes to them. The text is the house's own, meant to be read.

-- One letter. `version` rises with every change, so that a button that sends names what was seen when it was drawn.
-- `sites`: every site it may reach, as a list of numbers. `expected`: how many stood on the button that sent it.
-- `reached_to`: up to which person recipients have been worked out; they are, a few at a time, while it goes out.
CREATE TABLE letter (
    id             INTEGER PRIMARY KEY,
    author_id      INTEGER REFERENCES person (id),
    sent_by        INTEGER REFERENCES person (id),
    created_at     TEXT NOT NULL,
    state          TEXT NOT NULL DEFAULT 'draft'
                   CHECK (state IN ('draft', 'waiting', 'sending', 'paused', 'stopped', 'done')),
    version        INTEGER NOT NULL DEFAULT 1,
    written_in     TEXT,
    written_id     INTEGER,
    album          TEXT,
    sites          TEXT NOT NULL,
    scope          TEXT NOT NULL DEFAULT 'site'
                   CHECK (scope IN ('everybody', 'site', 'unit', 'activity', 'organisation')),
    scope_id       INTEGER,
    organisation   TEXT,
    language       TEXT CHECK (language IN ('nb', 'da', 'en')),
    active_months  INTEGER,
    send_at        TEXT,
    starts_at      TEXT,
    expected       INTEGER NOT NULL DEFAULT 0,
    reached_to     INTEGER NOT NULL DEFAULT 0,
    all_in         INTEGER NOT NULL DEFAULT 0 CHECK (all_in IN (0, 1)),
    bar_message_id INTEGER,
    bar_at         TEXT,
    totals         TEXT NOT NULL DEFAULT '{}',
    ended_at       TEXT
) STRICT;
CREATE INDEX letter_going ON letter (starts_at) WHERE state IN ('waiting', 'sending');
CREATE INDEX letter_as_written ON letter (author_id, written_id) WHERE written_id IS NOT NULL;
CREATE INDEX letter_by_sender ON letter (sent_by) WHERE sent_by IS NOT NULL;
CREATE INDEX letter_draft ON letter (created_at) WHERE state = 'draft';

-- Its words in one language, in the few marks that Telegram knows.
CREATE TABLE letter_version (
    letter_id INTEGER NOT NULL REFERENCES letter (id),
    language  TEXT NOT NULL CHECK (language IN ('nb', 'da', 'en')),
    html      TEXT NOT NULL,
    PRIMARY KEY (letter_id, language)
) STRICT, WITHOUT ROWID;

-- Up to ten pictures or one document: Telegram's own number of each, never its content.
CREATE TABLE letter_file (
    letter_id INTEGER NOT NULL REFERENCES letter (id),
    position  INTEGER NOT NULL,
    kind      TEXT NOT NULL CHECK (kind IN ('photo', 'document')),
    file_id   TEXT NOT NULL,
    PRIMARY KEY (letter_id, position)
) STRICT, WITHOUT ROWID;

-- What became of it for whom. One row for a letter and a person: nobody gets it twice.
CREATE TABLE letter_recipient (
    letter_id INTEGER NOT NULL REFERENCES letter (id),
    person_id INTEGER NOT NULL REFERENCES person (id),
    state     TEXT NOT NULL CHECK (state IN ('waiting', 'queued', 'sent', 'failed', 'unknown', 'blocked', 'ring',
                                             'stopped', 'away')),
    PRIMARY KEY (letter_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX letter_recipient_by_person ON letter_recipient (person_id, letter_id);
CREATE INDEX letter_recipient_under_way ON letter_recipient (letter_id, state, person_id)
    WHERE state IN ('waiting', 'queued');
CREATE INDEX letter_recipient_to_name ON letter_recipient (letter_id, state, person_id)
    WHERE state IN ('failed', 'unknown', 'blocked', 'ring');
