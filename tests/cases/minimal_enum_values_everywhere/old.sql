CREATE TYPE size AS ENUM ('s', 'm', 'xl');
CREATE TABLE m (id integer PRIMARY KEY, size size DEFAULT 'm', sizes size[]);
INSERT INTO m VALUES (1, 's', '{s,m}');
