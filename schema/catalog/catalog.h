/*
 * The reader of the live database.
 *
 * catalog_read runs every query of schema/catalog/sql/ once, in one pipeline,
 * inside a REPEATABLE READ READ ONLY transaction with an empty search_path; the
 * number of queries does not depend on the number of objects.
 *
 * A query file NAME.sql belongs to kind NAME and its columns are:
 *   class_id, oid, sub_id   the address in pg_depend (class_id as "pg_class"::regclass::oid)
 *   schema, parent, name, args, of   the identity (role too), those that the kind uses
 *   of_class_id, of_oid, of_sub_id, of_column   instead of all but role and args: the
 *                           address of the target of an owner or of privileges, and its name
 *                           where it is a column
 *   position                optional, see object.position
 *   ATTRIBUTE ...           named as in kinds.def: BOOL as boolean, LIST, SET and
 *                           EXPRS as text[], others as text; null where it is the default
 * Queries see objects of every schema but pg_catalog, information_schema, pg_toast and
 * temporary ones, without those owned by extensions. :VERSION is not available: what
 * differs between servers is asked for through to_jsonb(row)->>'column'.
 * depend.sql, server.sql, hidden.sql, extension_names.sql, member.sql and
 * role_names.sql are the reader's own.
 */
#ifndef RECONCILE_CATALOG_H
#define RECONCILE_CATALOG_H

#include "schema/catalog/connection.h"
#include "schema/model.h"

/* Opens the read-only snapshot in which a plan is made: pins search_path and all
 * that could change how the server prints (TimeZone, DateStyle, ...). */
MUST_CHECK bool catalog_begin(struct connection *, struct err *);
/* Ends it (rolls back). Harmless when there is none. */
void catalog_end(struct connection *);

/* Reads the live model within that snapshot. On success the model is linked.
 * Objects that the role may not see are an error that names them. */
MUST_CHECK bool catalog_read(struct connection *, const void *ctx, struct model **, struct err *);

#endif
