-- @renamed from shp
CREATE SCHEMA shop;
CREATE TYPE shop.state AS ENUM ('a');
CREATE TABLE shop.item (id serial PRIMARY KEY, state shop.state DEFAULT 'a');
CREATE VIEW shop.items AS SELECT id FROM shop.item;
CREATE TABLE other (id integer PRIMARY KEY REFERENCES shop.item);
