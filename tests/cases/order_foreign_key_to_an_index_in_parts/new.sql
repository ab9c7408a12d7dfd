CREATE TABLE account (id integer NOT NULL, region text NOT NULL) PARTITION BY LIST (region);
CREATE TABLE account_eu PARTITION OF account FOR VALUES IN ('eu');
CREATE TABLE account_us PARTITION OF account FOR VALUES IN ('us');
CREATE UNIQUE INDEX accounts ON ONLY account (id, region);
CREATE UNIQUE INDEX z_eu ON account_eu (id, region);
ALTER TABLE account_us ADD CONSTRAINT z_us PRIMARY KEY (id, region);
ALTER INDEX accounts ATTACH PARTITION z_eu;
ALTER INDEX accounts ATTACH PARTITION z_us;
CREATE TABLE a (id integer, region text, FOREIGN KEY (id, region) REFERENCES account (id, region));
