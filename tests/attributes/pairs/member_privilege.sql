# Of extensions that nothing else here makes.
= member_privilege: of pgrowlocks
  CREATE SCHEMA "PAIR two";
  CREATE EXTENSION pgrowlocks SCHEMA "PAIR two";
+ GRANT EXECUTE ON FUNCTION "PAIR two".pgrowlocks(text) TO attributes_one;

= member_privilege.privileges: of pg_freespace
  CREATE SCHEMA "PAIR two";
  CREATE EXTENSION pg_freespacemap SCHEMA "PAIR two";
- GRANT EXECUTE ON FUNCTION "PAIR two".pg_freespace(regclass, bigint) TO attributes_one;
+ GRANT EXECUTE ON FUNCTION "PAIR two".pg_freespace(regclass, bigint) TO attributes_one WITH GRANT OPTION;
