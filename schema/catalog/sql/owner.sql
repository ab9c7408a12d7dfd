-- The owner of everything that has one of its own: not of an owned sequence, which
-- has its table's. What the reader leaves out is left out here by its address.
SELECT 'pg_namespace'::regclass::oid AS of_class_id,
       n.oid AS of_oid,
       0 AS of_sub_id,
       pg_get_userbyid(n.nspowner) AS role
  FROM pg_namespace n
UNION ALL
SELECT 'pg_database'::regclass, d.oid, 0, pg_get_userbyid(d.datdba)
  FROM pg_database d
 WHERE d.datname = current_database()
UNION ALL
SELECT 'pg_class'::regclass, c.oid, 0, pg_get_userbyid(c.relowner)
  FROM pg_class c
 WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S', 'c')
   AND c.oid >= 16384
   AND NOT (c.relkind = 'S'
            AND EXISTS (SELECT FROM pg_depend d
                         WHERE d.classid = 'pg_class'::regclass
                           AND d.objid = c.oid
                           AND d.refclassid = 'pg_class'::regclass
                           AND d.refobjsubid > 0
                           AND d.deptype IN ('a', 'i')))
UNION ALL
SELECT 'pg_type'::regclass, t.oid, 0, pg_get_userbyid(t.typowner)
  FROM pg_type t
 WHERE t.oid >= 16384
   AND t.typrelid = 0
UNION ALL
SELECT 'pg_proc'::regclass, p.oid, 0, pg_get_userbyid(p.proowner)
  FROM pg_proc p
 WHERE p.oid >= 16384
UNION ALL
SELECT 'pg_collation'::regclass, o.oid, 0, pg_get_userbyid(o.collowner)
  FROM pg_collation o
 WHERE o.oid >= 16384
UNION ALL
SELECT 'pg_conversion'::regclass, o.oid, 0, pg_get_userbyid(o.conowner)
  FROM pg_conversion o
 WHERE o.oid >= 16384
UNION ALL
SELECT 'pg_language'::regclass, o.oid, 0, pg_get_userbyid(o.lanowner)
  FROM pg_language o
 WHERE o.oid >= 16384
UNION ALL
SELECT 'pg_operator'::regclass, o.oid, 0, pg_get_userbyid(o.oprowner)
  FROM pg_operator o
 WHERE o.oid >= 16384
UNION ALL
SELECT 'pg_opclass'::regclass, o.oid, 0, pg_get_userbyid(o.opcowner)
  FROM pg_opclass o
 WHERE o.oid >= 16384
UNION ALL
SELECT 'pg_opfamily'::regclass, o.oid, 0, pg_get_userbyid(o.opfowner)
  FROM pg_opfamily o
 WHERE o.oid >= 16384
UNION ALL
SELECT 'pg_statistic_ext'::regclass, o.oid, 0, pg_get_userbyid(o.stxowner)
  FROM pg_statistic_ext o
UNION ALL
SELECT 'pg_ts_dict'::regclass, o.oid, 0, pg_get_userbyid(o.dictowner)
  FROM pg_ts_dict o
 WHERE o.oid >= 16384
UNION ALL
SELECT 'pg_ts_config'::regclass, o.oid, 0, pg_get_userbyid(o.cfgowner)
  FROM pg_ts_config o
 WHERE o.oid >= 16384
UNION ALL
SELECT 'pg_foreign_data_wrapper'::regclass, o.oid, 0, pg_get_userbyid(o.fdwowner)
  FROM pg_foreign_data_wrapper o
UNION ALL
SELECT 'pg_foreign_server'::regclass, o.oid, 0, pg_get_userbyid(o.srvowner)
  FROM pg_foreign_server o
UNION ALL
SELECT 'pg_event_trigger'::regclass, o.oid, 0, pg_get_userbyid(o.evtowner)
  FROM pg_event_trigger o
UNION ALL
SELECT 'pg_publication'::regclass, o.oid, 0, pg_get_userbyid(o.pubowner)
  FROM pg_publication o
UNION ALL
SELECT 'pg_subscription'::regclass, o.oid, 0, pg_get_userbyid(o.subowner)
  FROM pg_subscription o
