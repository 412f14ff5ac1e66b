-- What the bot says by itself, so that it is said once: prompts that were said, first times, calls for help.

-- A prompt that has been said (or could not be): not again before `until`, however often it is worked out anew.
-- `message_id` and `seen` are for those that are kept up to date: where it stands, and what it said (ids only).
CREATE TABLE prompt (
    key        TEXT PRIMARY KEY,
    person_id  INTEGER REFERENCES person (id),
    message_id INTEGER,
    seen       TEXT,
    until      TEXT NOT NULL
) STRICT;
CREATE INDEX prompt_by_person ON prompt (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX prompt_by_end ON prompt (until);

-- The five questions on the day after the first time (handbook 2.2): asked once in a lifetime, choices only.
CREATE TABLE first_time (
    person_id   INTEGER PRIMARY KEY REFERENCES person (id),
    asked_at    TEXT NOT NULL,
    good        TEXT CHECK (good IN ('yes', 'both', 'no', 'skip')),
    difficult   TEXT CHECK (difficult IN ('no', 'ring', 'skip')),
    going_on    TEXT CHECK (going_on IN ('yes', 'unsure', 'no', 'skip')),
    next_time   TEXT CHECK (next_time IN ('list', 'later', 'skip')),
    wondering   TEXT CHECK (wondering IN ('no', 'ring', 'skip')),
    ended_at    TEXT
) STRICT;
CREATE INDEX first_time_by_end ON first_time (ended_at) WHERE ended_at IS NOT NULL;

-- A call for help: the coordinator lets others be asked for one date. It ends with enough yeses, or at the start.
CREATE TABLE asking (
    id               INTEGER PRIMARY KEY,
    activity_date_id INTEGER NOT NULL REFERENCES activity_date (id),
    asked_by         INTEGER REFERENCES person (id),
    asked_at         TEXT NOT NULL,
    closed_at        TEXT
) STRICT;
-- Prevents two calls for one date at the same time.
CREATE UNIQUE INDEX asking_open ON asking (activity_date_id) WHERE closed_at IS NULL;
CREATE INDEX asking_by_date ON asking (activity_date_id, id);

-- Who was asked, and what they said. A no ends the asking for that person.
CREATE TABLE asked (
    asking_id   INTEGER NOT NULL REFERENCES asking (id),
    person_id   INTEGER NOT NULL REFERENCES person (id),
    asked_at    TEXT NOT NULL,
    answer      TEXT CHECK (answer IN ('yes', 'no')),
    answered_at TEXT,
    PRIMARY KEY (asking_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX asked_of_person ON asked (person_id, asked_at);
