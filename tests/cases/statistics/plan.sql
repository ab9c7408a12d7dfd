-- Made by reconcile for database "app" on server as postgres
-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET client_min_messages = warning;

BEGIN;
SET LOCAL check_function_bodies = off;
SET LOCAL search_path = '';

-- statistics public.falls
DROP STATISTICS IF EXISTS public.falls;

-- statistics public.gone
DROP STATISTICS IF EXISTS public.gone;

-- statistics public.stays
DROP STATISTICS IF EXISTS public.stays;

-- statistics public.targeted
DROP STATISTICS IF EXISTS public.targeted;

-- statistics public.untargeted
DROP STATISTICS IF EXISTS public.untargeted;

-- statistics public.wider
DROP STATISTICS IF EXISTS public.wider;

-- column public.t.d
-- drop-column: column public.t.d in table public.t
ALTER TABLE public.t DROP COLUMN IF EXISTS d;

SET LOCAL search_path = public;

-- table public.copy (new.sql:13)
CREATE TABLE IF NOT EXISTS public.copy (
    a integer,
    b bigint,
    c text
);

-- column public.t.b (new.sql:2)
-- rewrites public.t (size unknown) under ACCESS EXCLUSIVE: readers and writers wait
ALTER TABLE public.t ALTER COLUMN b TYPE bigint;

-- statistics public.copy_a_b_expr_stat (new.sql:13)
CREATE STATISTICS IF NOT EXISTS public.copy_a_b_expr_stat (dependencies, mcv) ON a, b, (lower(c)) FROM public.copy;

-- statistics public.copy_a_b_stat (new.sql:13)
CREATE STATISTICS IF NOT EXISTS public.copy_a_b_stat ON a, b FROM public.copy;

-- statistics public.copy_a_b_stat1 (new.sql:13)
CREATE STATISTICS IF NOT EXISTS public.copy_a_b_stat1 ON a, b FROM public.copy;

-- statistics public.copy_a_c_stat (new.sql:13)
CREATE STATISTICS IF NOT EXISTS public.copy_a_c_stat ON a, c FROM public.copy;

-- statistics public.copy_b_c_stat (new.sql:13)
CREATE STATISTICS IF NOT EXISTS public.copy_b_c_stat ON b, c FROM public.copy;

-- statistics public.copy_b_expr_expr_expr_stat (new.sql:13)
CREATE STATISTICS IF NOT EXISTS public.copy_b_expr_expr_expr_stat ON b, (a * 2), ((c || 'x') || 'y'), (EXTRACT(year FROM now())) FROM public.copy;

-- statistics public.expressions (new.sql:12)
CREATE STATISTICS IF NOT EXISTS public.expressions ON b, (a * 2), ((c || 'x') || 'y'), (EXTRACT(year FROM now())) FROM public.t;

-- statistics public.stays (new.sql:3)
CREATE STATISTICS IF NOT EXISTS public.stays (dependencies, mcv) ON a, b, (lower(c)) FROM public.t;

-- statistics public.stays (new.sql:3)
ALTER STATISTICS public.stays SET STATISTICS 10;

-- statistics public.targeted (new.sql:5)
CREATE STATISTICS IF NOT EXISTS public.targeted ON a, b FROM public.t;

-- statistics public.targeted (new.sql:5)
ALTER STATISTICS public.targeted SET STATISTICS 100;

-- statistics public.untargeted (new.sql:7)
CREATE STATISTICS IF NOT EXISTS public.untargeted ON b, c FROM public.t;

-- statistics public.wider (new.sql:8)
CREATE STATISTICS IF NOT EXISTS public.wider ON a, b FROM public.t;

-- comment on statistics public.wider (new.sql:9)
COMMENT ON STATISTICS public.wider IS 'keeps its comment';

COMMIT;
