CREATE FUNCTION bucket(bigint) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT ($1 % 4)::integer';
CREATE TYPE level AS ENUM ('low', 'urgent');
CREATE FUNCTION word(level) RETURNS text LANGUAGE plpgsql IMMUTABLE AS 'begin return $1::text; end';

CREATE TABLE by_function (id integer, note text) PARTITION BY LIST (bucket(id));
CREATE TABLE by_function_0 PARTITION OF by_function FOR VALUES IN (0);

CREATE TABLE by_type (id integer, level level) PARTITION BY LIST (level);
CREATE TABLE by_type_low PARTITION OF by_type FOR VALUES IN ('low') PARTITION BY RANGE (id);
CREATE TABLE by_type_low_1 PARTITION OF by_type_low FOR VALUES FROM (0) TO (10);
CREATE TABLE by_word (id integer, level level) PARTITION BY LIST (word(level));
CREATE TABLE by_word_low PARTITION OF by_word FOR VALUES IN ('low');

CREATE TABLE by_column (id integer, code integer) PARTITION BY LIST (code);
CREATE TABLE by_column_1 PARTITION OF by_column FOR VALUES IN (1);

CREATE TABLE other_key (id integer, kind text) PARTITION BY HASH (id);
CREATE TABLE other_key_a PARTITION OF other_key FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE other_key_b PARTITION OF other_key FOR VALUES WITH (MODULUS 2, REMAINDER 1);
