-- Those of this database: the catalog is the cluster's. Columns that came later have,
-- before, the names of the relation "older"; suborigin is NULL there. Not every role may
-- read subconninfo: it is asked for by those that may, in a query of its own.
SELECT 'pg_subscription'::regclass::oid AS class_id,
       s.oid,
       0 AS sub_id,
       s.subname AS name,
       CASE WHEN NOT has_column_privilege('pg_catalog.pg_subscription', 'subconninfo', 'SELECT')
            THEN '(hidden)'
            ELSE convert_from(decode(substring(
                     query_to_xml(format('SELECT encode(convert_to(subconninfo, '
                                         'getdatabaseencoding()), ''hex'') AS o '
                                         'FROM pg_catalog.pg_subscription WHERE oid = %s', s.oid),
                                  false, true, '')::text
                     FROM '<o>([0-9a-f]*)</o>'), 'hex'), getdatabaseencoding())
       END AS connection,
       s.subpublications AS publications,
       s.subenabled::text AS enabled,
       coalesce(s.subslotname, 'none') AS slot,
       s.subbinary AS binary,
       CASE WHEN current_setting('server_version_num')::int < 180000
            THEN CASE s.streaming WHEN 'true' THEN 'on' WHEN 't' THEN 'on' WHEN 'p' THEN 'parallel'
                 END
            ELSE CASE s.streaming WHEN 't' THEN 'on' WHEN 'f' THEN 'off' END
       END AS streaming,
       nullif(s.subsynccommit, 'off') AS synchronous_commit,
       s.two_phase <> 'd' AS two_phase,
       s.disable_on_error,
       NOT s.password_required AS password_optional,
       s.run_as_owner,
       nullif(s.origin, 'any') AS origin,
       s.failover,
       NULL::text[] AS creation
  FROM (SELECT 'd'::"char" AS subtwophasestate, false AS subdisableonerr,
               true AS subpasswordrequired, false AS subrunasowner, 'any' AS suborigin,
               false AS subfailover) AS older
 CROSS JOIN LATERAL (SELECT oid, subdbid, subname, subenabled, subslotname, subpublications,
                            subbinary, substream::text AS streaming, subsynccommit,
                            subtwophasestate AS two_phase, subdisableonerr AS disable_on_error,
                            subpasswordrequired AS password_required,
                            subrunasowner AS run_as_owner, suborigin AS origin,
                            subfailover AS failover
                       FROM pg_subscription) AS s
 WHERE s.subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())
 ORDER BY s.subname COLLATE "C"
