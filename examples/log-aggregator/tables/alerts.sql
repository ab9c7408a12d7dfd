SET search_path = aggregator, public;

CREATE TABLE alerts (
    alert_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant_id uuid NOT NULL,
    name text NOT NULL,
    threshold integer NOT NULL DEFAULT 10,
    lowest log_level NOT NULL DEFAULT 'error',
    muted_until timestamptz,
    UNIQUE (tenant_id, name)
);

CREATE VIEW loud_tenants AS
    SELECT l.tenant_id, count(*) AS errors, max(l.logged_at) AS last_at
      FROM logs l
     WHERE l.level >= 'error'
     GROUP BY l.tenant_id
    HAVING count(*) > 100;
