CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TABLE m (id integer PRIMARY KEY, a date, b text, c text, d mood, e text, f numeric);
