-- People leave, and what is kept is kept for a time. What this asks of the store, and what stays without names.

-- Who has left and is to be forgotten. A row far in the future is nobody: it keeps the last number from being given
-- away again, since old buttons carry the numbers of people.
CREATE INDEX IF NOT EXISTS person_removed ON person (removed_at) WHERE removed_at IS NOT NULL;

-- Every column that names a person or a chat is found by it, so that one person can be found and forgotten.
CREATE INDEX IF NOT EXISTS arrival_by_ticker ON arrival (ticked_by) WHERE ticked_by IS NOT NULL;
CREATE INDEX IF NOT EXISTS handover_by_asker ON handover (asked_by);
CREATE INDEX IF NOT EXISTS handover_by_asked ON handover (asked_of);
CREATE INDEX IF NOT EXISTS handover_by_shift ON handover (shift_id);
CREATE INDEX IF NOT EXISTS inquiry_by_chat ON inquiry (chat_id);
CREATE INDEX IF NOT EXISTS inquiry_by_owner ON inquiry (owner_id) WHERE owner_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS inquiry_by_time ON inquiry (received_at);
CREATE INDEX IF NOT EXISTS invitation_by_chat ON invitation (used_by) WHERE used_by IS NOT NULL;
CREATE INDEX IF NOT EXISTS call_by_caller ON call (called_by) WHERE called_by IS NOT NULL;
CREATE INDEX IF NOT EXISTS act_by_time ON act (at);
CREATE INDEX IF NOT EXISTS change_by_shift ON change (shift_id) WHERE shift_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS dialog_by_time ON dialog (updated_at);
CREATE INDEX IF NOT EXISTS shift_by_contact_in_table ON shift (json_extract(imported, '$.culture_contact_id'))
    WHERE imported IS NOT NULL;

-- How many were down for a date and how many came, once the names are gone.
CREATE TABLE past_count (
    activity_date_id INTEGER PRIMARY KEY REFERENCES activity_date (id),
    coming           INTEGER NOT NULL DEFAULT 0 CHECK (coming >= 0),
    arrived          INTEGER NOT NULL DEFAULT 0 CHECK (arrived >= 0),
    closed_at        TEXT
) STRICT;

-- Who asked to be forgotten, as a keyed hash of the name: so that tables which still have the row bring nobody back.
CREATE TABLE forgotten (
    name_hash TEXT PRIMARY KEY,
    seen_at   TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS forgotten_by_time ON forgotten (seen_at);
