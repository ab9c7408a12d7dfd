-- What can be reserved, and how much of it is free.

CREATE TABLE IF NOT EXISTS gpu_types (
    gpu_type VARCHAR(50) PRIMARY KEY,
    instance_type VARCHAR(100) NOT NULL,
    max_gpus INTEGER NOT NULL,
    cpus INTEGER NOT NULL,
    memory_gb INTEGER NOT NULL,
    total_cluster_gpus INTEGER NOT NULL DEFAULT 0,
    is_active BOOLEAN NOT NULL DEFAULT true,
    description TEXT,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT NOW(),
    updated_at TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT NOW(),
    CHECK (max_gpus > 0),
    CHECK (total_cluster_gpus >= 0)
);

CREATE INDEX IF NOT EXISTS gpu_types_active ON gpu_types(gpu_type) WHERE is_active;

DROP TRIGGER IF EXISTS gpu_types_touch ON gpu_types;
CREATE TRIGGER gpu_types_touch
    BEFORE UPDATE ON gpu_types
    FOR EACH ROW
    WHEN (OLD.* IS DISTINCT FROM NEW.*)
    EXECUTE FUNCTION touch_updated_at();

CREATE OR REPLACE FUNCTION free_gpus(wanted VARCHAR)
RETURNS INTEGER AS $$
    SELECT g.total_cluster_gpus - COALESCE(sum(r.gpu_count), 0)::integer
    FROM gpu_types g
    LEFT JOIN reservations r
        ON r.gpu_type = g.gpu_type AND r.status IN ('preparing', 'active')
    WHERE g.gpu_type = wanted
    GROUP BY g.total_cluster_gpus
$$ LANGUAGE sql STABLE;
