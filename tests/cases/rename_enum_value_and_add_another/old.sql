CREATE TYPE state AS ENUM ('opn', 'closed');
CREATE TABLE m (id integer PRIMARY KEY, state state NOT NULL DEFAULT 'opn' CHECK (state <> 'closed'));
CREATE VIEW v AS SELECT id FROM m WHERE state = 'opn';
INSERT INTO m VALUES (1, 'opn');
