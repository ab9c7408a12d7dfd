CREATE TABLE visit (id integer NOT NULL, place text NOT NULL) PARTITION BY LIST (place);
CREATE TABLE visit_sea PARTITION OF visit FOR VALUES IN ('sea');
CREATE UNIQUE INDEX visit_by_place ON ONLY visit (place, id);
CREATE UNIQUE INDEX visit_sea_by_place ON visit_sea (place, id);
ALTER INDEX visit_by_place ATTACH PARTITION visit_sea_by_place;
ALTER TABLE visit_sea ADD CONSTRAINT visit_sea_pkey PRIMARY KEY USING INDEX visit_sea_by_place;
INSERT INTO visit VALUES (1, 'sea'), (2, 'sea');
