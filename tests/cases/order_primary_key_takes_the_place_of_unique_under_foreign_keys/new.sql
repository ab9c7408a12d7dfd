CREATE TABLE country (code text PRIMARY KEY, name text);
CREATE TABLE city (id integer PRIMARY KEY, country text REFERENCES country (code));
CREATE INDEX city_country ON city (country);
COMMENT ON CONSTRAINT city_country_fkey ON city IS 'where it lies';
