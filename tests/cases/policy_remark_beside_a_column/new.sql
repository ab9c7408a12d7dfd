CREATE TABLE t (
    id integer PRIMARY KEY,
    price integer, -- @allow narrow-type cents were never used
    size integer
);
