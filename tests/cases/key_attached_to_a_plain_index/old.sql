CREATE TABLE event (id integer NOT NULL, kind text NOT NULL) PARTITION BY LIST (kind);
CREATE TABLE event_login PARTITION OF event FOR VALUES IN ('login');
CREATE TABLE event_logout PARTITION OF event (CONSTRAINT logout_key PRIMARY KEY (id, kind)) FOR VALUES IN ('logout');
