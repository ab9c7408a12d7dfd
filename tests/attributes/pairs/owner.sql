# Owners are only managed where the files say one; --manage all says all.
= owner.role
  CREATE TABLE t (a integer);
- ALTER TABLE t OWNER TO attributes_one;
+ ALTER TABLE t OWNER TO attributes_two;
