CREATE TABLE t (a integer);
CREATE MATERIALIZED VIEW last AS SELECT count(*) AS n FROM t;
CREATE FUNCTION counted() RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    found bigint := 0;
BEGIN
    SELECT n INTO found FROM public.last;
    RETURN found;
END
$$;
CREATE MATERIALIZED VIEW first AS SELECT counted() AS n;
