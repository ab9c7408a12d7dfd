CREATE TYPE old_state AS ENUM ('a', 'b');
CREATE TABLE m (id integer PRIMARY KEY, state old_state NOT NULL DEFAULT 'a');
CREATE INDEX m_a ON m (id) WHERE state = 'a';
CREATE VIEW open AS SELECT id FROM m WHERE state = 'a';
INSERT INTO m VALUES (1, 'a'), (2, 'b');
