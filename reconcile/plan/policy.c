#include "reconcile/plan/policy.h"

#include <fnmatch.h>
#include <stdlib.h>
#include <string.h>
#include <talloc.h>

#include "schema/array.h"

static char *list_classes(const void *ctx)
{
    struct text text = text_new(ctx);
    for (int i = 0; i < N_HAZARDS; i++)
        text_addf(&text, "%s%s", i > 0 ? ", " : "", hazard_row((enum hazard_class)i)->name);
    return text.s;
}

static bool find_class(const char *name, enum hazard_class *class, struct err *err)
{
    *class = hazard_by_name(name);
    if (*class != N_HAZARDS)
        return true;
    char *classes = list_classes(NULL);
    err_set(err, "no class of hazards is called %s", name);
    err_hint(err, "the classes are %s", classes);
    talloc_free(classes);
    return false;
}

/* "CLASS" or "CLASS:PATTERN" taken apart. */
static bool read_rule(const void *ctx, const char *rule, struct allowance *allowance,
                      struct err *err)
{
    size_t n = strcspn(rule, ":");
    char *name = talloc_strndup(ctx, rule, n);
    allowance->pattern = rule[n] == ':' ? talloc_strdup(ctx, rule + n + 1) : NULL;
    return find_class(name, &allowance->class, err);
}

bool policy_allow(const void *ctx, struct plan_policy *policy, const char *rule, struct err *err)
{
    struct allowance allowance;
    if (!read_rule(ctx, rule, &allowance, err))
        return false;
    policy->allowed = array_room(ctx, policy->allowed, policy->n_allowed);
    policy->allowed[policy->n_allowed++] = allowance;
    return true;
}

bool policy_deny(struct plan_policy *policy, const char *name, struct err *err)
{
    enum hazard_class class;
    if (!find_class(name, &class, err))
        return false;
    policy->denied |= (uint64_t)1 << class;
    return true;
}

bool policy_size(struct plan_policy *policy, const char *size, struct err *err)
{
    static const struct {
        const char *name;
        double factor;
    } units[] = {{"", 1}, {"B", 1}, {"kB", 1024.0}, {"MB", 1048576.0}, {"GB", 1073741824.0},
                 {"TB", 1099511627776.0}};
    char *end = NULL;
    double number = size[0] >= '0' && size[0] <= '9' ? strtod(size, &end) : -1;
    for (size_t i = 0; number >= 0 && i < sizeof units / sizeof *units; i++)
        if (strcmp(end, units[i].name) == 0) {
            policy->safe_below = number * units[i].factor;
            return true;
        }
    err_set(err, "--safe-below-size takes a size, not %s", size);
    return err_hint(err, "a number and kB, MB, GB or TB: 10MB");
}

bool policy_check_remarks(const struct model *desired, struct err *err)
{
    for (size_t i = 0; i < desired->n_allowed; i++) {
        const struct allowed_remark *remark = &desired->allowed[i];
        void *ctx = talloc_new(NULL);
        struct allowance allowance;
        bool known = read_rule(ctx, remark->rule, &allowance, err);
        talloc_free(ctx);
        if (!known) {
            char *message = talloc_asprintf(NULL, "%s:%d: -- @allow: %s", remark->place.file,
                                            remark->place.line, err->message);
            err_set(err, "%s", message);
            talloc_free(message);
            return false;
        }
    }
    return true;
}

/* Judging one plan. */
struct judge {
    struct plan *plan;
    const struct plan_policy *policy;
};

static bool fits(const void *ctx, const char *pattern, const struct object *object)
{
    const struct identity *id = &object->id;
    struct identity without = *id;
    without.args = NULL;
    return fnmatch(pattern, identity_name(ctx, id), 0) == 0 ||
           fnmatch(pattern, identity_name(ctx, &without), 0) == 0 ||
           (strchr(pattern, '.') == NULL && id->name != NULL &&
            fnmatch(pattern, id->name, 0) == 0);
}

/* Does the remark stand beside this one: a column, a constraint? */
static bool carries(const struct object *object, const struct allowed_remark *remark)
{
    for (size_t i = 0; i < object->n_annotations; i++)
        if (object->annotations[i].place.line == remark->inside &&
            same_text(object->annotations[i].name, "allow") &&
            same_text(object->place.file, remark->place.file))
            return true;
    return false;
}

static bool is_for_one_object(const struct judge *judge, const struct allowed_remark *remark)
{
    for (size_t i = 0; remark->inside != 0 && i < judge->plan->desired->n; i++)
        if (carries(judge->plan->desired->objects[i], remark))
            return true;
    return false;
}

