CREATE TABLE t (
    status varchar(20) DEFAULT 'new' CHECK (status IN ('new', 'old')),
    n integer CHECK (n BETWEEN 1 AND 9),
    name text CHECK (name LIKE 'a%' OR name IS NULL),
    at timestamptz DEFAULT now() - interval '1 day',
    tags text[] DEFAULT '{}'
);
CREATE INDEX i ON t (lower(name)) WHERE status = 'new' AND NOT (n = 3);
CREATE VIEW v AS SELECT t.*, CASE WHEN n > 3 THEN 'many' ELSE 'few' END AS how FROM t WHERE status IN ('new', 'old');
