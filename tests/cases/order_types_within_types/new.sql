CREATE TYPE colour AS ENUM ('red', 'green');
CREATE DOMAIN moment AS timestamptz;
CREATE TYPE span AS RANGE (subtype = moment);
CREATE DOMAIN shorter AS text CHECK (length(VALUE) < 40);
CREATE DOMAIN short AS shorter CHECK (VALUE <> '');
CREATE TYPE address AS (street short, tint colour, when_seen span);
CREATE TABLE place (id integer PRIMARY KEY, at address, colours colour[], old address[]);
