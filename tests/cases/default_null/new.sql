CREATE DOMAIN level AS integer DEFAULT 3;
CREATE TABLE t (
    a varchar(10) DEFAULT NULL, -- kept by PostgreSQL, as a cast to the length
    b varchar(10),
    c text DEFAULT NULL,        -- no default at all
    d level DEFAULT NULL,       -- not the domain's
    e numeric(5, 2) DEFAULT NULL,
    f bigint DEFAULT NULL::integer,
    g interval(2) DEFAULT NULL::interval(2),
    h text DEFAULT NULL::varchar,
    i varchar(3)[] DEFAULT NULL
);
