CREATE TABLE t (id integer, made timestamp DEFAULT 'today', word text DEFAULT 'today', good timestamp DEFAULT now());
