CREATE EXTENSION IF NOT EXISTS pgcrypto;

CREATE DOMAIN config_key AS text
    CONSTRAINT config_key_form CHECK (VALUE ~ '^[a-z][a-z0-9_.]*$');

CREATE TABLE coordinator_config (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    coordinator varchar(64) NOT NULL,
    key config_key NOT NULL,
    value jsonb NOT NULL,
    kind text NOT NULL DEFAULT 'string',
    is_secret boolean NOT NULL DEFAULT false,
    updated_by varchar(64) DEFAULT CURRENT_USER,
    updated_at timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT coordinator_config_once UNIQUE (coordinator, key),
    CONSTRAINT coordinator_config_kind CHECK (kind IN ('string', 'int', 'float', 'bool', 'object'))
);
CREATE INDEX coordinator_config_coordinator ON coordinator_config (coordinator) INCLUDE (key);

CREATE TABLE coordinator_config_history (
    history_id bigserial PRIMARY KEY,
    config_id uuid NOT NULL REFERENCES coordinator_config ON DELETE CASCADE,
    old_value jsonb,
    new_value jsonb,
    changed_by varchar(64),
    changed_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX coordinator_config_history_of ON coordinator_config_history (config_id, changed_at DESC);

CREATE FUNCTION note_config_change() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
    INSERT INTO coordinator_config_history (config_id, old_value, new_value, changed_by)
    VALUES (NEW.id, OLD.value, NEW.value, NEW.updated_by);
    RETURN NEW;
END
$body$;

CREATE TRIGGER coordinator_config_note
    AFTER UPDATE OF value ON coordinator_config
    FOR EACH ROW WHEN (OLD.value IS DISTINCT FROM NEW.value)
    EXECUTE FUNCTION note_config_change();
