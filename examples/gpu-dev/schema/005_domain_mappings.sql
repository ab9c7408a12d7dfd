-- Which name leads to which reservation.

CREATE TABLE IF NOT EXISTS domain_mappings (
    mapping_id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    domain VARCHAR(253) NOT NULL,
    reservation_id UUID NOT NULL REFERENCES reservations(reservation_id) ON DELETE CASCADE,
    target_ip INET NOT NULL,
    target_port INTEGER NOT NULL DEFAULT 8888,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT NOW(),
    expires_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT domain_mappings_domain UNIQUE (domain),
    CONSTRAINT domain_mappings_lower CHECK (domain = lower(domain))
);

CREATE INDEX IF NOT EXISTS domain_mappings_reservation ON domain_mappings(reservation_id);
CREATE INDEX IF NOT EXISTS domain_mappings_expiry ON domain_mappings(expires_at);
