-- The record: events in streams, and the commands that made them. Rows are added, never changed or removed.
CREATE TABLE stored_events (
    position INTEGER PRIMARY KEY AUTOINCREMENT CHECK (position > 0),
    originator_id TEXT NOT NULL,
    originator_version INTEGER NOT NULL CHECK (originator_version >= 0),
    topic TEXT NOT NULL,
    state TEXT NOT NULL,
    UNIQUE (originator_id, originator_version)
) STRICT;

CREATE INDEX stored_events_topic ON stored_events (topic, position);

CREATE TABLE commands (
    command_id TEXT PRIMARY KEY NOT NULL,
    digest TEXT NOT NULL,
    originator_id TEXT NOT NULL,
    originator_version INTEGER NOT NULL,
    position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- INSERT OR REPLACE removes the row in its way without asking the DELETE trigger, so it is stopped before.
CREATE TRIGGER stored_events_position_taken BEFORE INSERT ON stored_events
WHEN EXISTS (SELECT 1 FROM stored_events WHERE position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'WriteConflict: stored_events_pkey: this position is taken'); END;

CREATE TRIGGER stored_events_version_taken BEFORE INSERT ON stored_events
WHEN EXISTS (
    SELECT 1 FROM stored_events
    WHERE originator_id = NEW.originator_id AND originator_version = NEW.originator_version
)
BEGIN SELECT RAISE(ABORT, 'WriteConflict: stored_events_stream_key: this version exists already'); END;

CREATE TRIGGER stored_events_gap BEFORE INSERT ON stored_events
WHEN NEW.originator_version > 1 AND NOT EXISTS (
    SELECT 1 FROM stored_events
    WHERE originator_id = NEW.originator_id AND originator_version = NEW.originator_version - 1
)
BEGIN SELECT RAISE(ABORT, 'WriteConflict: stored_events_gap: the version before this one is missing'); END;

CREATE TRIGGER commands_taken BEFORE INSERT ON commands
WHEN EXISTS (SELECT 1 FROM commands WHERE command_id = NEW.command_id)
BEGIN SELECT RAISE(ABORT, 'WriteConflict: commands_pkey: this command is recorded already'); END;

CREATE TRIGGER stored_events_not_updated BEFORE UPDATE ON stored_events
BEGIN SELECT RAISE(ABORT, 'RecordProtected: an event is never changed'); END;

CREATE TRIGGER stored_events_not_deleted BEFORE DELETE ON stored_events
BEGIN SELECT RAISE(ABORT, 'RecordProtected: an event is never deleted'); END;

CREATE TRIGGER commands_not_updated BEFORE UPDATE ON commands
BEGIN SELECT RAISE(ABORT, 'RecordProtected: a command is never changed'); END;

CREATE TRIGGER commands_not_deleted BEFORE DELETE ON commands
BEGIN SELECT RAISE(ABORT, 'RecordProtected: a command is never deleted'); END;
