-- Access tokens: only their SHA-256 is kept. `id` are its first 16 hex digits, a name that may be shown.
CREATE TABLE tokens (
    token_hash TEXT PRIMARY KEY NOT NULL,
    id TEXT NOT NULL UNIQUE,
    officer TEXT NOT NULL,
    label TEXT NOT NULL,
    issued_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    revoked_at TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX tokens_officer ON tokens (officer, issued_at);
