CREATE TABLE m (id integer PRIMARY KEY, a integer, b text);
CREATE MATERIALIZED VIEW x AS SELECT m.id, count(*) AS n FROM m WHERE b IN ('x', 'y') GROUP BY m.id;
CREATE UNIQUE INDEX x_id ON x (id);
