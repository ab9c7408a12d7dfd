= operator
+ CREATE OPERATOR ## (FUNCTION = int4eq, LEFTARG = integer, RIGHTARG = integer);

= operator.function: anew operator
- CREATE OPERATOR ## (FUNCTION = int4eq, LEFTARG = integer, RIGHTARG = integer);
+ CREATE OPERATOR ## (FUNCTION = int4ne, LEFTARG = integer, RIGHTARG = integer);

= operator.commutator: anew operator
- CREATE OPERATOR ## (FUNCTION = int4eq, LEFTARG = integer, RIGHTARG = integer);
+ CREATE OPERATOR ## (FUNCTION = int4eq, LEFTARG = integer, RIGHTARG = integer, COMMUTATOR = ##);

= operator.negator: anew operator
- CREATE OPERATOR ## (FUNCTION = int4eq, LEFTARG = integer, RIGHTARG = integer);
- CREATE OPERATOR !# (FUNCTION = int4ne, LEFTARG = integer, RIGHTARG = integer);
+ CREATE OPERATOR ## (FUNCTION = int4eq, LEFTARG = integer, RIGHTARG = integer, NEGATOR = !#);
+ CREATE OPERATOR !# (FUNCTION = int4ne, LEFTARG = integer, RIGHTARG = integer, NEGATOR = ##);

= operator.restrict
- CREATE OPERATOR ## (FUNCTION = int4eq, LEFTARG = integer, RIGHTARG = integer);
+ CREATE OPERATOR ## (FUNCTION = int4eq, LEFTARG = integer, RIGHTARG = integer, RESTRICT = eqsel);

= operator.join
- CREATE OPERATOR ## (FUNCTION = int4eq, LEFTARG = integer, RIGHTARG = integer);
+ CREATE OPERATOR ## (FUNCTION = int4eq, LEFTARG = integer, RIGHTARG = integer, JOIN = eqjoinsel);

= operator.hashes: anew operator
- CREATE OPERATOR ## (FUNCTION = int4eq, LEFTARG = integer, RIGHTARG = integer, COMMUTATOR = ##);
+ CREATE OPERATOR ## (FUNCTION = int4eq, LEFTARG = integer, RIGHTARG = integer, COMMUTATOR = ##, HASHES);

= operator.merges: anew operator
- CREATE OPERATOR ## (FUNCTION = int4eq, LEFTARG = integer, RIGHTARG = integer, COMMUTATOR = ##);
+ CREATE OPERATOR ## (FUNCTION = int4eq, LEFTARG = integer, RIGHTARG = integer, COMMUTATOR = ##, MERGES);
