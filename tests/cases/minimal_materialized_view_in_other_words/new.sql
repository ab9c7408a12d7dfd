CREATE TABLE m (id integer PRIMARY KEY, a integer, b text);
CREATE MATERIALIZED VIEW x AS
    SELECT id, count(*) AS n FROM public.m AS m WHERE (b = ANY (ARRAY['x', 'y'])) GROUP BY id WITH DATA;
CREATE UNIQUE INDEX x_id ON public.x USING btree (id ASC NULLS LAST);
