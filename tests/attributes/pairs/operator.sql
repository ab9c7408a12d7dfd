= operator
+ CREATE OPERATOR ## (FUNCTION = int4eq, LEFTARG = integer, RIGHTARG = integer);

= operator.function: anew operator
- CREATE OPERATOR ## (FUNCTION = int4eq, LEFTARG = integer, RIGHTARG = integer);
+ CREATE OPERATOR ## (FUNCTION = int4ne, LEFTARG = integer, RIGHTARG = integer);

= operator.commutator: anew operator; until 16
- CREATE OPERATOR ## (FUNCTION = int4eq, LEFTARG = integer, RIGHTARG = integer);
+ CREATE OPERATOR ## (FUNCTION = int4eq, LEFTARG = integer, RIGHTARG = integer, COMMUTATOR = ##);

= operator.commutator/of_17: back anew operator; since 17
- CREATE OPERATOR ## (FUNCTION = int4eq, LEFTARG = integer, RIGHTARG = integer);
+ CREATE OPERATOR ## (FUNCTION = int4eq, LEFTARG = integer, RIGHTARG = integer, COMMUTATOR = ##);

= operator.negator: anew operator; until 16
- CREATE OPERATOR ## (FUNCTION = int4eq, LEFTARG = integer, RIGHTARG = integer);
- CREATE OPERATOR !# (FUNCTION = int4ne, LEFTARG = integer, RIGHTARG = integer);
+ CREATE OPERATOR ## (FUNCTION = int4eq, LEFTARG = integer, RIGHTARG = integer, NEGATOR = !#);
+ CREATE OPERATOR !# (FUNCTION = int4ne, LEFTARG = integer, RIGHTARG = integer, NEGATOR = ##);

= operator.negator/of_17: back anew operator; since 17
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

= operator.hashes: anew operator; until 16
- CREATE OPERATOR ## (FUNCTION = int4eq, LEFTARG = integer, RIGHTARG = integer, COMMUTATOR = ##);
+ CREATE OPERATOR ## (FUNCTION = int4eq, LEFTARG = integer, RIGHTARG = integer, COMMUTATOR = ##, HASHES);

= operator.hashes/of_17: back anew operator; since 17
- CREATE OPERATOR ## (FUNCTION = int4eq, LEFTARG = integer, RIGHTARG = integer, COMMUTATOR = ##);
+ CREATE OPERATOR ## (FUNCTION = int4eq, LEFTARG = integer, RIGHTARG = integer, COMMUTATOR = ##, HASHES);

= operator.merges: anew operator; until 16
- CREATE OPERATOR ## (FUNCTION = int4eq, LEFTARG = integer, RIGHTARG = integer, COMMUTATOR = ##);
+ CREATE OPERATOR ## (FUNCTION = int4eq, LEFTARG = integer, RIGHTARG = integer, COMMUTATOR = ##, MERGES);

= operator.merges/of_17: back anew operator; since 17
- CREATE OPERATOR ## (FUNCTION = int4eq, LEFTARG = integer, RIGHTARG = integer, COMMUTATOR = ##);
+ CREATE OPERATOR ## (FUNCTION = int4eq, LEFTARG = integer, RIGHTARG = integer, COMMUTATOR = ##, MERGES);
