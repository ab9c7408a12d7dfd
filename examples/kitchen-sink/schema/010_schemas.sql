CREATE SCHEMA sink;
CREATE SCHEMA "Odd Name";
COMMENT ON SCHEMA sink IS 'where most of it goes';

CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA sink;
COMMENT ON EXTENSION btree_gist IS 'for exclusion constraints over plain types';
CREATE EXTENSION IF NOT EXISTS tablefunc WITH SCHEMA "Odd Name" VERSION '1.0';
