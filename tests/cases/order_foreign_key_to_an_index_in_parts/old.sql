CREATE TABLE account (id integer NOT NULL, region text NOT NULL) PARTITION BY LIST (region);
CREATE TABLE account_eu PARTITION OF account FOR VALUES IN ('eu');
CREATE TABLE account_us PARTITION OF account FOR VALUES IN ('us');
INSERT INTO account VALUES (1, 'eu'), (2, 'us');
