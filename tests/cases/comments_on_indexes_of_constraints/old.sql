CREATE TABLE t (
    id integer PRIMARY KEY,
    a integer CONSTRAINT t_a_key UNIQUE,
    b integer CONSTRAINT t_b_key UNIQUE,
    r int4range,
    CONSTRAINT t_r_excl EXCLUDE USING gist (r WITH &&)
);
CREATE TABLE u (id integer PRIMARY KEY);
COMMENT ON INDEX t_pkey IS 'the index';
COMMENT ON CONSTRAINT t_pkey ON t IS 'the key';
COMMENT ON INDEX t_a_key IS 'the index of a';
COMMENT ON INDEX t_b_key IS 'old words';
COMMENT ON INDEX u_pkey IS 'goes';
