CREATE TABLE "Order" ("select" integer, "it's" text DEFAULT 'it''s', "a""b" integer CHECK ("a""b" > 0));
CREATE TYPE "Mood Swing" AS ENUM ('it''s', 'so "so"', 'back\slash');
CREATE INDEX "I;--" ON "Order" ("a""b");
COMMENT ON TABLE "Order" IS E'line\n\\ and $$ dollars';
CREATE VIEW "user" AS SELECT "select" AS "from" FROM "Order";
