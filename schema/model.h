/*
 * The model: what a schema is, whichever side it was read from.
 *
 * A model is a set of objects. Everything that can be addressed on its own is
 * an object (a column, a constraint, a comment), with an identity, typed
 * attributes as its kind's rows in kinds.def say, a place in the files (desired
 * side) and edges to what it depends on.
 *
 * Ownership: a model and all that hangs from it are talloc children of the
 * model. Strings given to it are copied. Objects are never removed but by
 * model_remove, which leaves their memory to the model.
 *
 * Order: model->objects is in order of arrival until model_link sorts it by
 * kind, then identity. Nothing may depend on the order of arrival after that.
 */
#ifndef RECONCILE_MODEL_H
#define RECONCILE_MODEL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "schema/err.h"
#include "schema/text.h"

enum kind {
    KIND_NONE,
#define KIND(id, label, sql, namespace, flags) KIND_##id,
#define ATTR(kind, id, type, flags)
#define END(kind)
#include "schema/kinds.def"
#undef KIND
#undef ATTR
#undef END
    N_KINDS
};

/* For each kind an enum of its attributes: ATTR_table_persistence, ... */
#define KIND(id, label, sql, namespace, flags)                                                     \
    enum attr_##id                                                                                 \
    {
#define ATTR(kind, id, type, flags) ATTR_##kind##_##id,
#define END(kind)                                                                                  \
    N_ATTRS_##kind                                                                                 \
    }                                                                                              \
    ;
#include "schema/kinds.def"
#undef KIND
#undef ATTR
#undef END

/* Which names exclude each other. */
enum namespace {
    NAMESPACE_NONE,
    NAMESPACE_RELATION,
    NAMESPACE_TYPE,
    NAMESPACE_ROUTINE,
    NAMESPACE_COLLATION,
    NAMESPACE_OPCLASS,
    NAMESPACE_OPFAMILY,
    NAMESPACE_OPERATOR,
    NAMESPACE_STATISTICS,
    NAMESPACE_CONVERSION,
    NAMESPACE_TS_PARSER,
    NAMESPACE_TS_TEMPLATE,
    NAMESPACE_TS_DICTIONARY,
    NAMESPACE_TS_CONFIGURATION
};

enum kind_flag { DATA = 1, TYPED = 2, TABLE_PART = 4, OWNED = 8, GLOBAL_PART = 16 };

enum attr_type {
    TYPE_BOOL,
    TYPE_NUMBER,
    TYPE_TEXT,
    TYPE_TYPE,
    TYPE_LIST,
    TYPE_SET,
    TYPE_EXPR,
    TYPE_EXPRS,
    TYPE_QUERY
};

enum attr_flag {
    OPTIONAL = 1,
    INFO = 2,
    SHAPE = 4,
    ROW = 8,
    VALUE = 16,
    TRIGGER = 32,
    DEFAULT = 64,
    BOUND = 128,
    KEY = 256,
    ARGUMENT = 512,
    SECRET = 1024,
    RULE = 2048
};

struct attr {
    const char *name;
    enum attr_type type;
    unsigned flags;
};

struct kind_info {
    const char *name;  /* as in kinds.def: "materialized view" is matview */
    const char *label; /* "materialized view" */
    const char *sql;   /* "MATERIALIZED VIEW" */
    enum namespace namespace;
    unsigned flags;
    size_t n_attrs;
    const struct attr *attrs;
};

const struct kind_info *kind_info(enum kind);
/* KIND_NONE where there is no such kind. */
enum kind kind_by_name(const char *name);

