/*
 * An item of a text search configuration's mappings: "asciiword: public.thesaurus,
 * pg_catalog.simple". Names are quoted unless they are small letters, digits and
 * underscores, whatever else SQL would quote, so that both sides write the same.
 */
#ifndef RECONCILE_MAPPING_H
#define RECONCILE_MAPPING_H

#include "schema/text.h"

/* The type of token. Child of ctx, as the next ones. */
char *mapping_token(const void *ctx, const char *item);
/* Its dictionaries: schema, name, schema, name, ... raw. */
struct list *mapping_dictionaries(const void *ctx, const char *item);
char *mapping_text(const void *ctx, const char *token, const struct list *dictionaries);

#endif
