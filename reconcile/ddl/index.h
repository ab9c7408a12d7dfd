/*
 * What the two files of indexes share: index.c, index_online.c.
 */
#ifndef RECONCILE_DDL_INDEX_H
#define RECONCILE_DDL_INDEX_H

#include "reconcile/ddl/clause.h"

/* How CREATE INDEX is said. */
struct index_form {
    const char *name;
    const char *schema, *table;
    bool concurrently, only;
};

char *index_create_sql(const struct emit *, const struct object *index, const struct index_form *);
/* The index's own form. */
struct index_form index_form_of(const struct object *index);
/* "ALTER INDEX parent ATTACH PARTITION schema.name". */
struct step *index_attach(struct emit *, const struct object *index, const char *parent_schema,
                          const char *parent, const char *schema, const char *name);

/* The steps of CREATE INDEX without keeping writers out; without attaching and marks. */
void index_create_online(struct emit *, const struct object *index);
/* The parts of a partitioned table's index that partitions lack: until then it is not valid. */
void index_complete(struct emit *, const struct object *index, bool online);
/* The new one under another name, the old one dropped, the name changed: there is an index all the
 * time. False: something else rests on the old one. */
bool index_replace_online(struct emit *, const struct object *live, const struct object *desired);

#endif
