CREATE TABLE rides (
    id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    rider_id UUID NOT NULL REFERENCES users(id),
    driver_id UUID REFERENCES users(id),
    status VARCHAR(20) NOT NULL DEFAULT 'requested'
        CHECK (status IN ('requested', 'accepted', 'in_progress', 'completed', 'cancelled')),
    pickup POINT NOT NULL,
    dropoff POINT NOT NULL,
    fare NUMERIC(10,2),
    surge NUMERIC(3,2) NOT NULL DEFAULT 1.0,
    requested_at TIMESTAMP NOT NULL DEFAULT NOW(),
    completed_at TIMESTAMP,
    CHECK (driver_id IS DISTINCT FROM rider_id),
    CHECK (completed_at IS NULL OR completed_at >= requested_at)
);

CREATE INDEX idx_rides_status ON rides(status);
CREATE INDEX idx_rides_rider ON rides(rider_id, requested_at DESC);
CREATE INDEX idx_rides_driver ON rides(driver_id) WHERE driver_id IS NOT NULL;

CREATE VIEW driver_earnings AS
    SELECT driver_id, date_trunc('day', completed_at) AS day, sum(fare * surge) AS earned
      FROM rides
     WHERE status = 'completed'
     GROUP BY driver_id, date_trunc('day', completed_at);

CREATE PROCEDURE cancel_stale_rides(older_than INTERVAL DEFAULT '1 hour')
LANGUAGE sql AS $$
    UPDATE rides SET status = 'cancelled'
     WHERE status = 'requested' AND requested_at < now() - older_than
$$;
