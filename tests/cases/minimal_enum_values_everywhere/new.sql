CREATE TYPE size AS ENUM ('xs', 's', 'm', 'l', 'xl', 'xxl');
CREATE TABLE m (id integer PRIMARY KEY, size size DEFAULT 'm', sizes size[]);
