-- As found: the index and the history are gone, the check is loose.
CREATE EXTENSION pgcrypto;
CREATE DOMAIN config_key AS text;
CREATE TABLE coordinator_config (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    coordinator varchar(64) NOT NULL,
    key config_key NOT NULL,
    value jsonb NOT NULL,
    kind text DEFAULT 'string',
    is_secret boolean NOT NULL DEFAULT false,
    updated_by varchar(64) DEFAULT CURRENT_USER,
    updated_at timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT coordinator_config_once UNIQUE (coordinator, key),
    CONSTRAINT coordinator_config_kind CHECK (kind <> '')
);
CREATE TABLE roles (
    role_id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name varchar(40) NOT NULL UNIQUE
);
CREATE TABLE users (
    user_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    username varchar(64) NOT NULL UNIQUE,
    password_hash text NOT NULL,
    enabled boolean NOT NULL DEFAULT true,
    created_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE user_roles (
    user_id uuid REFERENCES users ON DELETE CASCADE,
    role_id integer REFERENCES roles ON DELETE CASCADE,
    PRIMARY KEY (user_id, role_id)
);

INSERT INTO coordinator_config (coordinator, key, value)
    SELECT 'mount_' || n % 4, 'limit.' || n, to_jsonb(n) FROM generate_series(1, 80) n;
INSERT INTO roles (name) VALUES ('observer'), ('operator'), ('admin');
INSERT INTO users (username, password_hash)
    SELECT 'astronomer' || n, md5(n::text) FROM generate_series(1, 12) n;
INSERT INTO user_roles SELECT user_id, 1 FROM users;