/* What an object is called. Names are raw, not quoted. Which fields a kind uses:
 *   schema, extension          name
 *   database                   name: DATABASE_ITSELF where it is not known
 *   relations, types           schema, name
 *   functions, procedures      schema, name, args: input types, ", " between
 *   tables in publications     schema, name: the table's; parent: the publication
 *   schemas in publications    parent: the publication, name: the schema's
 *   user mappings              parent: the server, name: the role ("public" for all)
 *   operators                  schema, name, args: "left, right", NONE for none
 *   operator classes, families schema, name, args: the access method
 *   casts                      name: "", args: "source AS target"
 *   transforms                 name: the language, args: the type
 *   columns, constraints, ...  schema, parent: the relation (or domain, composite type), name
 *   comments, owners           of: the target's kind; the rest as the target has it. A comment on
 *                              the index of a constraint: the constraint's, args "index"
 *   privileges (on members)    the same, and role: who holds them ("public": PUBLIC). Those on the
 *                              sequence of an identity column: the column's, args "sequence"
 *   security labels            the same, and role: the provider
 *   default privileges         name: the role that makes objects; schema or NULL; args: "TABLES",
 *                              ...; role: who gets them
 * Unused fields are NULL. */
struct identity {
    enum kind kind;
    enum kind of;
    const char *schema;
    const char *parent;
    const char *name;
    const char *args;
    const char *role;
};

/* TYPE_LIST, TYPE_SET and TYPE_EXPRS use list, the others text; NULL is absent.
 * An expression's names are resolved along path (see object.path). */
struct value {
    const char *text;
    const struct list *list;
};

struct object;

/* "-- @name rest" beside what declares the object. */
struct annotation {
    const char *name, *rest;
    const char *label; /* of an enum's label: which; else NULL */
    struct place place;
};

/* An edge to what an object needs. column edges name columns of relations. A
 * weak edge only asks for an order: it may be ignored to break a cycle. */
struct edge {
    struct object *to;
    bool weak;
};

struct object {
    struct identity id;
    struct value *values; /* kind_info(id.kind)->n_attrs of them */
    struct place place;   /* where the files declare it */
    const void *origin;   /* the statement that does: the parser's own, while it folds */
    /* The search_path under which its expressions were written, as the text
     * after "SET search_path = ". Live objects: "" (names are qualified). */
    const char *path;
    int position;             /* among its siblings: columns, attributes */
    struct object *parent;    /* set by model_link: table of a column, target of a comment; a view
                                 for its column, which is no object */
    struct object **children; /* set by model_link: columns first, in order */
    size_t n_children;
    struct edge *edges;
    size_t n_edges;
    size_t index;         /* in model->objects; set by model_link */
    uint64_t fingerprint; /* of the attributes, identity left out; set by model_link */
    /* The live side: its address in the catalogs, as pg_depend has it. */
    unsigned class_id, oid, sub_id;
    const struct annotation *annotations; /* the files' */
    size_t n_annotations;
    /* The live side: what it is called in the database, where the files call it otherwise:
     * it has the new name here already (parser/follow.h). */
    const struct identity *renamed_from;
    bool relabelled; /* an enum: the same of a label */
    bool ignored;   /* left out by a rule (diff/ignore.h) */
    bool unmanaged; /* live: outside of what the run manages: read for its edges only */
};

struct fixtures;
/* A remark in the files: -- @allow RULE, at the statement that stands on these lines. */
struct allowed_remark {
    const char *rule; /* a class of hazards, or CLASS:PATTERN (reconcile/plan/policy.h) */
    struct place place;
    int end_line;
    int inside; /* the line of the remark, where it stands inside of the statement: it is for the
                 * object that has it among its annotations; else 0 */
};

/* What ALTER ... RENAME and ALTER ... SET SCHEMA are for: the object has its new name. */
struct rename {
    struct object *object;
    const char *schema; /* its old one, raw, where it moves to another; else NULL */
    bool named_first;   /* moves under its new name: the old one is taken there */
    const char *from;  /* its old name, raw */
    const char *label; /* of an enum's label: the new one, and from is the old one; else NULL */
};

