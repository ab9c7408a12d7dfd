CREATE TABLE place (id integer PRIMARY KEY, at address, colours colour[], old address[]);
CREATE TYPE address AS (street short, tint colour, when_seen span);
CREATE DOMAIN short AS shorter CHECK (VALUE <> '');
CREATE DOMAIN shorter AS text CHECK (length(VALUE) < 40);
CREATE TYPE span AS RANGE (subtype = moment);
CREATE DOMAIN moment AS timestamptz;
CREATE TYPE colour AS ENUM ('red', 'green');
