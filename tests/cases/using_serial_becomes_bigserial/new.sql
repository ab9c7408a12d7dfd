CREATE TABLE m (id bigserial PRIMARY KEY, a text);
