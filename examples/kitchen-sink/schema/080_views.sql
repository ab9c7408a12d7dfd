CREATE VIEW sink.adults (number, called) WITH (security_barrier, security_invoker) AS
    SELECT id, name FROM sink.people WHERE born < '2000-01-01' WITH LOCAL CHECK OPTION;
ALTER VIEW sink.adults ALTER COLUMN called SET DEFAULT 'nobody';
CREATE VIEW sink.recent AS
    WITH newest AS (SELECT kind, max(at) AS at FROM sink.events GROUP BY kind)
    SELECT n.kind, n.at, a.called
      FROM newest n
      LEFT JOIN sink.adults a ON a.called = n.kind
     ORDER BY n.at DESC;
CREATE RECURSIVE VIEW sink.ancestors (id, parent_id, depth) AS
    SELECT id, parent_id, 1 FROM sink.people
    UNION ALL
    SELECT p.id, a.parent_id, a.depth + 1 FROM sink.people p JOIN ancestors a ON p.parent_id = a.id;
COMMENT ON VIEW sink.adults IS 'old enough';
COMMENT ON COLUMN sink.adults.called IS 'a name';

CREATE MATERIALIZED VIEW sink.totals WITH (fillfactor = 80) AS
    SELECT mood, count(*) AS n, sink.join_all(name::text ORDER BY name) AS names
      FROM sink.people
     GROUP BY mood;
CREATE UNIQUE INDEX totals_mood ON sink.totals (mood);
CREATE MATERIALIZED VIEW sink.later AS SELECT 1 AS one WITH NO DATA;
CREATE MATERIALIZED VIEW sink.summary (sort, n) USING sink_heap TABLESPACE sink_space AS
    SELECT kind, count(*) FROM sink.events GROUP BY kind;
ALTER MATERIALIZED VIEW sink.summary ALTER COLUMN sort SET STATISTICS 200;
ALTER MATERIALIZED VIEW sink.summary ALTER COLUMN sort SET STORAGE EXTERNAL;
COMMENT ON MATERIALIZED VIEW sink.totals IS 'counted';

CREATE RULE no_delete AS ON DELETE TO sink.bookings WHERE OLD.cancelled DO INSTEAD NOTHING;
CREATE RULE copy AS ON INSERT TO sink.scratch DO ALSO
    (INSERT INTO sink.animals VALUES (NEW.a); UPDATE sink.animals SET legs = 3 WHERE id = NEW.a);
ALTER TABLE sink.scratch DISABLE RULE copy;
COMMENT ON RULE no_delete ON sink.bookings IS 'they stay';

CREATE TRIGGER note BEFORE INSERT OR UPDATE OF name, mood ON sink.people
    FOR EACH ROW WHEN (NEW.id > 1 AND NEW.mood IS DISTINCT FROM 'sad')
    EXECUTE FUNCTION sink.note_change('one', 'it''s two');
CREATE TRIGGER after_all AFTER UPDATE ON sink.bookings
    REFERENCING OLD TABLE AS before NEW TABLE AS after
    FOR EACH STATEMENT EXECUTE FUNCTION sink.note_change();
CREATE CONSTRAINT TRIGGER checked AFTER INSERT ON sink.people
    FROM sink.bookings DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION sink.note_change();
CREATE TRIGGER instead INSTEAD OF INSERT ON sink.recent
    FOR EACH ROW EXECUTE FUNCTION sink.note_instead();
CREATE TRIGGER emptied BEFORE TRUNCATE ON sink.people EXECUTE FUNCTION sink.note_change();
CREATE TRIGGER everywhere AFTER INSERT ON sink.events
    FOR EACH ROW EXECUTE FUNCTION sink.note_change();
ALTER TABLE sink.people DISABLE TRIGGER emptied;
ALTER TABLE sink.bookings ENABLE ALWAYS TRIGGER after_all;
COMMENT ON TRIGGER note ON sink.people IS 'notes';

ALTER TABLE sink.people ENABLE ROW LEVEL SECURITY;
ALTER TABLE sink.people FORCE ROW LEVEL SECURITY;
CREATE POLICY readers ON sink.people FOR SELECT TO sink_reader USING (mood <> 'sad');
CREATE POLICY writers ON sink.people AS RESTRICTIVE TO "Sink Writer", sink_owner
    USING (id IN (SELECT booked_by FROM sink.bookings)) WITH CHECK (share > 1);
COMMENT ON POLICY readers ON sink.people IS 'the happy ones';

CREATE EVENT TRIGGER sink_commands ON ddl_command_end
    WHEN TAG IN ('ALTER TABLE', 'CREATE TABLE') EXECUTE FUNCTION sink.note_command();
CREATE EVENT TRIGGER sink_drops ON sql_drop EXECUTE FUNCTION sink.note_drop();
ALTER EVENT TRIGGER sink_drops DISABLE;
COMMENT ON EVENT TRIGGER sink_commands IS 'does nothing';
