CREATE EXTENSION citext;
CREATE TABLE plain (t text, v varchar(20), w citext);
CREATE TABLE keyed (t text PRIMARY KEY, r text REFERENCES keyed);
CREATE TABLE shortened (w citext);
CREATE TABLE listed (arr text[]);
INSERT INTO plain VALUES ('a', 'b', 'c');
INSERT INTO keyed VALUES ('a', 'a');
INSERT INTO shortened VALUES ('a');
INSERT INTO listed VALUES ('{a}');
