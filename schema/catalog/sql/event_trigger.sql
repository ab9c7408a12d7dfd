SELECT 'pg_event_trigger'::regclass::oid AS class_id,
       t.oid,
       0 AS sub_id,
       t.evtname AS name,
       t.evtevent AS event,
       t.evttags AS tags,
       ARRAY[n.nspname, p.proname] AS function,
       CASE t.evtenabled WHEN 'D' THEN 'disabled' WHEN 'R' THEN 'replica' WHEN 'A' THEN 'always'
       END AS enabled
  FROM pg_event_trigger t
  JOIN pg_proc p ON p.oid = t.evtfoid
  JOIN pg_namespace n ON n.oid = p.pronamespace
 WHERE NOT EXISTS (SELECT FROM pg_depend e
                    WHERE e.classid = 'pg_event_trigger'::regclass
                      AND e.objid = t.oid
                      AND e.deptype = 'e')
 ORDER BY t.evtname COLLATE "C"
