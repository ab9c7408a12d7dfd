# No provider comes with PostgreSQL; tests/pg/kinds.bats reads labels.
= security_label.label: not here
