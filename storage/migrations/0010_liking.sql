-- What people like to help with and which languages they speak, and what stands in a message.

-- What somebody likes to help with, as the key of a title of the home. Only what they, or a coordinator with them, chose.
CREATE TABLE liking (
    person_id  INTEGER NOT NULL REFERENCES person (id),
    title_key  TEXT NOT NULL,
    PRIMARY KEY (person_id, title_key)
) STRICT;

-- Which languages somebody speaks with those they visit.
CREATE TABLE speaks (
    person_id  INTEGER NOT NULL REFERENCES person (id),
    language   TEXT NOT NULL CHECK (language IN ('nb', 'da', 'en', 'other')),
    PRIMARY KEY (person_id, language)
) STRICT;

-- A fingerprint of what was said: an overview that would read the same is not sent to its message again.
ALTER TABLE outbox ADD COLUMN print TEXT;
