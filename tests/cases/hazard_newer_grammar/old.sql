CREATE TABLE t (id integer, j jsonb, twice integer GENERATED ALWAYS AS (id * 2) VIRTUAL,
    at timestamp DEFAULT (now() AT LOCAL),
    CONSTRAINT known CHECK (id > 0) NOT ENFORCED);
CREATE VIEW asked AS SELECT JSON_VALUE(j, '$.a' RETURNING integer) AS a FROM t;
CREATE VIEW plain AS SELECT id FROM t;
CREATE INDEX t_asked ON t ((JSON_VALUE(j, '$.a' RETURNING integer)));
CREATE INDEX t_called ON t ((JSON_EXISTS(j, '$.a')));
CREATE FUNCTION swept() RETURNS SETOF integer LANGUAGE sql BEGIN ATOMIC
    MERGE INTO t USING (VALUES (1)) AS s (id) ON s.id = t.id
        WHEN NOT MATCHED BY SOURCE THEN DELETE RETURNING t.id;
END;
