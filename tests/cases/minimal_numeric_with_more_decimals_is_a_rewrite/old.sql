CREATE TABLE m (a numeric(8,2), b char(4), c text);
INSERT INTO m VALUES (1.25, 'ab', 'cd');
