/*
 * The steps of a plan as a graph: which must come before which. Private to plan/.
 */
#ifndef RECONCILE_GRAPH_H
#define RECONCILE_GRAPH_H

#include "reconcile/plan/items.h"

struct arc {
    size_t to;
    bool weak;
};

struct node {
    struct arc *after; /* those that must come later */
    size_t n_after;
    size_t waiting; /* arcs that still hold it back */
    size_t weak_waiting;
    bool done;
};

struct graph {
    void *ctx;
    const struct items *items;
    struct emit *emit;
    struct node *nodes; /* one a step */
    size_t *rank;       /* a step's place among steps that are free */
    struct heap {
        size_t *steps;
        size_t n;
    } heaps[2]; /* of the steps that are free: others, and those that are a transaction each */
    int turn;   /* of which of the two */
};

/* No steps are in it yet but those of emit. Its memory is the child ctx of emit's. */
struct graph graph_new(const struct items *, struct emit *);
/* Step from comes before step to; weak: where no circle asks for the other way about. */
void graph_arc(struct graph *, size_t from, size_t to, bool weak);
/* Puts emit's steps in their order. False: they wait for each other in a circle. */
bool graph_sort(struct graph *, struct err *);

#endif
