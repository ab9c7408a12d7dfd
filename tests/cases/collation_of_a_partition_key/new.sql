CREATE COLLATION order_of_names (provider = icu, locale = 'fr');
CREATE TABLE name (a text COLLATE order_of_names, b text COLLATE order_of_names, c text)
    PARTITION BY LIST (a);
CREATE TABLE name_1 PARTITION OF name FOR VALUES IN ('x');
CREATE TABLE place (a text COLLATE "C", b integer) PARTITION BY RANGE (a);
CREATE TABLE place_1 PARTITION OF place FOR VALUES FROM ('a') TO ('x');
-- The server leaves out what the column has anyway.
CREATE TABLE own (a text COLLATE "C") PARTITION BY RANGE (a COLLATE "C");
CREATE TABLE of_names (a text, b text) PARTITION BY RANGE (a COLLATE order_of_names, lower(b) COLLATE order_of_names);
CREATE TABLE built_in (a text) PARTITION BY RANGE (a COLLATE pg_catalog."C");
