/*
 * The functions that statements.def names, one file a kind.
 */
#ifndef RECONCILE_STATEMENTS_H
#define RECONCILE_STATEMENTS_H

#include "parser/fold.h"

struct handler {
    fold_fn *declare;
    fold_fn *fold;
};

fold_fn declare_schema, fold_schema;
fold_fn declare_extension, fold_extension;
fold_fn declare_enum, fold_enum, fold_alter_enum;
fold_fn declare_domain, fold_domain, fold_alter_domain;
fold_fn declare_composite, fold_composite;
fold_fn declare_range, fold_range;
fold_fn declare_sequence, fold_sequence, fold_alter_sequence;
fold_fn declare_function, fold_function, fold_alter_function;
fold_fn fold_language, fold_access_method, fold_cast, fold_transform;
fold_fn declare_base_type, fold_base_type, fold_alter_base_type;
fold_fn declare_operator, fold_operator, fold_alter_operator;
fold_fn declare_opclass, fold_opclass, declare_opfamily, fold_opfamily, fold_alter_opfamily;
fold_fn declare_define, fold_define;
fold_fn declare_aggregate, fold_aggregate;
fold_fn declare_collation, fold_collation_define;
fold_fn declare_conversion, fold_conversion;
fold_fn declare_ts_parser, fold_ts_parser;
fold_fn declare_ts_template, fold_ts_template;
fold_fn declare_ts_dictionary, fold_ts_dictionary, fold_alter_ts_dictionary;
fold_fn declare_ts_configuration, fold_ts_configuration, fold_alter_ts_configuration;
fold_fn declare_table, fold_table, fold_alter_table;
fold_fn fold_foreign_data_wrapper, fold_alter_foreign_data_wrapper;
fold_fn fold_server, fold_alter_server;
fold_fn fold_user_mapping, fold_alter_user_mapping, fold_drop_user_mapping;
fold_fn declare_foreign_table, fold_foreign_table;
fold_fn declare_index, fold_index;
fold_fn declare_statistics, fold_statistics, fold_alter_statistics;
fold_fn declare_view, fold_view;
fold_fn declare_matview, fold_matview;
fold_fn fold_trigger;
fold_fn fold_policy, fold_alter_policy;
fold_fn fold_rule;
fold_fn fold_publication, fold_alter_publication;
fold_fn fold_subscription, fold_alter_subscription, fold_drop_subscription;
fold_fn fold_event_trigger, fold_alter_event_trigger;
fold_fn fold_comment, fold_security_label;
fold_fn fold_drop;
fold_fn declare_rename, fold_rename;
fold_fn declare_set_schema, fold_set_schema;
fold_fn fold_owner, fold_grant, fold_default_privileges;
fold_fn fold_create_role, fold_alter_role;
fold_fn declare_do, fold_do;
fold_fn fold_insert;
fold_fn fold_set, fold_select, fold_transaction, fold_nothing;

#endif
