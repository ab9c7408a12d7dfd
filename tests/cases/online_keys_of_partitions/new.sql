CREATE TABLE owner (id integer PRIMARY KEY);
CREATE TABLE part (
    id integer NOT NULL,
    owner_id integer REFERENCES owner,
    code text,
    day date NOT NULL,
    lot integer NOT NULL,
    PRIMARY KEY (id, day, lot),
    UNIQUE (code, day, lot)
) PARTITION BY RANGE (day);
CREATE TABLE part_1 PARTITION OF part FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE part_2 PARTITION OF part FOR VALUES FROM ('2025-01-01') TO ('2026-01-01') PARTITION BY LIST (lot);
CREATE TABLE part_2a PARTITION OF part_2 FOR VALUES IN (1, 2);
CREATE TABLE part_2b PARTITION OF part_2 FOR VALUES IN (3);
CREATE INDEX part_owner ON part (owner_id);
