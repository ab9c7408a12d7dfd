-- A reservation is one pod on a GPU machine for some hours.

DO $$
BEGIN
    CREATE TYPE reservation_status AS ENUM (
        'pending', 'queued', 'preparing', 'active', 'expired', 'cancelled', 'failed'
    );
EXCEPTION
    WHEN duplicate_object THEN NULL;
END $$;

CREATE TABLE IF NOT EXISTS reservations (
    reservation_id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    user_id INTEGER NOT NULL REFERENCES api_users(user_id),
    name VARCHAR(100),
    gpu_type VARCHAR(50) NOT NULL,
    gpu_count INTEGER NOT NULL CHECK (gpu_count IN (1, 2, 4, 8, 16)),
    status reservation_status NOT NULL DEFAULT 'pending',
    duration_hours NUMERIC(6,2) NOT NULL DEFAULT 8.0,
    launched_at TIMESTAMP WITH TIME ZONE,
    expires_at TIMESTAMP WITH TIME ZONE,
    pod_name VARCHAR(253),
    node_ip INET,
    node_port INTEGER,
    labels JSONB NOT NULL DEFAULT '{}'::jsonb,
    failure_reason TEXT,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT NOW(),
    updated_at TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT NOW(),
    CONSTRAINT reservations_duration CHECK (duration_hours > 0 AND duration_hours <= 168),
    CONSTRAINT reservations_port CHECK (node_port BETWEEN 30000 AND 32767)
);

CREATE INDEX IF NOT EXISTS reservations_user ON reservations(user_id);
CREATE INDEX IF NOT EXISTS reservations_status ON reservations(status);
CREATE INDEX IF NOT EXISTS reservations_queue
    ON reservations(gpu_type, created_at)
    WHERE status IN ('pending', 'queued');
CREATE INDEX IF NOT EXISTS reservations_labels ON reservations USING gin (labels);

DROP TRIGGER IF EXISTS reservations_touch ON reservations;
CREATE TRIGGER reservations_touch
    BEFORE UPDATE ON reservations
    FOR EACH ROW
    EXECUTE FUNCTION touch_updated_at();

CREATE OR REPLACE VIEW active_reservations AS
SELECT r.reservation_id, u.username, r.gpu_type, r.gpu_count, r.expires_at,
       r.expires_at - now() AS remaining
FROM reservations r
JOIN api_users u USING (user_id)
WHERE r.status IN ('preparing', 'active');
