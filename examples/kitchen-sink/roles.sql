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
