-- Who depends on whom, between the addresses that the other queries give to
-- objects. What PostgreSQL keeps for an object's insides is mapped to the object:
-- a view's rule to the view, a table's default to its column, an array type to its element,
-- a row type to its relation, an index to the constraint that it backs, an
-- identity's sequence to its column, a member of an operator family to its class or
-- to the family, what an extension made to the extension, the
-- copies of a foreign key for each partition that it references to the foreign key.
-- In no order: the reader sorts edges by the names of the objects. A sequence's
-- dependency on the column that owns it is weak: it is made without it.
WITH RECURSIVE referenced AS (
    SELECT k.oid, k.conparentid AS root, k.conrelid
      FROM pg_constraint k
      JOIN pg_constraint p ON p.oid = k.conparentid AND p.conrelid = k.conrelid
     WHERE k.contype = 'f'
    UNION ALL
    SELECT r.oid, p.conparentid, r.conrelid
      FROM referenced r
      JOIN pg_constraint p ON p.oid = r.root
      JOIN pg_constraint up ON up.oid = p.conparentid AND up.conrelid = r.conrelid
), types AS (
    SELECT t.oid AS type,
           CASE WHEN final.typrelid <> 0 THEN 'pg_class'::regclass::oid
                ELSE 'pg_type'::regclass::oid END AS class,
           CASE WHEN final.typrelid <> 0 THEN final.typrelid ELSE final.oid END AS oid
      FROM pg_type t
      LEFT JOIN pg_type element ON element.oid = t.typelem AND element.typarray = t.oid
      LEFT JOIN pg_range r ON r.rngmultitypid = coalesce(element.oid, t.oid)
      JOIN pg_type final ON final.oid = coalesce(r.rngtypid, element.oid, t.oid)
     WHERE t.oid >= 16384
), backed AS (
    SELECT k.conindid, k.oid
      FROM pg_constraint k
     WHERE k.contype IN ('p', 'u', 'x')
), identities AS (
    SELECT d.objid, d.refobjid, d.refobjsubid
      FROM pg_depend d
     WHERE d.classid = 'pg_class'::regclass
       AND d.refclassid = 'pg_class'::regclass
       AND d.refobjsubid > 0
       AND d.deptype = 'i'
), defaults AS (
    SELECT ad.oid, ad.adrelid, ad.adnum
      FROM pg_attrdef ad
      JOIN pg_class c ON c.oid = ad.adrelid AND c.relkind <> 'v'
), members AS (
    SELECT d.classid, d.objid, d.refobjid
      FROM pg_depend d
     WHERE d.deptype = 'e'
       AND d.refclassid = 'pg_extension'::regclass
), attached AS (
    SELECT m.catalog, m.oid,
           CASE WHEN coalesce(exact.oid, held.refobjid) IS NOT NULL THEN 'pg_opclass'::regclass::oid
                ELSE 'pg_opfamily'::regclass::oid END AS class,
           coalesce(exact.oid, held.refobjid, m.family) AS owner
      FROM (SELECT 'pg_amop'::regclass AS catalog, oid, amopfamily AS family,
                   amoplefttype AS lefttype, amoprighttype AS righttype
              FROM pg_amop
             UNION ALL
            SELECT 'pg_amproc'::regclass, oid, amprocfamily, amproclefttype, amprocrighttype
              FROM pg_amproc) m
      LEFT JOIN pg_opclass exact ON exact.opcfamily = m.family
                                AND exact.opcintype = m.lefttype
                                AND exact.opcintype = m.righttype
      LEFT JOIN pg_depend held ON held.classid = m.catalog
                              AND held.objid = m.oid
                              AND held.refclassid = 'pg_opclass'::regclass
                              AND m.family < 16384
     WHERE m.oid >= 16384
), mapped AS (
    SELECT CASE WHEN r.oid IS NOT NULL OR ad.oid IS NOT NULL THEN 'pg_class'::regclass::oid
                WHEN k.oid IS NOT NULL THEN 'pg_constraint'::regclass::oid
                ELSE coalesce(t.class, at.class, d.classid) END AS class_id,
           coalesce(r.ev_class, ad.adrelid, k.oid, t.oid, rc.root, at.owner, d.objid) AS oid,
           CASE WHEN r.oid IS NOT NULL THEN 0 ELSE coalesce(ad.adnum, d.objsubid) END AS sub_id,
           CASE WHEN rad.oid IS NOT NULL THEN 'pg_class'::regclass::oid
                WHEN rk.oid IS NOT NULL THEN 'pg_constraint'::regclass::oid
                ELSE coalesce(rt.class, d.refclassid) END AS to_class_id,
           coalesce(rad.adrelid, rk.oid, rt.oid, ri.refobjid, d.refobjid) AS to_oid,
           coalesce(rad.adnum, ri.refobjsubid, d.refobjsubid) AS to_sub_id,
           s.seqrelid IS NOT NULL AND d.deptype = 'a' AND d.refobjsubid > 0 AS weak
      FROM pg_depend d
      LEFT JOIN pg_rewrite r ON d.classid = 'pg_rewrite'::regclass
                            AND r.oid = d.objid
                            AND r.ev_type = '1'
      LEFT JOIN defaults ad ON d.classid = 'pg_attrdef'::regclass AND ad.oid = d.objid
      LEFT JOIN referenced rc ON d.classid = 'pg_constraint'::regclass AND rc.oid = d.objid
      LEFT JOIN attached at ON at.catalog = d.classid AND at.oid = d.objid
      LEFT JOIN types t ON d.classid = 'pg_type'::regclass AND t.type = d.objid
      LEFT JOIN backed k ON d.classid = 'pg_class'::regclass AND k.conindid = d.objid
      LEFT JOIN pg_sequence s ON d.classid = 'pg_class'::regclass AND s.seqrelid = d.objid
      LEFT JOIN defaults rad ON d.refclassid = 'pg_attrdef'::regclass AND rad.oid = d.refobjid
      LEFT JOIN types rt ON d.refclassid = 'pg_type'::regclass AND rt.type = d.refobjid
      LEFT JOIN backed rk ON d.refclassid = 'pg_class'::regclass AND rk.conindid = d.refobjid
      LEFT JOIN identities ri ON d.refclassid = 'pg_class'::regclass AND ri.objid = d.refobjid
     WHERE d.objid >= 16384
       AND d.deptype IN ('n', 'a', 'i', 'x', 'P', 'S')
       AND (d.classid IN ('pg_class'::regclass, 'pg_proc'::regclass, 'pg_constraint'::regclass,
                          'pg_attrdef'::regclass, 'pg_namespace'::regclass,
                          'pg_extension'::regclass, 'pg_foreign_data_wrapper'::regclass,
                          'pg_foreign_server'::regclass, 'pg_user_mapping'::regclass,
                          'pg_event_trigger'::regclass,
                          'pg_language'::regclass, 'pg_am'::regclass, 'pg_cast'::regclass,
                          'pg_transform'::regclass,
                          'pg_statistic_ext'::regclass, 'pg_collation'::regclass,
                          'pg_conversion'::regclass, 'pg_ts_parser'::regclass,
                          'pg_ts_template'::regclass, 'pg_ts_dict'::regclass,
                          'pg_ts_config'::regclass,
                          'pg_operator'::regclass, 'pg_opclass'::regclass,
                          'pg_opfamily'::regclass, 'pg_amop'::regclass, 'pg_amproc'::regclass,
                          'pg_policy'::regclass, 'pg_publication_rel'::regclass,
                          to_regclass('pg_catalog.pg_publication_namespace'))
            -- Row types and array types depend on what they are mapped to, a
            -- foreign key's own triggers on the foreign key, a rule on its view.
            OR d.classid = 'pg_type'::regclass
               AND d.refclassid <> 'pg_class'::regclass AND d.deptype <> 'i'
            OR d.classid = 'pg_trigger'::regclass
               AND (d.refclassid <> 'pg_constraint'::regclass OR d.deptype <> 'i')
            OR d.classid = 'pg_rewrite'::regclass AND d.deptype <> 'i')
)
SELECT m.class_id,
       m.oid,
       m.sub_id,
       CASE WHEN e.objid IS NOT NULL THEN 'pg_extension'::regclass::oid ELSE m.to_class_id END
           AS to_class_id,
       coalesce(e.refobjid, m.to_oid) AS to_oid,
       CASE WHEN e.objid IS NOT NULL THEN 0 ELSE m.to_sub_id END AS to_sub_id,
       m.weak
  FROM mapped m
  LEFT JOIN members e ON e.classid = m.to_class_id AND e.objid = m.to_oid
 WHERE (m.class_id, m.oid, m.sub_id) <> (m.to_class_id, m.to_oid, m.to_sub_id)
