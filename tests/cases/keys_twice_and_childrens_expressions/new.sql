-- CREATE TABLE would make one key of the two.
CREATE TABLE twins (a integer, b integer, CONSTRAINT first_key UNIQUE (a, b), PRIMARY KEY (b));
ALTER TABLE twins ADD CONSTRAINT second_key UNIQUE (a, b);
ALTER TABLE twins ADD CONSTRAINT third_key UNIQUE (b);

-- A child takes the expression over and may not say it.
CREATE TABLE parent (a integer, doubled integer GENERATED ALWAYS AS (a * 2) STORED);
CREATE TABLE child (doubled integer, more text) INHERITS (parent);

-- A partition's compression and storage are its own.
CREATE TABLE measured (id integer, taken text) PARTITION BY RANGE (id);
CREATE TABLE measured_1 PARTITION OF measured FOR VALUES FROM (0) TO (10);
ALTER TABLE measured_1 ALTER COLUMN taken SET COMPRESSION pglz, ALTER COLUMN taken SET STORAGE external;

-- A new partition has its parent's compression unless it says its own.
CREATE TABLE logged (id integer, line text COMPRESSION pglz) PARTITION BY RANGE (id);
CREATE TABLE logged_1 PARTITION OF logged FOR VALUES FROM (0) TO (10);
CREATE TABLE logged_2 PARTITION OF logged FOR VALUES FROM (10) TO (20);
ALTER TABLE logged_2 ALTER COLUMN line SET COMPRESSION default;
