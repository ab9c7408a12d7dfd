CREATE TABLE account (id integer PRIMARY KEY);
CREATE TABLE event (id integer, account_id integer REFERENCES account, kind text, CHECK (kind <> ''))
    PARTITION BY LIST (kind);
CREATE INDEX event_account ON event (account_id);
CREATE TABLE event_login PARTITION OF event FOR VALUES IN ('login');
CREATE TABLE event_logout PARTITION OF event FOR VALUES IN ('logout');
INSERT INTO account VALUES (1);
INSERT INTO event VALUES (1, 1, 'login'), (2, 1, 'logout');
