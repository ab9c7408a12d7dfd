CREATE SCHEMA shp;
CREATE TYPE shp.state AS ENUM ('a');
CREATE TABLE shp.item (id serial PRIMARY KEY, state shp.state DEFAULT 'a');
CREATE VIEW shp.items AS SELECT id FROM shp.item;
CREATE TABLE other (id integer PRIMARY KEY REFERENCES shp.item);
INSERT INTO shp.item DEFAULT VALUES;
INSERT INTO other VALUES (1);
