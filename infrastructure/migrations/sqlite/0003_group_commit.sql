-- Group commit needs nothing here: the recorder judges each command of a transaction behind a savepoint of its own.
SELECT 1;
