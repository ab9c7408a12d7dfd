CREATE TABLE account (id integer PRIMARY KEY);
CREATE TABLE event (id integer, account_id integer REFERENCES account, kind text, CHECK (kind <> ''))
    PARTITION BY LIST (kind);
CREATE INDEX event_account ON event (account_id);
-- On its own, without the index and the foreign key that it had from its parent.
CREATE TABLE event_login (id integer, account_id integer, kind text, CONSTRAINT event_kind_check CHECK (kind <> ''));
CREATE TABLE event_logout PARTITION OF event FOR VALUES IN ('logout');
-- Has the name that the index of the partition had.
CREATE INDEX event_login_account_id_idx ON event (id);
