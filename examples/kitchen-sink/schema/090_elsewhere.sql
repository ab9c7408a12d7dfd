CREATE FOREIGN DATA WRAPPER sink_wrapper OPTIONS (debug 'true');
CREATE SERVER sink_server TYPE 'postgres' VERSION '15' FOREIGN DATA WRAPPER sink_wrapper
    OPTIONS (host 'localhost', dbname 'it''s');
CREATE USER MAPPING FOR PUBLIC SERVER sink_server OPTIONS (user 'someone');
CREATE USER MAPPING FOR sink_owner SERVER sink_server;
CREATE FOREIGN TABLE sink.far_away (
    id integer OPTIONS (column_name 'Id') NOT NULL,
    name text COLLATE "C" DEFAULT 'x',
    CHECK (id > 0)
) SERVER sink_server OPTIONS (table_name 'Far');
CREATE TABLE sink.wide (a integer, b text) PARTITION BY LIST (a);
CREATE FOREIGN TABLE sink.wide_far PARTITION OF sink.wide FOR VALUES IN (1) SERVER sink_server;
CREATE TABLE sink.nests (eggs integer DEFAULT 1);
CREATE FUNCTION sink.reach() RETURNS fdw_handler
    LANGUAGE c STRICT AS '$libdir/postgres_fdw', 'postgres_fdw_handler';
CREATE FOREIGN DATA WRAPPER sink_reached HANDLER sink.reach VALIDATOR postgresql_fdw_validator;
CREATE SERVER "Other Server" FOREIGN DATA WRAPPER sink_reached;
CREATE FOREIGN TABLE sink.far_nests (tree text) INHERITS (sink.nests) SERVER "Other Server";
COMMENT ON FOREIGN DATA WRAPPER sink_wrapper IS 'no handler';
COMMENT ON SERVER sink_server IS 'nobody asks it';
COMMENT ON FOREIGN TABLE sink.far_away IS 'never read';

CREATE PUBLICATION sink_some FOR TABLE sink.people (id, name, mood) WHERE (id > 10), TABLE sink.typed
    WITH (publish = 'insert, delete', publish_via_partition_root);
CREATE PUBLICATION sink_schema FOR TABLES IN SCHEMA "Odd Name";
CREATE PUBLICATION sink_all FOR ALL TABLES;
COMMENT ON PUBLICATION sink_all IS 'everything';

CREATE SUBSCRIPTION sink_copy CONNECTION 'dbname=nowhere' PUBLICATION "Two", one
    WITH (connect = false, enabled = false, slot_name = NONE, binary, streaming,
          synchronous_commit = 'local', disable_on_error,
          two_phase);
COMMENT ON SUBSCRIPTION sink_copy IS 'never connects';
