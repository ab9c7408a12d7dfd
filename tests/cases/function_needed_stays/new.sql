-- current_level() is not declared here, but the default needs it: it stays, with its type. So does
-- settings(), with the table that it reads and what stands on that.
CREATE TABLE job (
    id integer PRIMARY KEY, label text DEFAULT current_level()::text, n bigint DEFAULT settings()
);
-- Another overload takes the place of the one that was there.
CREATE FUNCTION overloaded(bigint) RETURNS integer LANGUAGE plpgsql AS 'BEGIN RETURN $1; END';
CREATE VIEW doubled AS SELECT overloaded(id) AS n FROM job;
