CREATE TABLE a (id integer PRIMARY KEY); -- @using id::integer
CREATE TABLE b (id integer PRIMARY KEY, a integer NOT NULL REFERENCES a ON DELETE CASCADE); -- @using a::integer
CREATE INDEX b_a ON b (a);
