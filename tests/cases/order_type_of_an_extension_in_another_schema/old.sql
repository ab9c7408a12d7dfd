CREATE TABLE page (id integer PRIMARY KEY, title text);
INSERT INTO page VALUES (1, 'Home');
