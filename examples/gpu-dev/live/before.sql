-- The database as it has been running: made by an early version of the files,
-- so that CREATE TABLE IF NOT EXISTS has skipped over all that came later. The
-- disks have no disk_size, users no last_login, domains are not mapped at all.

CREATE FUNCTION touch_updated_at() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.updated_at = NOW();
    RETURN NEW;
END;
$$;

CREATE TABLE api_users (
    user_id serial PRIMARY KEY,
    username varchar(100) NOT NULL UNIQUE,
    email varchar(255),
    is_active boolean NOT NULL DEFAULT true,
    max_concurrent integer NOT NULL DEFAULT 2 CHECK (max_concurrent > 0),
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE api_keys (
    key_id serial PRIMARY KEY,
    user_id integer NOT NULL REFERENCES api_users ON DELETE CASCADE,
    key_hash varchar(128) NOT NULL UNIQUE,
    key_prefix varchar(16) NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz,
    last_used_at timestamptz
);
CREATE INDEX api_keys_user ON api_keys (user_id);

CREATE TYPE reservation_status AS ENUM (
    'pending', 'queued', 'active', 'expired', 'cancelled', 'failed'
);

CREATE TABLE reservations (
    reservation_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    user_id integer NOT NULL REFERENCES api_users,
    name varchar(100),
    gpu_type varchar(50) NOT NULL,
    gpu_count integer NOT NULL CHECK (gpu_count IN (1, 2, 4, 8)),
    status reservation_status NOT NULL DEFAULT 'pending',
    duration_hours numeric(5,2) NOT NULL DEFAULT 8.0,
    launched_at timestamptz,
    expires_at timestamptz,
    pod_name varchar(253),
    node_ip inet,
    node_port integer,
    failure_reason text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT reservations_duration CHECK (duration_hours > 0 AND duration_hours <= 48)
);
CREATE INDEX reservations_user ON reservations (user_id);
CREATE TRIGGER reservations_touch BEFORE UPDATE ON reservations
    FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

CREATE TABLE disks (
    disk_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    user_id integer NOT NULL REFERENCES api_users,
    disk_name text NOT NULL,
    size_gb integer,
    volume_id varchar(64),
    reservation_id uuid REFERENCES reservations,
    in_use boolean NOT NULL DEFAULT false,
    snapshot_count integer NOT NULL DEFAULT 0,
    last_used_at timestamptz,
    deleted_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT disks_name_once UNIQUE (user_id, disk_name)
);
CREATE INDEX disks_user ON disks (user_id);

CREATE TABLE gpu_types (
    gpu_type varchar(50) PRIMARY KEY,
    instance_type varchar(100) NOT NULL,
    max_gpus integer NOT NULL CHECK (max_gpus > 0),
    cpus integer NOT NULL,
    memory_gb integer NOT NULL,
    is_active boolean NOT NULL DEFAULT true,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
);

INSERT INTO api_users (username, email)
    SELECT 'user' || n, 'User' || n || '@example.com' FROM generate_series(1, 50) n;

INSERT INTO api_keys (user_id, key_hash, key_prefix)
    SELECT n, md5(n::text), left(md5(n::text), 8) FROM generate_series(1, 50) n;

INSERT INTO reservations (reservation_id, user_id, gpu_type, gpu_count, status, duration_hours)
    SELECT md5('reservation' || n)::uuid, 1 + n % 50, (ARRAY['t4', 'a10g', 'h100'])[1 + n % 3],
           (ARRAY[1, 2, 4, 8])[1 + n % 4],
           (ARRAY['pending', 'active', 'expired'])[1 + n % 3]::reservation_status, 1 + n % 24
    FROM generate_series(1, 400) n;

INSERT INTO disks (disk_id, user_id, disk_name, size_gb, reservation_id, in_use)
    SELECT md5('disk' || n)::uuid, 1 + n % 50, 'home' || n, 100 + n % 900,
           CASE WHEN n % 3 = 0 THEN md5('reservation' || n)::uuid END, n % 3 = 0
    FROM generate_series(1, 300) n;

INSERT INTO gpu_types (gpu_type, instance_type, max_gpus, cpus, memory_gb) VALUES
    ('t4', 'g4dn.12xlarge', 4, 48, 192),
    ('a10g', 'g5.12xlarge', 4, 48, 192),
    ('h100', 'p5.48xlarge', 8, 192, 2048);
