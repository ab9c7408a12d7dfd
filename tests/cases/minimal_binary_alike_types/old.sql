CREATE DOMAIN word AS text;
CREATE TABLE m (a cidr, b xml, c word, d text);
INSERT INTO m VALUES ('10.0.0.0/8', '<a/>', 'w', 'd');
