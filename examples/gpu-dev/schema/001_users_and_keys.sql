-- Who may reserve a machine, the API keys they use, the SSH keys they log in with.

CREATE TABLE IF NOT EXISTS api_users (
    user_id SERIAL PRIMARY KEY,
    username VARCHAR(255) NOT NULL UNIQUE,
    email VARCHAR(255),
    is_active BOOLEAN NOT NULL DEFAULT true,
    max_concurrent INTEGER NOT NULL DEFAULT 4 CHECK (max_concurrent > 0),
    created_at TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT NOW(),
    updated_at TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT NOW()
);

CREATE UNIQUE INDEX IF NOT EXISTS api_users_email_lower
    ON api_users (lower(email)) WHERE email IS NOT NULL;

CREATE TABLE IF NOT EXISTS api_keys (
    key_id SERIAL PRIMARY KEY,
    user_id INTEGER NOT NULL REFERENCES api_users(user_id) ON DELETE CASCADE,
    key_hash VARCHAR(128) NOT NULL UNIQUE,
    key_prefix VARCHAR(16) NOT NULL,
    description TEXT,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT NOW(),
    expires_at TIMESTAMP WITH TIME ZONE,
    last_used_at TIMESTAMP WITH TIME ZONE,
    CHECK (expires_at IS NULL OR expires_at > created_at)
);

CREATE INDEX IF NOT EXISTS api_keys_user ON api_keys(user_id);
CREATE INDEX IF NOT EXISTS api_keys_open ON api_keys(key_prefix) WHERE expires_at IS NULL;

CREATE TABLE IF NOT EXISTS ssh_keys (
    ssh_key_id SERIAL PRIMARY KEY,
    user_id INTEGER NOT NULL REFERENCES api_users(user_id) ON DELETE CASCADE,
    public_key TEXT NOT NULL,
    fingerprint VARCHAR(64) NOT NULL,
    added_at TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT NOW(),
    UNIQUE (user_id, fingerprint)
);

-- One function keeps updated_at for every table that has it.
CREATE OR REPLACE FUNCTION touch_updated_at()
RETURNS TRIGGER AS $$
BEGIN
    NEW.updated_at = NOW();
    RETURN NEW;
END;
$$ LANGUAGE plpgsql;

DROP TRIGGER IF EXISTS api_users_touch ON api_users;
CREATE TRIGGER api_users_touch
    BEFORE UPDATE ON api_users
    FOR EACH ROW
    EXECUTE FUNCTION touch_updated_at();

-- Added after the first release, the way it was done before reconcile.
DO $$
BEGIN
    IF NOT EXISTS (
        SELECT 1 FROM information_schema.columns
        WHERE table_name = 'api_users' AND column_name = 'last_login'
    ) THEN
        ALTER TABLE api_users ADD COLUMN last_login TIMESTAMP WITH TIME ZONE;
    END IF;
END $$;

COMMENT ON TABLE api_users IS 'People and robots that may reserve machines';
COMMENT ON COLUMN api_keys.key_hash IS 'SHA-512 of the key; the key itself is never stored';
