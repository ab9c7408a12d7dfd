CREATE TABLE log (id bigint, day date NOT NULL, note text) PARTITION BY RANGE (day);
CREATE TABLE log_2024 (id bigint, day date NOT NULL, note text, CONSTRAINT in_2024 CHECK (day >= '2024-01-01' AND day < '2025-01-01'));
INSERT INTO log_2024 VALUES (1, '2024-05-05', 'x');
