-- @allow drop-table:public.old_* they were copies
CREATE TABLE t (id integer PRIMARY KEY, a text, b integer);
