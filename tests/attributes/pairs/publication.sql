= publication
+ CREATE PUBLICATION "PAIR";

# FOR ALL TABLES is said when it is made.
= publication.all_tables: anew publication
- CREATE PUBLICATION "PAIR";
+ CREATE PUBLICATION "PAIR" FOR ALL TABLES;

= publication.publish
- CREATE PUBLICATION "PAIR";
+ CREATE PUBLICATION "PAIR" WITH (publish = 'insert, delete');

= publication.via_root
- CREATE PUBLICATION "PAIR";
+ CREATE PUBLICATION "PAIR" WITH (publish_via_partition_root);

= publication.generated_columns: since 18
- CREATE PUBLICATION "PAIR";
+ CREATE PUBLICATION "PAIR" WITH (publish_generated_columns = stored);
