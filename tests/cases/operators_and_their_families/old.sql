CREATE TYPE money2 AS (cents bigint);
CREATE FUNCTION m_lt(money2, money2) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT ($1).cents < ($2).cents';
CREATE FUNCTION m_le(money2, money2) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT ($1).cents <= ($2).cents';
CREATE FUNCTION m_eq(money2, money2) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT ($1).cents = ($2).cents';
CREATE FUNCTION m_ge(money2, money2) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT ($1).cents >= ($2).cents';
CREATE FUNCTION m_gt(money2, money2) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT ($1).cents > ($2).cents';
CREATE FUNCTION m_cmp(money2, money2) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT btint8cmp(($1).cents, ($2).cents)';
CREATE FUNCTION m_lt_cents(money2, bigint) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT ($1).cents < $2';
CREATE FUNCTION m_gt_cents(money2, bigint) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT ($1).cents > $2';
CREATE FUNCTION m_cmp_cents(money2, bigint) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT btint8cmp(($1).cents, $2)';
CREATE FUNCTION m_minus(money2) RETURNS money2 LANGUAGE sql IMMUTABLE AS 'SELECT ROW(-($1).cents)::money2';

CREATE OPERATOR <# (FUNCTION = m_lt, LEFTARG = money2, RIGHTARG = money2, COMMUTATOR = >#, NEGATOR = >=#);
CREATE OPERATOR <=# (FUNCTION = m_le, LEFTARG = money2, RIGHTARG = money2);
CREATE OPERATOR =# (FUNCTION = m_eq, LEFTARG = money2, RIGHTARG = money2, COMMUTATOR = =#);
CREATE OPERATOR >=# (FUNCTION = m_ge, LEFTARG = money2, RIGHTARG = money2, NEGATOR = <#);
CREATE OPERATOR ># (FUNCTION = m_gt, LEFTARG = money2, RIGHTARG = money2, COMMUTATOR = <#);
CREATE OPERATOR <# (FUNCTION = m_lt_cents, LEFTARG = money2, RIGHTARG = bigint);
CREATE OPERATOR -# (FUNCTION = m_minus, RIGHTARG = money2);
COMMENT ON OPERATOR -# (NONE, money2) IS 'the other way about';
CREATE OPERATOR !# (FUNCTION = m_minus, RIGHTARG = money2);

CREATE OPERATOR FAMILY cents_ops USING btree;
CREATE OPERATOR CLASS cents_ops DEFAULT FOR TYPE money2 USING btree FAMILY cents_ops AS
    OPERATOR 1 <#, OPERATOR 2 <=#, OPERATOR 3 =#, OPERATOR 4 >=#, OPERATOR 5 >#,
    FUNCTION 1 m_cmp(money2, money2);
ALTER OPERATOR FAMILY cents_ops USING btree ADD
    OPERATOR 1 <# (money2, bigint), FUNCTION 1 (money2, bigint) m_cmp_cents(money2, bigint);
CREATE OPERATOR CLASS reverse_ops FOR TYPE money2 USING btree AS
    OPERATOR 1 >#, OPERATOR 2 >=#, OPERATOR 3 =#, OPERATOR 4 <=#, OPERATOR 5 <#,
    FUNCTION 1 m_cmp(money2, money2);
CREATE OPERATOR FAMILY gone_ops USING hash;

CREATE TABLE prices (id integer PRIMARY KEY, price money2);
INSERT INTO prices VALUES (1, ROW(5)), (2, ROW(7));
CREATE INDEX prices_reverse ON prices (price reverse_ops);
CREATE INDEX prices_price ON prices (price cents_ops DESC);
ANALYZE prices;
