CREATE TABLE small (id integer PRIMARY KEY, a integer CHECK (a > 0));
CREATE TABLE large (id integer PRIMARY KEY, a integer CHECK (a > 0));
