-- The grammar of the files knows none of it: what is there differs from what is declared.
CREATE EXTENSION btree_gist;
CREATE TABLE prices (id integer, valid daterange, amount integer,
    CONSTRAINT prices_key UNIQUE (id, valid),
    CONSTRAINT positive CHECK (amount > 0));
CREATE TABLE orders (id integer, during daterange, other integer,
    PRIMARY KEY (id),
    CONSTRAINT priced FOREIGN KEY (id, during) REFERENCES prices (id, valid));
