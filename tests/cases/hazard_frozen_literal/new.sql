CREATE TABLE t (id integer, made timestamp DEFAULT 'now', word text DEFAULT 'now', good timestamp DEFAULT now());
