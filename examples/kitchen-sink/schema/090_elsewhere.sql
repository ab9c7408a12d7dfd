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
          synchronous_commit = 'local', disable_on_error);
COMMENT ON SUBSCRIPTION sink_copy IS 'never connects';
