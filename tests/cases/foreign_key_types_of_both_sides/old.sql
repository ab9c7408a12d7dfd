CREATE TABLE account (id integer PRIMARY KEY);
CREATE TABLE session (
    id integer PRIMARY KEY,
    account_id integer NOT NULL REFERENCES account ON DELETE CASCADE,
    invited_by integer REFERENCES account
);
COMMENT ON CONSTRAINT session_account_id_fkey ON session IS 'goes with its account';
INSERT INTO account VALUES (1);
INSERT INTO session VALUES (1, 1, NULL);
