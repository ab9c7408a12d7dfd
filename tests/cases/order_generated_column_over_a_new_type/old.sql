CREATE TABLE part (id integer PRIMARY KEY, width integer NOT NULL, area integer GENERATED ALWAYS AS (width * width) STORED, note text);
CREATE INDEX part_area ON part (area);
COMMENT ON COLUMN part.area IS 'in square metres';
CREATE VIEW areas AS SELECT id, area FROM part;
INSERT INTO part (id, width) VALUES (1, 2), (2, 3);
