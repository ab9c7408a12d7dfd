CREATE TABLE unit (code text PRIMARY KEY, name text, factor numeric);
INSERT INTO unit VALUES ('m', 'metre', 1), ('km', 'kilometre', 100), ('ft', 'foot', 0.3048);
