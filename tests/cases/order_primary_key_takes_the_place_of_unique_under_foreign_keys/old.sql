CREATE TABLE country (code text NOT NULL, name text, CONSTRAINT country_code UNIQUE (code));
CREATE TABLE city (id integer PRIMARY KEY, country text REFERENCES country (code));
CREATE INDEX city_country ON city (country);
COMMENT ON CONSTRAINT city_country_fkey ON city IS 'where it lies';
INSERT INTO country VALUES ('se', 'Sweden');
INSERT INTO city VALUES (1, 'se');
