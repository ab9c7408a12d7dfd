CREATE TABLE post (id integer PRIMARY KEY, author_id integer);
CREATE FUNCTION author(p post) RETURNS integer LANGUAGE sql IMMUTABLE RETURN (p).author_id;
