CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy', 'elated');
CREATE TABLE t (m mood DEFAULT 'ok' CHECK (m <> 'elated'));
