CREATE TABLE account (id text PRIMARY KEY);
CREATE TABLE session (
    id bigint PRIMARY KEY,
    account_id text NOT NULL REFERENCES account ON DELETE CASCADE,
    invited_by text REFERENCES account
);
COMMENT ON CONSTRAINT session_account_id_fkey ON session IS 'goes with its account';
