= publication_schema: since 15
- CREATE PUBLICATION "PAIR";
+ CREATE PUBLICATION "PAIR" FOR TABLES IN SCHEMA publication_schema_itself;
