CREATE TABLE city (region text, name text, mayor text, UNIQUE (region, name));
CREATE TABLE person (region text, name text, home text, UNIQUE (region, name));
ALTER TABLE person ADD CONSTRAINT person_home FOREIGN KEY (region, home) REFERENCES city (region, name);
ALTER TABLE city ADD CONSTRAINT city_mayor FOREIGN KEY (region, mayor) REFERENCES person (region, name);
