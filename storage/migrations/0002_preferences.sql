-- What somebody has asked of the bot for themself, and whom they may always turn to.

-- A row stands only where something differs from the usual. A break without `pause_until` lasts until they say so.
CREATE TABLE preference (
    person_id    INTEGER PRIMARY KEY REFERENCES person (id),
    reminder     TEXT NOT NULL DEFAULT 'usual' CHECK (reminder IN ('usual', 'earlier', 'later', 'none')),
    paused_since TEXT,
    pause_until  TEXT,
    CHECK (pause_until IS NULL OR paused_since IS NOT NULL)
) STRICT;

-- The contact person of a volunteer: one of the house, for as long as they are with us.
ALTER TABLE person ADD COLUMN contact_person_id INTEGER REFERENCES person (id);
CREATE INDEX person_by_contact_person ON person (contact_person_id) WHERE contact_person_id IS NOT NULL;
