CREATE TABLE IF NOT EXISTS disks (
    disk_id uuid PRIMARY KEY,
    disk_name text NOT NULL,
    size_gb integer,
    disk_size text
);
