CREATE SEQUENCE ticket_numbers START 1000;
CREATE TABLE ticket (note text, number bigint DEFAULT nextval('ticket_numbers'));
ALTER SEQUENCE ticket_numbers OWNED BY ticket.number;
