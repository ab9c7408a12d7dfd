CREATE TABLE m (id integer PRIMARY KEY,
    price bigint NOT NULL DEFAULT 1, -- @renamed from cost
    "new" varchar(20) -- @renamed from old
);
