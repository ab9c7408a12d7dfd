CREATE TABLE "a CONSTRAINT b" (
    id integer PRIMARY KEY,
    note text
) WITH (fillfactor = 70);
CREATE TABLE child (
    extra text
) INHERITS ("a CONSTRAINT b");

CREATE TABLE "c DETACH PARTITION d" (
    id integer PRIMARY KEY
) WITH (fillfactor = 80);
CREATE TABLE refers (
    id integer PRIMARY KEY REFERENCES "c DETACH PARTITION d"
);
