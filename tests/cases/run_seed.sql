-- Two rows for every table that has none, as far as it takes them: number i in every column, so that
-- keys differ and foreign keys mostly hold; if not all columns will do, then those that must be.
DO $seed$
DECLARE
    one record;
    attempt text;
    filled bigint;
BEGIN
    FOR pass IN 1..3 LOOP
        FOR one IN
            SELECT c.oid::regclass AS name,
                   string_agg(quote_ident(a.attname), ', ') AS columns,
                   string_agg(v.value, ', ') AS "values",
                   string_agg(quote_ident(a.attname), ', ') FILTER (WHERE v.needed) AS needed,
                   string_agg(v.value, ', ') FILTER (WHERE v.needed) AS needed_values
              FROM pg_class c
              JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
               AND a.attgenerated = '' AND a.attidentity = ''
              JOIN pg_type t ON t.oid = a.atttypid
              LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
              CROSS JOIN LATERAL (SELECT a.attnotnull AND d.oid IS NULL, CASE
                  WHEN pg_get_expr(d.adbin, d.adrelid) LIKE 'nextval%' THEN pg_get_expr(d.adbin, d.adrelid)
                  WHEN t.typcategory = 'N' THEN 'i'
                  WHEN t.typcategory = 'S' THEN 'i::text'
                  WHEN t.typcategory = 'B' THEN 'true'
                  WHEN t.typcategory = 'D' THEN 'date ''2024-01-01'' + i'
                  WHEN t.typcategory = 'T' THEN 'i * interval ''1 day'''
                  WHEN t.typcategory = 'A' THEN '''{}'''
                  WHEN t.typcategory = 'E' THEN quote_literal((SELECT enumlabel FROM pg_enum
                      WHERE enumtypid IN (t.oid, t.typbasetype) ORDER BY enumsortorder LIMIT 1))
                  WHEN t.typname = 'uuid' THEN 'lpad(i::text, 32, ''0'')::uuid'
                  WHEN t.typname IN ('json', 'jsonb') THEN '''{}'''
                  ELSE 'NULL' END) AS v(needed, value)
             WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition
               AND c.relnamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
             GROUP BY c.oid
        LOOP
            EXECUTE format('SELECT count(*) FROM (SELECT FROM %s LIMIT 1) AS one', one.name) INTO filled;
            CONTINUE WHEN filled > 0;
            FOREACH attempt IN ARRAY ARRAY[
                format('(%s) SELECT %s FROM generate_series(1, 2) AS i', one.columns, one."values"),
                format('(%s) SELECT %s FROM generate_series(1, 2) AS i', one.needed, one.needed_values),
                'DEFAULT VALUES']
            LOOP
                CONTINUE WHEN attempt IS NULL;
                BEGIN
                    EXECUTE format('INSERT INTO %s ', one.name) || attempt;
                    EXIT;
                EXCEPTION WHEN OTHERS THEN
                    NULL;
                END;
            END LOOP;
        END LOOP;
    END LOOP;
END
$seed$;
