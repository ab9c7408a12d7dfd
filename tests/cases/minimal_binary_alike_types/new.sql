CREATE DOMAIN word AS text;
CREATE TABLE m (a inet, b text, c text, d word);
