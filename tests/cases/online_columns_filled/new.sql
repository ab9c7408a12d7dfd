CREATE TABLE one (id integer PRIMARY KEY, a text, token uuid NOT NULL DEFAULT gen_random_uuid(), at timestamptz DEFAULT clock_timestamp());
CREATE TABLE "Two" (lot text, "No" bigint, "Token" uuid DEFAULT gen_random_uuid(), PRIMARY KEY (lot, "No"));
CREATE TABLE none (a integer, chance double precision NOT NULL DEFAULT random(), twice integer GENERATED ALWAYS AS (a * 2) STORED);
