CREATE TYPE mood AS ENUM ('sad', 'happy');
CREATE FUNCTION mood_of(integer) RETURNS mood IMMUTABLE LANGUAGE sql
    AS 'SELECT CASE WHEN $1 > 0 THEN ''happy'' ELSE ''sad'' END::mood';
CREATE CAST (integer AS mood) WITH FUNCTION mood_of(integer);
CREATE FUNCTION level(mood) RETURNS integer IMMUTABLE LANGUAGE sql AS 'SELECT CASE $1 WHEN ''happy'' THEN 1 ELSE 0 END';
CREATE CAST (mood AS integer) WITH FUNCTION level(mood) AS ASSIGNMENT;
CREATE TABLE t (price numeric, feels mood, felt integer, place regclass, note text, day timestamp);
CREATE TABLE numbers (n oid);
