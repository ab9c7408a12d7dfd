CREATE TABLE m (
    id bigint PRIMARY KEY,
    a bigint DEFAULT 2,
    b integer, -- @using b::integer
    c integer NOT NULL DEFAULT 0,
    d varchar(20) DEFAULT 'y',
    e integer
);
