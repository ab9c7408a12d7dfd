CREATE TABLE step_one (id integer PRIMARY KEY);
