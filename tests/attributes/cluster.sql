SET client_min_messages = error;
DO $$
BEGIN
    CREATE ROLE attributes_one;
    CREATE ROLE attributes_two;
EXCEPTION
    WHEN duplicate_object THEN NULL;
END
$$;
SET allow_in_place_tablespaces = on;
SELECT $$CREATE TABLESPACE attributes_space LOCATION ''$$
 WHERE NOT EXISTS (SELECT FROM pg_tablespace WHERE spcname = 'attributes_space')
\gexec
