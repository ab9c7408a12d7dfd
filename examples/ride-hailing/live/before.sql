-- After migration 000009.
CREATE TABLE users (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    email varchar(255) NOT NULL UNIQUE,
    phone varchar(20),
    is_active boolean DEFAULT true,
    created_at timestamp NOT NULL DEFAULT now(),
    updated_at timestamp NOT NULL DEFAULT now()
);
CREATE TABLE rides (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    rider_id uuid NOT NULL REFERENCES users,
    driver_id uuid REFERENCES users,
    status varchar(20) NOT NULL DEFAULT 'requested'
        CHECK (status IN ('requested', 'accepted', 'completed', 'cancelled')),
    pickup point NOT NULL,
    dropoff point NOT NULL,
    fare numeric(8,2),
    requested_at timestamp NOT NULL DEFAULT now(),
    completed_at timestamp
);
CREATE INDEX idx_rides_status ON rides (status);
CREATE VIEW driver_earnings AS
    SELECT driver_id, date_trunc('day', completed_at) AS day, sum(fare) AS earned
      FROM rides WHERE status = 'completed' GROUP BY 1, 2;

INSERT INTO users (id, email)
    SELECT md5('user' || n)::uuid, 'user' || n || '@example.com' FROM generate_series(1, 40) n;
INSERT INTO rides (rider_id, driver_id, status, pickup, dropoff, fare)
    SELECT md5('user' || 1 + n % 20)::uuid, md5('user' || 21 + n % 20)::uuid, 'completed',
           point(n, n), point(n + 1, n), 5 + n % 30
      FROM generate_series(1, 200) n;
