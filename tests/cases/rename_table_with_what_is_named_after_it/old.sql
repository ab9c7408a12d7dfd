CREATE TABLE client (id serial PRIMARY KEY, mail text UNIQUE, boss integer REFERENCES client, age integer CHECK (age > 0));
CREATE INDEX ON client (boss);
CREATE VIEW clients AS SELECT id, mail FROM client;
CREATE FUNCTION mail_of(c client) RETURNS text LANGUAGE sql STABLE RETURN (c).mail;
INSERT INTO client (mail, age) VALUES ('a@x', 20), ('b@x', 30);
