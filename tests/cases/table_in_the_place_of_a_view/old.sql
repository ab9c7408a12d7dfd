CREATE TABLE block (id bigint PRIMARY KEY, epoch integer NOT NULL, fees bigint NOT NULL);
CREATE VIEW epoch AS SELECT epoch AS id, sum(fees) AS fees FROM block GROUP BY epoch;
CREATE TABLE total (id integer PRIMARY KEY, fees bigint CHECK (fees >= 0));
