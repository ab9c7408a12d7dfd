CREATE TYPE new_state AS ENUM ('a', 'b', 'c');
CREATE TABLE m (id integer PRIMARY KEY,
    state new_state NOT NULL DEFAULT 'a' -- @using state::text::new_state
);
CREATE INDEX m_a ON m (id) WHERE state = 'a';
CREATE VIEW open AS SELECT id FROM m WHERE state = 'a';
