-- What PostgreSQL stores of each object e0, e1, ...: one line an object.
SELECT substring(name FROM '^e\d+'), md5(string_agg(what, ' ' ORDER BY what))
FROM (
    SELECT relname, relname || ' ' || pg_get_viewdef(oid) FROM pg_class WHERE relkind IN ('v', 'm')
    UNION ALL
    SELECT relname, relname || ' ' || pg_get_expr(relpartbound, oid) FROM pg_class WHERE relispartition
    UNION ALL
    SELECT relname, relname || ' ' || pg_get_partkeydef(oid) FROM pg_class WHERE relkind = 'p'
    UNION ALL
    SELECT c.relname, format('%s.%s %s %s', relname, attname, format_type(atttypid, atttypmod), adnum)
        FROM pg_class c JOIN pg_attribute a ON attrelid = c.oid
        LEFT JOIN pg_attrdef d ON adrelid = c.oid AND adnum = attnum WHERE attnum > 0
    UNION ALL
    SELECT c.relname, format('%s %s', adnum, pg_get_expr(adbin, adrelid))
        FROM pg_class c JOIN pg_attrdef d ON adrelid = c.oid
    UNION ALL
    SELECT coalesce(c.relname, t.typname), conname || ' ' || pg_get_constraintdef(k.oid)
        FROM pg_constraint k LEFT JOIN pg_class c ON c.oid = conrelid
        LEFT JOIN pg_type t ON t.oid = contypid
    UNION ALL
    SELECT typname, typdefault FROM pg_type WHERE typtype = 'd'
    UNION ALL
    SELECT c.relname, pg_get_indexdef(indexrelid) FROM pg_index JOIN pg_class c ON c.oid = indexrelid
    UNION ALL
    SELECT polname, format('%s %s %s', polcmd, pg_get_expr(polqual, polrelid),
            pg_get_expr(polwithcheck, polrelid)) FROM pg_policy
    UNION ALL
    SELECT tgname, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
    UNION ALL
    SELECT rulename, pg_get_ruledef(oid) FROM pg_rewrite WHERE rulename <> '_RETURN'
    UNION ALL
    SELECT proname, pg_get_functiondef(oid) FROM pg_proc WHERE prokind = 'f'
) AS all_texts (name, what)
WHERE name ~ '^e\d'
GROUP BY 1
ORDER BY 1;
