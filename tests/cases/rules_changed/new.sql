CREATE TABLE items (id integer PRIMARY KEY, name text, price numeric(10,2), note text);
CREATE TABLE log (id integer, name text, was numeric, at timestamptz DEFAULT now());
CREATE RULE same AS ON INSERT TO items WHERE NEW.price > 10
    DO INSERT INTO log (id, name) VALUES (NEW.id, NEW.name);
CREATE RULE whole_rows AS ON UPDATE TO items WHERE (old.price <> new.price) DO ALSO
    (INSERT INTO log (id, name, was) SELECT old.id, upper(new.name), old.price;
     DELETE FROM log WHERE id = new.id AND was IS NULL;);
CREATE OR REPLACE RULE changes AS ON DELETE TO items
    DO ALSO DELETE FROM log WHERE id = old.id AND name = old.note;
ALTER TABLE items DISABLE RULE same;
CREATE VIEW cheap AS SELECT id, name FROM items WHERE price < 5;
CREATE RULE cheap_insert AS ON INSERT TO cheap DO INSTEAD INSERT INTO items VALUES (new.id, new.name, 1);
CREATE RULE swapped AS ON UPDATE TO cheap DO INSTEAD UPDATE items SET name = new.name WHERE id = old.id;
CREATE RULE cheap_too AS ON UPDATE TO cheap WHERE old.id > 5 DO INSTEAD NOTHING;
CREATE RULE cheap_delete AS ON DELETE TO cheap DO INSTEAD DELETE FROM public.items i WHERE i.id = old.id;
COMMENT ON RULE same ON items IS 'kept';
