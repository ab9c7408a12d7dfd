= foreign_data_wrapper
+ CREATE FOREIGN DATA WRAPPER "PAIR";

= foreign_data_wrapper.handler
  CREATE FUNCTION f() RETURNS fdw_handler LANGUAGE c AS '$libdir/postgres_fdw', 'postgres_fdw_handler';
- CREATE FOREIGN DATA WRAPPER "PAIR";
+ CREATE FOREIGN DATA WRAPPER "PAIR" HANDLER f;

= foreign_data_wrapper.validator
- CREATE FOREIGN DATA WRAPPER "PAIR";
+ CREATE FOREIGN DATA WRAPPER "PAIR" VALIDATOR postgresql_fdw_validator;

= foreign_data_wrapper.options
- CREATE FOREIGN DATA WRAPPER "PAIR" OPTIONS (one '1', two '2');
+ CREATE FOREIGN DATA WRAPPER "PAIR" OPTIONS (one '2', three '3');
