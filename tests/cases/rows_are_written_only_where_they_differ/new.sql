CREATE TABLE unit (code text PRIMARY KEY, name text, factor numeric, system text DEFAULT 'si');
CREATE TABLE product (id integer PRIMARY KEY, unit text REFERENCES unit);
CREATE INDEX product_unit ON product (unit);
