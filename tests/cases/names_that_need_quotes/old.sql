CREATE TABLE "Order" ("select" integer);
