CREATE TABLE roles (
    role_id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name varchar(40) NOT NULL UNIQUE,
    description text
);

CREATE TABLE users (
    user_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    username varchar(64) NOT NULL UNIQUE,
    password_hash text NOT NULL,
    enabled boolean NOT NULL DEFAULT true,
    created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE user_roles (
    user_id uuid REFERENCES users ON DELETE CASCADE,
    role_id integer REFERENCES roles ON DELETE RESTRICT,
    PRIMARY KEY (user_id, role_id)
);

CREATE MATERIALIZED VIEW role_sizes AS
    SELECT r.name, count(ur.user_id) AS members
      FROM roles r LEFT JOIN user_roles ur USING (role_id)
     GROUP BY r.name;
CREATE UNIQUE INDEX role_sizes_name ON role_sizes (name);
