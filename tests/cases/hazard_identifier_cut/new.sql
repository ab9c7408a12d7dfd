CREATE TABLE t (id integer);
CREATE TABLE a_name_that_goes_on_and_on_until_it_is_longer_than_what_is_kept_of_it (id integer);
