CREATE TABLE m (id integer PRIMARY KEY);
CREATE TABLE n (id integer PRIMARY KEY, m integer NOT NULL REFERENCES m, a integer CHECK (a > 0) UNIQUE);
CREATE INDEX n_m ON n (m);
