CREATE TABLE owner (id integer PRIMARY KEY, name text NOT NULL);
CREATE TABLE item (
    id integer PRIMARY KEY,
    owner_id integer NOT NULL REFERENCES owner,
    code text UNIQUE,
    price numeric(10, 2) DEFAULT 0 CHECK (price >= 0),
    made date, -- @using to_date(made, 'YYYY-MM-DD')
    token uuid NOT NULL DEFAULT gen_random_uuid()
);
CREATE INDEX item_code ON item (lower(code)) WHERE price > 0;
COMMENT ON INDEX item_code IS 'by code';
CREATE INDEX item_owner ON item (owner_id);
CREATE TABLE part (id integer, day date) PARTITION BY RANGE (day);
CREATE TABLE part_1 PARTITION OF part FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE part_2 PARTITION OF part FOR VALUES FROM ('2025-01-01') TO ('2026-01-01') PARTITION BY LIST (id);
CREATE TABLE part_2a PARTITION OF part_2 FOR VALUES IN (1, 2);
CREATE TABLE part_3 (id integer, day date);
CREATE INDEX part_day ON part (day);
