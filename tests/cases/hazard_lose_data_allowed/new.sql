CREATE TABLE unit (code text PRIMARY KEY, name text);
