CREATE TABLE m (id integer PRIMARY KEY, a integer);
CREATE VIEW v WITH (check_option = local) AS SELECT id, a FROM m;
CREATE VIEW w AS SELECT id FROM v WHERE a > 1;
COMMENT ON VIEW v IS 'stays';
