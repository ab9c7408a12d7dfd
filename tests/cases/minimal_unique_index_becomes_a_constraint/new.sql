CREATE TABLE t (
    id integer PRIMARY KEY,
    a integer UNIQUE,
    b integer,
    c integer UNIQUE,
    d integer UNIQUE,
    "Odd" integer,
    e integer NOT NULL UNIQUE,
    CONSTRAINT b_unique UNIQUE (b) INCLUDE (c) WITH (fillfactor = 80),
    CONSTRAINT odd_one UNIQUE ("Odd", c) DEFERRABLE INITIALLY DEFERRED
);
CREATE UNIQUE INDEX t_stays ON t (c);
ALTER TABLE t CLUSTER ON b_unique;
ALTER TABLE t REPLICA IDENTITY USING INDEX t_e_key;
COMMENT ON INDEX b_unique IS 'b';
COMMENT ON INDEX odd_one IS 'odder';
CREATE TABLE u (x integer REFERENCES t (a), y integer REFERENCES t (id));
CREATE TABLE swapped (a integer UNIQUE, b integer UNIQUE);
