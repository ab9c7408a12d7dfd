CREATE TABLE t (id serial PRIMARY KEY, v varchar(10) NOT NULL DEFAULT 'x', CHECK (v <> ''), at timestamptz DEFAULT CURRENT_TIMESTAMP);
CREATE INDEX ON t (v);
