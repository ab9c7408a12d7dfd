#include "reconcile/ddl/routine.h"

const struct ddl ddl_procedure = {
    .create = routine_create, .drop = routine_drop, .alter = routine_alter};
