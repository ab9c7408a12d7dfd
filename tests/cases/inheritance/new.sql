CREATE TABLE p (a integer, x text DEFAULT 'x', CHECK (a > 0));
CREATE TABLE c (b integer) INHERITS (p);
CREATE TABLE d (LIKE p INCLUDING ALL);
