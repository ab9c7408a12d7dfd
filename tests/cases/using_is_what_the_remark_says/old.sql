CREATE TABLE m (id integer PRIMARY KEY, flag integer, doc text DEFAULT '{}', day text, tags text DEFAULT 'a,b');
INSERT INTO m VALUES (1, 1, '{"a": 1}', '31.12.2024', 'x,y'), (2, 0, '[]', NULL, '');
ANALYZE m;
