= opfamily
+ CREATE OPERATOR FAMILY f USING hash;

= opfamily.operators
  CREATE OPERATOR FAMILY f USING btree;
- ALTER OPERATOR FAMILY f USING btree ADD OPERATOR 1 < (integer, bigint);
+ ALTER OPERATOR FAMILY f USING btree ADD OPERATOR 2 <= (integer, bigint);

= opfamily.functions
  CREATE OPERATOR FAMILY f USING btree;
- ALTER OPERATOR FAMILY f USING btree ADD FUNCTION 1 (integer, bigint) btint48cmp(integer, bigint);
+ ALTER OPERATOR FAMILY f USING btree ADD FUNCTION 1 (bigint, integer) btint84cmp(bigint, integer);
