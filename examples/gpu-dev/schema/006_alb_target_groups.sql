-- The load balancer's target group of each mapped domain.

CREATE TABLE IF NOT EXISTS alb_target_groups (
    target_group_arn TEXT PRIMARY KEY,
    mapping_id BIGINT NOT NULL REFERENCES domain_mappings(mapping_id) ON DELETE CASCADE,
    rule_arn TEXT,
    priority INTEGER NOT NULL,
    healthy BOOLEAN,
    checked_at TIMESTAMP WITH TIME ZONE,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT NOW(),
    CONSTRAINT alb_priority_range CHECK (priority BETWEEN 1 AND 50000),
    CONSTRAINT alb_priority_once UNIQUE (priority) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX IF NOT EXISTS alb_target_groups_mapping ON alb_target_groups(mapping_id);
CREATE INDEX IF NOT EXISTS alb_target_groups_sick
    ON alb_target_groups(checked_at) WHERE healthy IS NOT TRUE;
