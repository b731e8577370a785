-- Group commit: the events of several commands in one round trip and one transaction, under the lock of the record.
-- `lasts` holds, for each command, the place of its last event; the other four arrays beside it are one entry a command.
-- Usually nothing stands in the way of any of them. When something does, each is judged by itself, in the order given:
-- a refused one names its constraint in `refusals`, and its neighbours are recorded all the same.
CREATE FUNCTION record_batch(
    new_originators TEXT[],
    new_versions BIGINT[],
    new_topics TEXT[],
    new_states TEXT[],
    lasts INT[],
    new_commands TEXT[],
    new_digests TEXT[],
    command_originators TEXT[],
    command_versions BIGINT[],
    OUT positions BIGINT[],
    OUT refusals TEXT[]
) LANGUAGE plpgsql AS $$
DECLARE
    first INT := 1;
    last INT;
    hit TEXT;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended(current_schema() || '.record', 0));
    BEGIN
        WITH written AS (
            INSERT INTO stored_events (originator_id, originator_version, topic, state)
            SELECT new.originator_id, new.originator_version, new.topic, new.state
            FROM unnest(new_originators, new_versions, new_topics, new_states)
                WITH ORDINALITY AS new (originator_id, originator_version, topic, state, place)
            ORDER BY new.place
            RETURNING position
        )
        SELECT array_agg(position ORDER BY position) INTO positions FROM written;
        INSERT INTO commands (command_id, digest, originator_id, originator_version, position)
        SELECT new.command_id, new.digest, new.originator_id, new.originator_version, positions[new.last]
        FROM unnest(new_commands, new_digests, command_originators, command_versions, lasts)
            AS new (command_id, digest, originator_id, originator_version, last)
        WHERE new.command_id IS NOT NULL;
        PERFORM pg_notify(current_schema() || '_events', positions[cardinality(positions)]::text);
        RETURN;
    EXCEPTION WHEN unique_violation OR SQLSTATE 'XA002' THEN
        positions := '{}';
    END;
    FOR place IN 1 .. cardinality(lasts) LOOP
        last := lasts[place];
        BEGIN
            positions := positions || record_events(
                new_originators[first:last], new_versions[first:last], new_topics[first:last], new_states[first:last],
                new_commands[place], new_digests[place], command_originators[place], command_versions[place]
            );
            refusals[place] := NULL;
        EXCEPTION WHEN unique_violation OR SQLSTATE 'XA002' THEN
            GET STACKED DIAGNOSTICS hit = CONSTRAINT_NAME;
            refusals[place] := hit;
            positions := positions || array_fill(NULL::BIGINT, ARRAY[last - first + 1]);
        END;
        first := last + 1;
    END LOOP;
END $$;

-- A stream without holes, asked once a statement instead of once a row: a third of the cost of an insert.
-- The version before must stand at an earlier position, be it of the same statement.
DROP TRIGGER stored_events_gap ON stored_events;

CREATE OR REPLACE FUNCTION refuse_gap() RETURNS TRIGGER LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
    missing BIGINT;
BEGIN
    SELECT added.originator_version - 1 INTO missing
    FROM added
    WHERE added.originator_version > 1 AND NOT EXISTS (
        SELECT FROM stored_events AS before
        WHERE before.originator_id = added.originator_id
            AND before.originator_version = added.originator_version - 1
            AND before.position < added.position
    )
    LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'WriteConflict: version % is missing', missing
            USING ERRCODE = 'XA002', CONSTRAINT = 'stored_events_gap';
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER stored_events_gap AFTER INSERT ON stored_events REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_gap();
ALTER TABLE stored_events ENABLE ALWAYS TRIGGER stored_events_gap;
