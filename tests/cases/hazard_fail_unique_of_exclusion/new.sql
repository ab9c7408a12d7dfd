CREATE TABLE r (during tsrange, CONSTRAINT apart EXCLUDE USING gist (during WITH &&));
