CREATE OPERATOR FAMILY numbers USING btree;
CREATE OPERATOR CLASS number_ops FOR TYPE integer USING btree FAMILY numbers AS
    OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
    FUNCTION 1 btint4cmp(integer, integer),
    FUNCTION 2 btint4sortsupport(internal),
    FUNCTION 4 btequalimage(oid);
CREATE TABLE t (a integer);
CREATE INDEX t_a ON t (a number_ops);
-- One that is made anew, and one that goes while its family stays.
CREATE OPERATOR FAMILY remade USING btree;
CREATE OPERATOR CLASS remade_ops FOR TYPE integer USING btree FAMILY remade AS
    OPERATOR 3 =, FUNCTION 1 btint4cmp(integer, integer), FUNCTION 4 btequalimage(oid);
CREATE OPERATOR FAMILY left_alone USING btree;
CREATE OPERATOR CLASS gone_ops FOR TYPE integer USING btree FAMILY left_alone AS
    OPERATOR 3 =, FUNCTION 1 btint4cmp(integer, integer), FUNCTION 4 btequalimage(oid);
