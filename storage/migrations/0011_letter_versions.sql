-- In which message of whose chat each version of a letter stands, so that what is changed there is changed in the draft.
ALTER TABLE letter_version ADD COLUMN written_by INTEGER REFERENCES person (id);
ALTER TABLE letter_version ADD COLUMN written_id INTEGER;
CREATE INDEX letter_version_as_written ON letter_version (written_by, written_id) WHERE written_by IS NOT NULL;
UPDATE letter_version SET
    written_by = (SELECT author_id FROM letter WHERE id = letter_id AND written_in = language AND written_id IS NOT NULL),
    written_id = (SELECT written_id FROM letter WHERE id = letter_id AND written_in = language AND author_id IS NOT NULL);
DROP INDEX letter_as_written;
