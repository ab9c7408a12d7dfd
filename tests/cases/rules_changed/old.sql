CREATE TABLE items (id integer PRIMARY KEY, name text, price numeric(10,2));
CREATE TABLE log (id integer, name text, was numeric, at timestamptz DEFAULT now());
CREATE RULE same AS ON INSERT TO items WHERE new.price > 10
    DO ALSO INSERT INTO log VALUES (new.id, new.name);
CREATE RULE whole_rows AS ON UPDATE TO items WHERE old.price <> new.price
    DO (INSERT INTO log (id, name, was) SELECT old.id, upper(new.name), old.price;
        DELETE FROM log WHERE id = new.id AND was IS NULL);
CREATE RULE changes AS ON DELETE TO items DO ALSO DELETE FROM log WHERE id = old.id;
CREATE RULE goes AS ON DELETE TO log DO INSTEAD NOTHING;
CREATE VIEW cheap AS SELECT id, name FROM items WHERE price < 5;
CREATE RULE cheap_insert AS ON INSERT TO cheap DO INSTEAD INSERT INTO items VALUES (new.id, new.name, 1);
CREATE RULE cheap_delete AS ON DELETE TO cheap DO INSTEAD DELETE FROM items WHERE id = old.id;
CREATE RULE swapped AS ON UPDATE TO cheap DO INSTEAD UPDATE items SET name = old.name WHERE id = old.id;
COMMENT ON RULE same ON items IS 'kept';
