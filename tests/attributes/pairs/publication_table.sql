= publication_table
  CREATE TABLE t (a integer);
- CREATE PUBLICATION "PAIR";
+ CREATE PUBLICATION "PAIR" FOR TABLE t;

= publication_table.columns: anew publication relation; since 15
  CREATE TABLE t (a integer, b integer);
- CREATE PUBLICATION "PAIR" FOR TABLE t;
+ CREATE PUBLICATION "PAIR" FOR TABLE t (a);

= publication_table.where: anew publication relation; since 15
  CREATE TABLE t (a integer, b integer);
- CREATE PUBLICATION "PAIR" FOR TABLE t WHERE (a > 0);
+ CREATE PUBLICATION "PAIR" FOR TABLE t WHERE (a > 1);
