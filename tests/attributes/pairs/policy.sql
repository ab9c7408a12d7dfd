= policy
  CREATE TABLE t (a integer);
+ CREATE POLICY p ON t USING (a > 0);

= policy.command: anew policy
  CREATE TABLE t (a integer);
- CREATE POLICY p ON t USING (a > 0);
+ CREATE POLICY p ON t FOR SELECT USING (a > 0);

= policy.restrictive: anew policy
  CREATE TABLE t (a integer);
- CREATE POLICY p ON t USING (a > 0);
+ CREATE POLICY p ON t AS RESTRICTIVE USING (a > 0);

= policy.roles
  CREATE TABLE t (a integer);
- CREATE POLICY p ON t USING (a > 0);
+ CREATE POLICY p ON t TO attributes_one, attributes_two USING (a > 0);

= policy.using
  CREATE TABLE t (a integer);
- CREATE POLICY p ON t USING (a > 0);
+ CREATE POLICY p ON t USING (a > 1);

= policy.check
  CREATE TABLE t (a integer);
- CREATE POLICY p ON t FOR INSERT WITH CHECK (a > 0);
+ CREATE POLICY p ON t FOR INSERT WITH CHECK (a > 1);

= policy.check/gone: back anew policy
  CREATE TABLE t (a integer);
- CREATE POLICY p ON t USING (a > 0);
+ CREATE POLICY p ON t USING (a > 0) WITH CHECK (a > 1);
