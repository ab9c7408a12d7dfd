= privilege
  CREATE TABLE t (a integer);
+ GRANT SELECT ON t TO attributes_one;

= privilege.privileges
  CREATE TABLE t (a integer);
- GRANT SELECT, INSERT ON t TO attributes_one;
+ GRANT SELECT, UPDATE ON t TO attributes_one WITH GRANT OPTION;

= privilege.privileges/database: of attributes_(old|new)
- GRANT CREATE ON DATABASE :"DBNAME" TO attributes_one;
+ GRANT CONNECT, TEMP ON DATABASE :"DBNAME" TO attributes_one WITH GRANT OPTION;
