CREATE INDEX people_name ON sink.people (lower(name) COLLATE "C" text_pattern_ops DESC NULLS LAST, id)
    INCLUDE (born) WITH (fillfactor = 60) WHERE mood IN ('sad', 'calm');
CREATE UNIQUE INDEX people_email ON sink.people (email) NULLS NOT DISTINCT;
CREATE INDEX people_json ON sink.people USING gin ("Select" jsonb_path_ops) WITH (fastupdate = off);
CREATE INDEX people_words ON sink.people USING gin (to_tsvector('sink.english', name));
CREATE INDEX people_seen ON sink.people USING brin (seen) WITH (pages_per_range = 16);
CREATE INDEX people_born ON sink.people (born);
CREATE INDEX events_kind ON sink.events (kind);
CREATE UNIQUE INDEX scratch_a ON sink.scratch (a);
ALTER TABLE sink.scratch CLUSTER ON scratch_a;
CREATE UNIQUE INDEX animals_legs ON sink.animals (id, (legs + 1));
CREATE UNIQUE INDEX typed_y ON sink.typed (label, x);
ALTER TABLE sink.typed REPLICA IDENTITY USING INDEX typed_y;
ALTER INDEX sink.animals_legs ALTER COLUMN 2 SET STATISTICS 300;
CREATE INDEX spaced_sum ON sink.spaced ((a + b)) TABLESPACE sink_space;
COMMENT ON INDEX sink.people_name IS 'by name';

CREATE STATISTICS sink.people_both ON name, mood FROM sink.people;
CREATE STATISTICS sink.people_some (ndistinct, mcv) ON born, seen FROM sink.people;
ALTER STATISTICS sink.people_some SET STATISTICS 50;
CREATE STATISTICS "Odd Name".of_words ON lower(name), (id % 10) FROM sink.people;
CREATE STATISTICS sink.bookings_both ON room, booked_by FROM sink.bookings;
COMMENT ON STATISTICS sink.people_both IS 'they go together';