struct model {
    struct object **objects;
    size_t n;
    struct object_index *index; /* by identity; private */
    bool live;
    struct list *roles; /* live: the names of all that there are, NULL: any name will do;
                           files: those that they name */
    /* The live side: what the server is. */
    int server_version; /* 150004 */
    const char *role;   /* that reads it */
    const char *database; /* NULL: it is nowhere yet */
    const char *access_method; /* default_table_access_method */
    const char *tablespace;    /* the database's */
    /* What its installed extensions made: namespace ("relation", "type", "routine",
     * "collation", "opclass", "operator", "ts_dictionary", ...), schema, name, and again. */
    struct list *extension_names;
    struct list *extension_of; /* for each three of those: the extension */
    /* "text AS ext.citext": what is stored alike; what ALTER TABLE does without being told; what it
     * must be told. Whatever becomes text or is made of text by its letters is not here. */
    struct list *binary_casts, *assignment_casts, *explicit_casts;
    struct identity *members; /* of what they made: relations and routines; talloc array */
    size_t n_members;
    struct list *available_extensions; /* names that CREATE EXTENSION would find */
    struct dependents *dependents; /* a memory of schema/dependents.h */
    struct rename *renames; /* of the live side, in the order to run */
    size_t n_renames;
    /* The files: do they say anything of owners, of privileges? */
    bool says_owners, says_privileges;
    struct fixtures *fixtures; /* the files: rows that they declare (schema/fixture.h) */
    struct list *names_cut; /* the files': what is left of names longer than 63 bytes */
    struct allowed_remark *allowed; /* talloc array */
    size_t n_allowed;
};

struct model *model_new(const void *ctx);

/* Adds an object with this identity (copied) and no attributes, or returns NULL
 * where the identity is taken. */
struct object *model_add(struct model *, const struct identity *);
struct object *model_find(const struct model *, const struct identity *);
void model_remove(struct model *, struct object *);
/* Gives an object another identity. The new one must be free. */
void model_rename(struct model *, struct object *, const struct identity *);

/* Calls the database DATABASE_ITSELF: what is made of the model is for any. Links anew. */
void model_unname_database(struct model *);

/* Lookups without filling in a struct by hand; NULL where there is none. */
struct object *model_get(const struct model *, enum kind, const char *schema, const char *name);
struct object *model_get_part(const struct model *, enum kind, const char *schema,
                              const char *parent, const char *name);
/* The object of kind comment or owner that belongs to target. */
struct object *model_get_of(const struct model *, enum kind, const struct object *target);
/* Whatever holds this name in the namespace of relations, types or routines (any
 * arguments); NULL where it is free. */
struct object *model_named(const struct model *, enum namespace, const char *schema,
                           const char *name);

/* To be called once all objects are there: sets parents, children and
 * fingerprints and sorts. May be called again after changes. */
void model_link(struct model *);

/* Values. Setters copy; a NULL or empty list is stored as absent. */
void object_set(struct object *, int attr, const char *text);
void object_set_bool(struct object *, int attr, bool);
void object_set_list(struct object *, int attr, const struct list *);
const char *object_text(const struct object *, int attr); /* or NULL */
bool object_bool(const struct object *, int attr);
const struct list *object_list(const struct object *, int attr); /* or NULL */
/* The annotation of this name; NULL: there is none. */
const struct annotation *object_annotation(const struct object *, const char *name);
/* Equal to the letter (no meaning is asked for). */
bool value_same(enum attr_type, const struct value *, const struct value *);

/* Adds an edge unless it is there (a strong one wins) or goes to itself. */
void object_add_edge(struct object *, struct object *to, bool weak);

/* "table public.t", "column public.t.c", "comment on column public.t.c",
 * "function public.f(integer)"; names quoted where SQL would. Child of ctx. */
char *identity_describe(const void *ctx, const struct identity *);
/* The same without the kind in front. */
char *identity_name(const void *ctx, const struct identity *);
/* What a comment, owner or privilege is about. Strings are shared. */
struct identity identity_target(const struct identity *);
int identity_compare(const struct identity *, const struct identity *);

#endif
