CREATE TABLE "a CONSTRAINT b" (
    id integer PRIMARY KEY,
    note text
);
CREATE TABLE child (
    extra text
) INHERITS ("a CONSTRAINT b");

CREATE TABLE "c DETACH PARTITION d" (
    id integer PRIMARY KEY
);
CREATE TABLE refers (
    id integer PRIMARY KEY REFERENCES "c DETACH PARTITION d"
);
