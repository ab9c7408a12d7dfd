CREATE TABLE block (id bigint PRIMARY KEY, epoch integer NOT NULL, fees bigint NOT NULL);
CREATE TABLE epoch (id integer PRIMARY KEY, fees bigint NOT NULL, CONSTRAINT fees_are_paid CHECK (fees >= 0));
CREATE VIEW total AS SELECT epoch AS id, sum(fees) AS fees FROM block GROUP BY epoch;
