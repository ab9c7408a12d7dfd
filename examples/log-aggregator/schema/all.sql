-- Schema version: 1.1.0. Lists the parts, as psql -f would read them.
\ir ../tables/logs.sql
\ir ../tables/alerts.sql
