CREATE EXTENSION btree_gist;
CREATE TABLE prices (id integer, valid daterange, amount integer,
    CONSTRAINT prices_key UNIQUE (id, valid WITHOUT OVERLAPS),
    CONSTRAINT positive CHECK (amount > 0) NOT ENFORCED);
CREATE TABLE orders (id integer, during daterange, other integer,
    PRIMARY KEY (id),
    CONSTRAINT priced FOREIGN KEY (id, PERIOD during) REFERENCES prices (id, PERIOD valid));
