CREATE TABLE disks (disk_id uuid PRIMARY KEY, disk_name text NOT NULL, size_gb integer);
INSERT INTO disks VALUES ('00000000-0000-0000-0000-000000000001', 'home', 100);