/* Was the object, or what it is a part of, declared by the statement that the remark is at? */
static bool declared_at(const struct judge *judge, const struct object *object,
                        const struct allowed_remark *remark)
{
    bool one = is_for_one_object(judge, remark);
    const struct object *desired = model_find(judge->plan->desired, &object->id);
    if (desired != NULL)
        object = desired;
    for (; object != NULL; object = object->parent) {
        desired = model_find(judge->plan->desired, &object->id);
        const struct place *at = desired ? &desired->place : &object->place;
        if (one && desired != NULL && carries(desired, remark))
            return true;
        if (!one && at->file != NULL && at->line >= remark->place.line &&
            at->line <= remark->end_line && same_text(at->file, remark->place.file))
            return true;
    }
    return false;
}

static bool remark_allows(const struct judge *judge, const struct hazard *hazard)
{
    const struct model *desired = judge->plan->desired;
    bool passes = false;
    void *ctx = talloc_new(NULL);
    for (size_t i = 0; i < desired->n_allowed && !passes; i++) {
        const struct allowed_remark *remark = &desired->allowed[i];
        struct allowance rule;
        struct err err = {0};
        if (read_rule(ctx, remark->rule, &rule, &err) && rule.class == hazard->class)
            passes = rule.pattern != NULL ? fits(ctx, rule.pattern, hazard->object)
                                          : declared_at(judge, hazard->object, remark);
        err_release(&err);
    }
    talloc_free(ctx);
    return passes;
}

static bool option_allows(const struct judge *judge, const struct hazard *hazard)
{
    bool passes = false;
    void *ctx = talloc_new(NULL);
    for (size_t i = 0; i < judge->policy->n_allowed && !passes; i++) {
        const struct allowance *rule = &judge->policy->allowed[i];
        passes = rule->class == hazard->class &&
                 (rule->pattern == NULL || fits(ctx, rule->pattern, hazard->object));
    }
    talloc_free(ctx);
    return passes;
}

static bool is_small(const struct judge *judge, const struct step *step,
                     const struct hazard *hazard)
{
    return judge->policy->safe_below > 0 && hazard_row(hazard->class)->sized &&
           step->n_bytes != NULL && strtod(step->n_bytes, NULL) < judge->policy->safe_below;
}

static bool blocks(const struct judge *judge, const struct step *step, const struct hazard *hazard)
{
    bool denied = judge->policy->denied >> hazard->class & 1;
    bool loss = hazard_row(hazard->class)->weight == WEIGHT_LOSS;
    if (!denied && (!loss || judge->policy->allow_destructive))
        return false;
    return !is_small(judge, step, hazard) && !option_allows(judge, hazard) &&
           !remark_allows(judge, hazard);
}

/* A word as a shell takes it. */
static void add_word(struct text *text, const char *word)
{
    if (word[strspn(word, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                          "0123456789_.:-")] == '\0') {
        text_add(text, word);
        return;
    }
    text_add(text, "'");
    for (; *word != '\0'; word++)
        text_add_n(text, *word == '\'' ? "'\\''" : word, *word == '\'' ? 4 : 1);
    text_add(text, "'");
}

/* The option, and the remark with where it would stand. */
static const char *what_lets_pass(const struct judge *judge, const struct hazard *hazard)
{
    const char *class = hazard_row(hazard->class)->name;
    struct text rule = text_new(judge->plan), text = text_new(judge->plan);
    text_addf(&rule, "%s:", class);
    text_add(&rule, identity_name(judge->plan, &hazard->object->id));
    text_add(&text, "--allow ");
    add_word(&text, rule.s);
    for (const struct object *up = hazard->object; up != NULL; up = up->parent) {
        const struct object *desired = model_find(judge->plan->desired, &up->id);
        if (desired == NULL || desired->place.file == NULL)
            continue;
        text_addf(&text, ", or the remark -- @allow %s at %s:%d", class, desired->place.file,
                  desired->place.line);
        return text.s;
    }
    text_addf(&text, ", or the remark -- @allow %s in the files", rule.s);
    return text.s;
}

void steps_judge(struct plan *plan, const struct plan_policy *policy)
{
    struct judge judge = {.plan = plan, .policy = policy};
    for (size_t i = 0; i < plan->n; i++) {
        struct step *step = &plan->steps[i];
        for (size_t j = 0; j < step->n_hazards; j++) {
            struct hazard *hazard = &step->hazards[j];
            hazard->blocked = blocks(&judge, step, hazard);
            if (hazard->blocked)
                hazard->pass = what_lets_pass(&judge, hazard);
            step->blocked |= hazard->blocked;
        }
    }
}
