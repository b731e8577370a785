-- The record: events in streams, and the commands that made them. Rows are added, never changed or removed.
CREATE TABLE stored_events (
    position BIGINT GENERATED ALWAYS AS IDENTITY,
    originator_id TEXT COLLATE "C" NOT NULL,
    originator_version BIGINT NOT NULL CHECK (originator_version >= 0),
    topic TEXT COLLATE "C" NOT NULL,
    state TEXT NOT NULL,
    CONSTRAINT stored_events_pkey PRIMARY KEY (position),
    CONSTRAINT stored_events_stream_key UNIQUE (originator_id, originator_version)
);

CREATE INDEX stored_events_topic ON stored_events (topic, position);

CREATE TABLE commands (
    command_id TEXT COLLATE "C" NOT NULL,
    digest TEXT NOT NULL,
    originator_id TEXT COLLATE "C" NOT NULL,
    originator_version BIGINT NOT NULL,
    position BIGINT NOT NULL,
    CONSTRAINT commands_pkey PRIMARY KEY (command_id)
);

CREATE FUNCTION refuse_change() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'RecordProtected: % on % is refused, rows are only ever added', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'XA001';
END $$;

-- A stale save after a failover would leave a hole, and a stream with a hole can never be read again.
CREATE FUNCTION refuse_gap() RETURNS TRIGGER LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF NEW.originator_version > 1 AND NOT EXISTS (
        SELECT FROM stored_events
        WHERE originator_id = NEW.originator_id AND originator_version = NEW.originator_version - 1
    ) THEN
        RAISE EXCEPTION 'WriteConflict: the version before % is missing', NEW.originator_version
            USING ERRCODE = 'XA002', CONSTRAINT = 'stored_events_gap';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER stored_events_protected BEFORE UPDATE OR DELETE OR TRUNCATE ON stored_events
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER stored_events_gap BEFORE INSERT ON stored_events
    FOR EACH ROW EXECUTE FUNCTION refuse_gap();
CREATE TRIGGER commands_protected BEFORE UPDATE OR DELETE OR TRUNCATE ON commands
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Also for sessions that switch ordinary triggers off, as replication does.
ALTER TABLE stored_events ENABLE ALWAYS TRIGGER stored_events_protected;
ALTER TABLE stored_events ENABLE ALWAYS TRIGGER stored_events_gap;
ALTER TABLE commands ENABLE ALWAYS TRIGGER commands_protected;

-- One round trip. The lock is held until the commit is visible, so the order of positions is the order of
-- commits and a reader that follows the positions misses nothing. An INSERT-only role may take it.
CREATE FUNCTION record_events(
    new_originators TEXT[],
    new_versions BIGINT[],
    new_topics TEXT[],
    new_states TEXT[],
    new_command TEXT,
    new_digest TEXT,
    command_originator TEXT,
    command_version BIGINT
) RETURNS BIGINT[] LANGUAGE plpgsql AS $$
DECLARE
    positions BIGINT[];
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended(current_schema() || '.record', 0));
    IF EXISTS (SELECT FROM commands WHERE command_id = new_command) THEN
        RAISE unique_violation
            USING MESSAGE = 'WriteConflict: this command is recorded already', CONSTRAINT = 'commands_pkey';
    END IF;
    WITH written AS (
        INSERT INTO stored_events (originator_id, originator_version, topic, state)
        SELECT new.originator_id, new.originator_version, new.topic, new.state
        FROM unnest(new_originators, new_versions, new_topics, new_states)
            WITH ORDINALITY AS new (originator_id, originator_version, topic, state, place)
        ORDER BY new.place
        RETURNING position
    )
    SELECT array_agg(position ORDER BY position) INTO positions FROM written;
    IF new_command IS NOT NULL THEN
        INSERT INTO commands (command_id, digest, originator_id, originator_version, position)
        VALUES (new_command, new_digest, command_originator, command_version, positions[cardinality(positions)]);
    END IF;
    PERFORM pg_notify(current_schema() || '_events', positions[cardinality(positions)]::text);
    RETURN positions;
END $$;
