-- @renamed from client
CREATE TABLE customer (id serial PRIMARY KEY, mail text UNIQUE, boss integer REFERENCES customer, age integer CHECK (age > 0));
CREATE INDEX ON customer (boss);
CREATE VIEW clients AS SELECT id, mail FROM customer;
CREATE FUNCTION mail_of(c customer) RETURNS text LANGUAGE sql STABLE RETURN (c).mail;
