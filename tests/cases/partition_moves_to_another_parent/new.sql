CREATE TABLE account (id integer PRIMARY KEY);
CREATE TABLE activity (id integer, account_id integer, kind text, UNIQUE (id, kind))
    PARTITION BY LIST (kind);
ALTER TABLE activity ADD CONSTRAINT event_account_id_fkey FOREIGN KEY (account_id) REFERENCES account;
CREATE TABLE event_login PARTITION OF activity FOR VALUES IN ('login');
