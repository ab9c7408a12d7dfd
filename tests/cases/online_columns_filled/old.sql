CREATE TABLE one (id integer PRIMARY KEY, a text);
CREATE TABLE "Two" (lot text, "No" bigint, PRIMARY KEY (lot, "No"));
CREATE TABLE none (a integer);
INSERT INTO one SELECT i, 'a' || i FROM generate_series(1, 100) i;
INSERT INTO "Two" SELECT 'l' || i % 7, i FROM generate_series(1, 100) i;
INSERT INTO none SELECT generate_series(1, 100);
ANALYZE;
