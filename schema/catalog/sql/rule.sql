-- A view's own rule is the view. pg_get_ruledef prints whole statements: what
-- stands before the condition and the actions is known to the letter.
SELECT 'pg_rewrite'::regclass::oid AS class_id,
       r.oid,
       0 AS sub_id,
       n.nspname AS schema,
       c.relname AS parent,
       r.rulename AS name,
       lower(e.name) AS event,
       btrim(substr(pg_get_ruledef(r.oid),
                    1 + length('CREATE RULE ' || quote_ident(r.rulename) || E' AS\n    ON ' || e.name
                               || ' TO ' || quote_ident(n.nspname) || '.' || quote_ident(c.relname))),
             E' \n;') AS definition,
       CASE r.ev_enabled WHEN 'D' THEN 'disabled'
                         WHEN 'R' THEN 'replica'
                         WHEN 'A' THEN 'always' END AS enabled
  FROM pg_rewrite r
  JOIN (VALUES ('2', 'UPDATE'), ('3', 'INSERT'), ('4', 'DELETE')) AS e (type, name)
    ON e.type = r.ev_type::text
  JOIN pg_class c ON c.oid = r.ev_class
  JOIN pg_namespace n ON n.oid = c.relnamespace
 WHERE n.nspname <> 'information_schema'
   AND n.nspname !~ '^pg_'
   AND NOT EXISTS (SELECT FROM pg_depend e
                    WHERE e.classid = 'pg_class'::regclass
                      AND e.objid = c.oid
                      AND e.deptype = 'e')
 ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C", r.rulename COLLATE "C"
