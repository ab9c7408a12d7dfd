CREATE TABLE event (id integer NOT NULL, kind text NOT NULL) PARTITION BY LIST (kind);
CREATE TABLE event_login PARTITION OF event FOR VALUES IN ('login');
CREATE TABLE event_logout PARTITION OF event (CONSTRAINT logout_key PRIMARY KEY (id, kind)) FOR VALUES IN ('logout');
CREATE UNIQUE INDEX event_unique ON ONLY event (id, kind);
CREATE UNIQUE INDEX login_index ON event_login (id, kind);
ALTER INDEX event_unique ATTACH PARTITION login_index;
ALTER TABLE event_login ADD CONSTRAINT login_key PRIMARY KEY USING INDEX login_index;
ALTER INDEX event_unique ATTACH PARTITION logout_key;
