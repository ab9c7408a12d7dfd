CREATE TABLE t (
    id integer CONSTRAINT t_key PRIMARY KEY,
    a integer CONSTRAINT t_a_key UNIQUE DEFERRABLE,
    b integer CONSTRAINT t_b_key UNIQUE,
    r int4range,
    CONSTRAINT t_r_excl EXCLUDE USING gist (r WITH &&)
);
CREATE TABLE u (id integer PRIMARY KEY);
CREATE TABLE v (id integer PRIMARY KEY);
COMMENT ON INDEX t_key IS 'the index';
COMMENT ON CONSTRAINT t_key ON t IS 'the key';
COMMENT ON INDEX t_a_key IS 'the index of a';
COMMENT ON INDEX t_b_key IS 'new words';
COMMENT ON INDEX t_r_excl IS 'ranges';
COMMENT ON INDEX v_pkey IS 'of a new table';
