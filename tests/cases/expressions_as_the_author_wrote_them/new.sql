CREATE TABLE t (
    status varchar(20) DEFAULT 'new'::varchar CHECK ((status) IN ('new', 'old')),
    n int CHECK (n >= 1 AND n <= 9),
    name text CHECK (name LIKE 'a%' OR name IS NULL),
    at timestamp with time zone DEFAULT now() - '1 day'::interval,
    tags text[] DEFAULT '{}'::text[]
);
CREATE INDEX i ON t (lower(name)) WHERE (status = 'new') AND NOT n = 3;
CREATE VIEW v AS SELECT *, CASE WHEN n > 3 THEN 'many' ELSE 'few' END AS how FROM t WHERE status IN ('new', 'old');
