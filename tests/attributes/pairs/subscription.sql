= subscription
+ CREATE SUBSCRIPTION "PAIR" CONNECTION 'dbname=nowhere' PUBLICATION one WITH (connect = false, slot_name = NONE, enabled = false);

= subscription.connection
- CREATE SUBSCRIPTION "PAIR" CONNECTION 'dbname=nowhere' PUBLICATION one WITH (connect = false, slot_name = NONE, enabled = false);
+ CREATE SUBSCRIPTION "PAIR" CONNECTION 'dbname=elsewhere' PUBLICATION one WITH (connect = false, slot_name = NONE, enabled = false);

= subscription.publications
- CREATE SUBSCRIPTION "PAIR" CONNECTION 'dbname=nowhere' PUBLICATION one WITH (connect = false, slot_name = NONE, enabled = false);
+ CREATE SUBSCRIPTION "PAIR" CONNECTION 'dbname=nowhere' PUBLICATION three, two WITH (connect = false, slot_name = NONE, enabled = false);

= subscription.enabled
  CREATE SUBSCRIPTION "PAIR" CONNECTION 'dbname=nowhere' PUBLICATION one WITH (connect = false, slot_name = mine);
+ ALTER SUBSCRIPTION "PAIR" ENABLE;
- ALTER SUBSCRIPTION "PAIR" DISABLE;

= subscription.slot
- CREATE SUBSCRIPTION "PAIR" CONNECTION 'dbname=nowhere' PUBLICATION one WITH (connect = false, slot_name = one);
+ CREATE SUBSCRIPTION "PAIR" CONNECTION 'dbname=nowhere' PUBLICATION one WITH (connect = false, slot_name = two);

= subscription.binary
- CREATE SUBSCRIPTION "PAIR" CONNECTION 'dbname=nowhere' PUBLICATION one WITH (connect = false, slot_name = NONE, enabled = false);
+ CREATE SUBSCRIPTION "PAIR" CONNECTION 'dbname=nowhere' PUBLICATION one WITH (connect = false, slot_name = NONE, enabled = false, binary);

= subscription.streaming
- CREATE SUBSCRIPTION "PAIR" CONNECTION 'dbname=nowhere' PUBLICATION one WITH (connect = false, slot_name = NONE, enabled = false, streaming = off);
+ CREATE SUBSCRIPTION "PAIR" CONNECTION 'dbname=nowhere' PUBLICATION one WITH (connect = false, slot_name = NONE, enabled = false, streaming = on);

= subscription.synchronous_commit
- CREATE SUBSCRIPTION "PAIR" CONNECTION 'dbname=nowhere' PUBLICATION one WITH (connect = false, slot_name = NONE, enabled = false);
+ CREATE SUBSCRIPTION "PAIR" CONNECTION 'dbname=nowhere' PUBLICATION one WITH (connect = false, slot_name = NONE, enabled = false, synchronous_commit = 'local');

= subscription.two_phase: anew subscription; since 15
- CREATE SUBSCRIPTION "PAIR" CONNECTION 'dbname=nowhere' PUBLICATION one WITH (connect = false, slot_name = NONE, enabled = false);
+ CREATE SUBSCRIPTION "PAIR" CONNECTION 'dbname=nowhere' PUBLICATION one WITH (connect = false, slot_name = NONE, enabled = false, two_phase);

= subscription.disable_on_error: since 15
- CREATE SUBSCRIPTION "PAIR" CONNECTION 'dbname=nowhere' PUBLICATION one WITH (connect = false, slot_name = NONE, enabled = false);
+ CREATE SUBSCRIPTION "PAIR" CONNECTION 'dbname=nowhere' PUBLICATION one WITH (connect = false, slot_name = NONE, enabled = false, disable_on_error);

= subscription.password_optional: since 16
- CREATE SUBSCRIPTION "PAIR" CONNECTION 'dbname=nowhere' PUBLICATION one WITH (connect = false, slot_name = NONE, enabled = false);
+ CREATE SUBSCRIPTION "PAIR" CONNECTION 'dbname=nowhere' PUBLICATION one WITH (connect = false, slot_name = NONE, enabled = false, password_required = false);

= subscription.run_as_owner: since 16
- CREATE SUBSCRIPTION "PAIR" CONNECTION 'dbname=nowhere' PUBLICATION one WITH (connect = false, slot_name = NONE, enabled = false);
+ CREATE SUBSCRIPTION "PAIR" CONNECTION 'dbname=nowhere' PUBLICATION one WITH (connect = false, slot_name = NONE, enabled = false, run_as_owner);

= subscription.origin: since 16
- CREATE SUBSCRIPTION "PAIR" CONNECTION 'dbname=nowhere' PUBLICATION one WITH (connect = false, slot_name = NONE, enabled = false);
+ CREATE SUBSCRIPTION "PAIR" CONNECTION 'dbname=nowhere' PUBLICATION one WITH (connect = false, slot_name = NONE, enabled = false, origin = none);

# In place only where it has a slot, and the publisher is asked.
= subscription.failover: anew subscription; since 17
- CREATE SUBSCRIPTION "PAIR" CONNECTION 'dbname=nowhere' PUBLICATION one WITH (connect = false, slot_name = NONE, enabled = false);
+ CREATE SUBSCRIPTION "PAIR" CONNECTION 'dbname=nowhere' PUBLICATION one WITH (connect = false, slot_name = NONE, enabled = false, failover);

