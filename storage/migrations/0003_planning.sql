-- The plan is changed in chat: wards are closed and opened again, shifts are swapped.

-- A ward is closed from one local day to another, or until further notice. Why is never kept.
-- What was called off because of it stands in the changes of the act.
CREATE TABLE closure (
    id        INTEGER PRIMARY KEY,
    unit_id   INTEGER NOT NULL REFERENCES unit (id),
    first_day TEXT NOT NULL,
    last_day  TEXT CHECK (last_day >= first_day),
    act_id    INTEGER NOT NULL REFERENCES act (id),
    opened_at TEXT
) STRICT;
CREATE INDEX closure_by_unit ON closure (unit_id) WHERE opened_at IS NULL;

-- What the colleague who is asked would give in return: a swap; empty: a plain hand-over.
ALTER TABLE handover ADD COLUMN return_shift_id INTEGER REFERENCES shift (id);

CREATE INDEX handover_by_shift ON handover (shift_id);
CREATE INDEX handover_by_return ON handover (return_shift_id) WHERE return_shift_id IS NOT NULL;

-- A series that was moved in chat: the local day by which tables still name this date; empty: its own day.
ALTER TABLE activity_date ADD COLUMN planned_day TEXT;

-- One series' dates in the order of time, and a unit's dates of a span.
CREATE INDEX activity_date_by_activity ON activity_date (activity_id, starts_at);
