DO $$
BEGIN
    IF to_regrole('sink_owner') IS NULL THEN
        CREATE ROLE sink_owner;
    END IF;
    IF to_regrole('sink_reader') IS NULL THEN
        CREATE ROLE sink_reader;
    END IF;
    IF to_regrole('"Sink Writer"') IS NULL THEN
        CREATE ROLE "Sink Writer";
    END IF;
END
$$;
-- And a tablespace, inside of the server's own folder: good for an example only.
SET allow_in_place_tablespaces = on;
SELECT $$CREATE TABLESPACE sink_space LOCATION ''$$
 WHERE NOT EXISTS (SELECT FROM pg_tablespace WHERE spcname = 'sink_space')
\gexec
