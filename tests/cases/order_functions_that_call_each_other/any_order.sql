CREATE TABLE node (id integer PRIMARY KEY, parent integer);
CREATE FUNCTION even(n integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT n = 0 OR odd(n - 1)';
CREATE FUNCTION odd(n integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT n <> 0 AND even(n - 1)';
CREATE PROCEDURE walk(start integer) LANGUAGE plpgsql AS $$
DECLARE
    here node%ROWTYPE;
BEGIN
    SELECT * INTO here FROM node WHERE id = start;
    IF here.parent IS NOT NULL AND even(start) THEN
        CALL walk(here.parent);
    END IF;
END
$$;
