-- Disks outlive reservations: a home directory that is attached again.

CREATE TABLE IF NOT EXISTS disks (
    disk_id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    user_id INTEGER NOT NULL REFERENCES api_users(user_id),
    disk_name TEXT NOT NULL,
    size_gb INTEGER,
    disk_size TEXT,                     -- what df said last, for people
    volume_id VARCHAR(64),
    reservation_id UUID REFERENCES reservations(reservation_id) ON DELETE SET NULL,
    in_use BOOLEAN NOT NULL DEFAULT false,
    snapshot_count INTEGER NOT NULL DEFAULT 0,
    last_used_at TIMESTAMP WITH TIME ZONE,
    deleted_at TIMESTAMP WITH TIME ZONE,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT NOW(),
    updated_at TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT NOW(),
    CONSTRAINT disks_name_once UNIQUE (user_id, disk_name),
    CONSTRAINT disks_size CHECK (size_gb IS NULL OR size_gb > 0)
);

CREATE INDEX IF NOT EXISTS disks_user ON disks(user_id);
CREATE INDEX IF NOT EXISTS disks_reservation ON disks(reservation_id)
    WHERE reservation_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS disks_idle ON disks(last_used_at DESC NULLS LAST)
    WHERE NOT in_use AND deleted_at IS NULL;

DROP TRIGGER IF EXISTS disks_touch ON disks;
CREATE TRIGGER disks_touch
    BEFORE UPDATE ON disks
    FOR EACH ROW
    EXECUTE FUNCTION touch_updated_at();

COMMENT ON COLUMN disks.disk_size IS 'Used space as df prints it, such as 12G';
