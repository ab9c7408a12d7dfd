CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TABLE m (id integer PRIMARY KEY, a mood NOT NULL DEFAULT 'ok', b text DEFAULT 'sad',
    c integer DEFAULT 0, -- @using c::integer
    d bigint);
