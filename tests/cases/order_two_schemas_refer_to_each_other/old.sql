CREATE SCHEMA sales;
CREATE TABLE sales.client (id integer PRIMARY KEY);
