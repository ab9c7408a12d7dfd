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
/* "ALTER INDEX parent ATTACH PARTITION schema.name", an index of the table: whoever reads that
 * needs a lock on its indexes too, and waits. */
void index_attach(struct emit *, const struct object *index, const struct object *table,
                  const char *parent_schema, const char *parent, const char *schema,
                  const char *name);

/* The steps of CREATE INDEX without keeping writers out; without attaching and marks. */
void index_create_online(struct emit *, const struct object *index);
/* The parts of a partitioned table's index that partitions lack: until then it is not valid. */
void index_complete(struct emit *, const struct object *index, bool online);
/* Is it a partition of the parent that is there and stays? What is new gets its index by itself. */
bool index_is_wanted_on(const struct emit *, const struct object *table,
                        const struct object *parent);
/* The next live partition that the index or key of a partitioned table must have a part on, in the
 * files' model; NULL: no more. joining: also those that become partitions in this plan. next: 0 at
 * the start. */
const struct object *index_next_below(const struct emit *, const struct object *parent,
                                      bool joining, size_t *next);
/* base + suffix, with a number where that is taken: for an index of the table that nobody has
 * named. */
char *index_free_name(const struct emit *, const char *base, const char *suffix,
                      const struct object *table);
/* The new one under another name, the old one dropped, the name changed: there is an index all the
 * time. False: something else rests on the old one. */
bool index_replace_online(struct emit *, const struct object *live, const struct object *desired);
/* The marks that it has (key.h), on an index of this name, where guard holds. */
void index_mark(struct emit *, const struct object *index, const char *name, const char *guard);
/* Its statistics targets, where live ones differ. */
void index_statistics(struct emit *, const struct object *index, const struct list *live);
/* Is it that new one, finished by a run that was killed then? It is used, not dropped. */
bool index_is_finished(const struct emit *, const struct object *live);

#endif
