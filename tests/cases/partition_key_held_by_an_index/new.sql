-- The partition's primary key has the index that the parent's is made of: neither goes first.
CREATE TABLE visit (id integer NOT NULL, place text NOT NULL, UNIQUE (place, id))
    PARTITION BY LIST (place);
CREATE TABLE visit_sea PARTITION OF visit FOR VALUES IN ('sea');
