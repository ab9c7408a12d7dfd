CREATE EXTENSION citext;
CREATE TABLE plain (t citext, v citext, w text);
CREATE TABLE keyed (t citext PRIMARY KEY, r citext REFERENCES keyed);
CREATE TABLE shortened (w varchar(20));
CREATE TABLE listed (arr citext[]);
