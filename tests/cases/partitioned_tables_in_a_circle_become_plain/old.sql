CREATE TABLE city (region text, name text, mayor text, UNIQUE (region, name)) PARTITION BY LIST (region);
CREATE TABLE city_north PARTITION OF city FOR VALUES IN ('north');
CREATE TABLE person (region text, name text, home text, UNIQUE (region, name)) PARTITION BY LIST (region);
CREATE TABLE person_north PARTITION OF person FOR VALUES IN ('north');
ALTER TABLE person ADD CONSTRAINT person_home FOREIGN KEY (region, home) REFERENCES city (region, name);
ALTER TABLE city ADD CONSTRAINT city_mayor FOREIGN KEY (region, mayor) REFERENCES person (region, name);
INSERT INTO city VALUES ('north', 'Umea', NULL);
INSERT INTO person VALUES ('north', 'Ada', 'Umea');
UPDATE city SET mayor = 'Ada';
