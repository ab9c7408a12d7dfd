CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TABLE m (id integer PRIMARY KEY, a text, b integer, c mood, d text, e timestamptz, f varchar(8));
INSERT INTO m VALUES (1, '2024-01-01', 1, 'ok', 'sad', '2024-01-01', '3.5');
