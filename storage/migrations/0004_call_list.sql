-- The call list: what somebody is to hear whom Telegram does not reach (no Telegram, not joined yet, blocked).
-- `kind` and `about` are those of the message that could not be sent: ids and small facts, never a text.

CREATE TABLE call (
    id          INTEGER PRIMARY KEY,
    key         TEXT NOT NULL UNIQUE,
    person_id   INTEGER NOT NULL REFERENCES person (id),
    kind        TEXT NOT NULL,
    about       TEXT NOT NULL,
    created_at  TEXT NOT NULL,
    due_at      TEXT NOT NULL,
    worth_until TEXT,
    state       TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'called', 'void')),
    settled_at  TEXT,
    called_by   INTEGER REFERENCES person (id),
    CHECK ((state = 'open') = (settled_at IS NULL))
) STRICT;
-- What is still to be said by telephone, in the order in which it falls due.
CREATE INDEX call_open ON call (due_at, id) WHERE state = 'open';
CREATE INDEX call_by_person ON call (person_id, kind);
CREATE INDEX call_settled ON call (settled_at) WHERE settled_at IS NOT NULL;
