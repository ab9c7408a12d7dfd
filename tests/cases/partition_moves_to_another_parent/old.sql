CREATE TABLE account (id integer PRIMARY KEY);
CREATE TABLE event (id integer, account_id integer REFERENCES account, kind text, UNIQUE (id, kind))
    PARTITION BY LIST (kind);
CREATE TABLE event_login PARTITION OF event FOR VALUES IN ('login');
INSERT INTO account VALUES (1);
INSERT INTO event VALUES (1, 1, 'login');
