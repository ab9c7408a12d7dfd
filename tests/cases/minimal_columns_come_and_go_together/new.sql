CREATE TABLE m (a integer, d integer, e text DEFAULT 'x' NOT NULL, f text COLLATE "C", g jsonb DEFAULT '{}');
