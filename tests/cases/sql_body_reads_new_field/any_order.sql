CREATE FUNCTION author(p post) RETURNS integer LANGUAGE sql IMMUTABLE RETURN (p).author_id;
CREATE TABLE post (id integer PRIMARY KEY, author_id integer);
