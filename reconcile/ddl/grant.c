#include "reconcile/ddl/grant.h"

#include <talloc.h>

static void statement(const struct grant *grant, const char *verb, unsigned bits, const char *to,
                      const char *after)
{
    struct text sql = text_new(grant->emit->ctx);
    enum privilege_class class = privilege_class_of(grant->id);
    if (bits == 0)
        return;
    text_addf(&sql, "%s%s ", grant->before, verb);
    if (grant->column == NULL &&
        bits == privilege_all(class, grant->emit->live->server_version).bits)
        text_add(&sql, "ALL");
    else
        privilege_add_names(&sql, bits, grant->column);
    text_addf(&sql, " ON %s %s ", grant->on, to);
    text_role(&sql, grant->id->role);
    text_add(&sql, after);
    emit_step(grant->emit, grant->op, grant->object, sql.s);
}

void grant_again(const struct grant *grant, struct held held)
{
    statement(grant, "GRANT", held.bits & ~held.grantable, "TO", "");
    statement(grant, "GRANT", held.grantable, "TO", " WITH GRANT OPTION");
}

void grant_change(const struct grant *grant, struct held least, struct held most,
                  struct held wanted)
{
    statement(grant, "REVOKE", most.bits & ~wanted.bits, "FROM", "");
    statement(grant, "REVOKE GRANT OPTION FOR", most.grantable & ~wanted.grantable & wanted.bits,
              "FROM", "");
    unsigned passed_on = wanted.grantable & ~least.grantable;
    grant_again(grant, (struct held){(wanted.bits & ~least.bits) | passed_on, passed_on});
}
