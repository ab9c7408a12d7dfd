CREATE TABLE ticket (note text);
INSERT INTO ticket VALUES ('first'), ('second');
