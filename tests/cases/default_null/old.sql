CREATE DOMAIN level AS integer DEFAULT 3;
CREATE TABLE t (
    a varchar(10), b varchar(10) DEFAULT NULL, c text, d level, e numeric(5, 2) DEFAULT NULL,
    f bigint DEFAULT NULL::integer, g interval(2), h text, i varchar(3)[]
);
