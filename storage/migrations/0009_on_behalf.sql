-- What a coordinator does for somebody else, word left that is followed up, tables loaded from the chat.

-- Whose matter it was, where somebody else did it for them.
ALTER TABLE act ADD COLUMN for_person_id INTEGER REFERENCES person (id);
CREATE INDEX act_for_person ON act (for_person_id) WHERE for_person_id IS NOT NULL;

-- No word left without a next day, none closed without what was answered.
ALTER TABLE inquiry ADD COLUMN next_on TEXT;
ALTER TABLE inquiry ADD COLUMN answered_by INTEGER REFERENCES person (id);
ALTER TABLE inquiry ADD COLUMN answer TEXT CHECK (answer IN ('spoken', 'joined', 'not_now'));
UPDATE inquiry SET next_on = date(received_at, '+2 days') WHERE next_on IS NULL;
CREATE INDEX inquiry_waiting ON inquiry (received_at) WHERE answered_at IS NULL;

-- A workbook that somebody sent into the chat: Telegram's own number of it, never its content.
CREATE TABLE upload (
    id         INTEGER PRIMARY KEY,
    person_id  INTEGER NOT NULL REFERENCES person (id),
    file_id    TEXT NOT NULL,
    sent_at    TEXT NOT NULL,
    loaded_at  TEXT,
    undone_at  TEXT
) STRICT;
CREATE INDEX upload_by_time ON upload (sent_at);
CREATE INDEX upload_by_person ON upload (person_id);
-- What a load changed, row by row, so that it can be taken back for a day.
CREATE TABLE load_change (
    id         INTEGER PRIMARY KEY,
    upload_id  INTEGER NOT NULL REFERENCES upload (id),
    table_name TEXT NOT NULL,
    row_key    TEXT NOT NULL,
    before     TEXT,
    after      TEXT
) STRICT;
CREATE INDEX load_change_by_upload ON load_change (upload_id);

-- Who gave the link, and whether it may move somebody who has joined to another phone.
ALTER TABLE invitation ADD COLUMN invited_by INTEGER REFERENCES person (id);
ALTER TABLE invitation ADD COLUMN rebinds INTEGER NOT NULL DEFAULT 0 CHECK (rebinds IN (0, 1));
