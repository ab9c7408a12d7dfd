CREATE TABLE unit (code text PRIMARY KEY, name text);
INSERT INTO unit VALUES ('m', 'metre'), ('ft', 'foot');
