CREATE SCHEMA tools;
CREATE FUNCTION week_of(day date) RETURNS integer LANGUAGE plpgsql IMMUTABLE AS 'BEGIN RETURN day - date ''2020-01-01''; END';
CREATE TABLE visit (id integer PRIMARY KEY, day date NOT NULL);
CREATE INDEX visit_week ON visit (week_of(day));
CREATE FUNCTION tools.number(visit) RETURNS integer LANGUAGE sql IMMUTABLE RETURN $1.id;
