CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TABLE m (id integer PRIMARY KEY, a text NOT NULL DEFAULT 'ok', b mood DEFAULT 'sad', c boolean DEFAULT false, d integer DEFAULT 1);
INSERT INTO m (id) VALUES (1);
