= schema
+ CREATE SCHEMA "PAIR two";
