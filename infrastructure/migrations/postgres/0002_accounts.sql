-- Access tokens: only their SHA-256 is kept. `id` are its first 16 hex digits, a name that may be shown.
CREATE TABLE tokens (
    token_hash TEXT COLLATE "C" NOT NULL,
    id TEXT COLLATE "C" NOT NULL,
    officer TEXT COLLATE "C" NOT NULL,
    label TEXT NOT NULL,
    issued_at TEXT COLLATE "C" NOT NULL,
    expires_at TEXT COLLATE "C" NOT NULL,
    revoked_at TEXT COLLATE "C",
    CONSTRAINT tokens_pkey PRIMARY KEY (token_hash),
    CONSTRAINT tokens_id_key UNIQUE (id)
);

CREATE INDEX tokens_officer ON tokens (officer, issued_at);
