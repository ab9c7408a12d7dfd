CREATE TABLE owner (id integer PRIMARY KEY, name text);
CREATE TABLE item (
    id integer,
    owner_id integer,
    code text,
    price numeric(8, 2) DEFAULT 0,
    made text
);
CREATE INDEX item_code ON item (code);
COMMENT ON INDEX item_code IS 'by code';
CREATE INDEX item_made ON item (made);
CREATE TABLE part (id integer, day date) PARTITION BY RANGE (day);
CREATE TABLE part_1 PARTITION OF part FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE part_2 PARTITION OF part FOR VALUES FROM ('2025-01-01') TO ('2026-01-01') PARTITION BY LIST (id);
CREATE TABLE part_2a PARTITION OF part_2 FOR VALUES IN (1, 2);
CREATE TABLE part_3 PARTITION OF part FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
INSERT INTO owner SELECT i, 'o' || i FROM generate_series(1, 10) i;
INSERT INTO item SELECT i, 1 + i % 10, 'c' || i, i, '2024-01-0' || 1 + i % 9 FROM generate_series(1, 1000) i;
INSERT INTO part VALUES (1, '2024-05-05'), (1, '2025-05-05'), (3, '2026-05-05');
ANALYZE;
