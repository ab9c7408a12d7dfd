= default_privilege
+ ALTER DEFAULT PRIVILEGES FOR ROLE attributes_one IN SCHEMA default_privilege_itself GRANT SELECT ON TABLES TO attributes_two;

= default_privilege.privileges
- ALTER DEFAULT PRIVILEGES FOR ROLE attributes_one IN SCHEMA PAIR GRANT SELECT, INSERT ON TABLES TO attributes_two;
+ ALTER DEFAULT PRIVILEGES FOR ROLE attributes_one IN SCHEMA PAIR GRANT SELECT, DELETE ON TABLES TO attributes_two;
