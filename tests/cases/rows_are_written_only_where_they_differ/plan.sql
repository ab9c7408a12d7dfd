-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = public;

-- table public.product (new.sql:2)
CREATE TABLE IF NOT EXISTS public.product (
    id integer NOT NULL,
    unit text,
    CONSTRAINT product_pkey PRIMARY KEY (id),
    CONSTRAINT product_unit_fkey FOREIGN KEY (unit) REFERENCES public.unit (code)
);

-- column public.unit.system (new.sql:1)
ALTER TABLE public.unit ADD COLUMN IF NOT EXISTS system text DEFAULT 'si';

-- index public.product_unit (new.sql:3)
CREATE INDEX IF NOT EXISTS product_unit ON public.product (unit);

-- rows of public.unit (fixtures/unit.sql:2)
INSERT INTO unit (code, name, factor)
VALUES
    ('km', 'kilometre', 1000),
    ('l', 'litre', 1)
ON CONFLICT (code) DO UPDATE SET name = excluded.name, factor = excluded.factor
WHERE unit.name IS DISTINCT FROM excluded.name
    OR unit.factor IS DISTINCT FROM excluded.factor;

-- rows of public.product (fixtures/unit.sql:1)
INSERT INTO product (id, unit)
VALUES
    (1, 'l')
ON CONFLICT (id) DO NOTHING;

COMMIT;
