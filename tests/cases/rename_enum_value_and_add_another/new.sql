CREATE TYPE state AS ENUM (
    -- @renamed from 'opn'
    'open', 'closed', 'lost');
CREATE TABLE m (id integer PRIMARY KEY, state state NOT NULL DEFAULT 'open' CHECK (state <> 'closed'));
CREATE VIEW v AS SELECT id FROM m WHERE state = 'open';
