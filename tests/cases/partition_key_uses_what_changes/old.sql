CREATE FUNCTION bucket(integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT $1 % 4';
CREATE TYPE level AS ENUM ('low', 'high');
CREATE TYPE gone AS ENUM ('x');
CREATE FUNCTION word(level) RETURNS text LANGUAGE plpgsql IMMUTABLE AS 'begin return $1::text; end';

-- The key's function is made anew.
CREATE TABLE by_function (id integer, note text) PARTITION BY LIST (bucket(id));
CREATE TABLE by_function_0 PARTITION OF by_function FOR VALUES IN (0);
INSERT INTO by_function VALUES (4, 'four');

-- The key's type is made anew, and so is the function over it.
CREATE TABLE by_type (id integer, level level) PARTITION BY LIST (level);
CREATE TABLE by_type_low PARTITION OF by_type FOR VALUES IN ('low') PARTITION BY RANGE (id);
CREATE TABLE by_type_low_1 PARTITION OF by_type_low FOR VALUES FROM (0) TO (10);
INSERT INTO by_type VALUES (1, 'low');
CREATE TABLE by_word (id integer, level level) PARTITION BY LIST (word(level));
CREATE TABLE by_word_low PARTITION OF by_word FOR VALUES IN ('low');
INSERT INTO by_word VALUES (2, 'low');

-- The key's column changes its type.
CREATE TABLE by_column (id integer, code text) PARTITION BY LIST (code);
CREATE TABLE by_column_1 PARTITION OF by_column FOR VALUES IN ('1');
INSERT INTO by_column VALUES (3, '1');

-- The key is another one, and a type of the rows goes.
CREATE TABLE other_key (id integer, kind gone) PARTITION BY RANGE (id);
CREATE TABLE other_key_a PARTITION OF other_key FOR VALUES FROM (0) TO (10);
CREATE TABLE other_key_b PARTITION OF other_key FOR VALUES FROM (10) TO (20);
INSERT INTO other_key VALUES (1, 'x'), (12, 'x');
