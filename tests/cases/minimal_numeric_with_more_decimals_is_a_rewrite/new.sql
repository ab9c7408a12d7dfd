CREATE TABLE m (a numeric(10,4), b char(8), c char(10));
