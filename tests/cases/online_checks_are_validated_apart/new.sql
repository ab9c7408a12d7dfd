CREATE TABLE m (id integer PRIMARY KEY, a integer CHECK (a > 0), b integer CONSTRAINT small CHECK (b < 500));
