-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- materialized view old.m
DROP MATERIALIZED VIEW IF EXISTS old.m;

-- table old.two
-- drop-table: table old.two
DROP TABLE IF EXISTS old.two;

-- function old.rows()
DROP FUNCTION IF EXISTS old.rows();

-- view old.v
DROP VIEW IF EXISTS old.v;

-- table old.one
-- drop-table: table old.one
DROP TABLE IF EXISTS old.one;

-- function old.usual()
DROP FUNCTION IF EXISTS old.usual();

-- domain old.kinds
-- drop-type: domain old.kinds
DROP DOMAIN IF EXISTS old.kinds;

-- enum type old.kind
-- drop-type: enum type old.kind
DROP TYPE IF EXISTS old.kind;

-- schema old
-- drop-schema: schema old
DROP SCHEMA IF EXISTS old;

COMMIT;
