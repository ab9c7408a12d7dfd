= extension: of tcn
+ CREATE EXTENSION tcn;

= extension.schema: of citext
  CREATE SCHEMA "PAIR two";
- CREATE EXTENSION citext SCHEMA extension_schema;
+ CREATE EXTENSION citext SCHEMA "PAIR two";

# There is no way back to an older version.
= extension.version: of pg_trgm; forth only
- CREATE EXTENSION pg_trgm VERSION '1.3';
+ CREATE EXTENSION pg_trgm VERSION '1.5';
