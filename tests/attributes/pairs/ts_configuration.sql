= ts_configuration
+ CREATE TEXT SEARCH CONFIGURATION c (PARSER = "default");

= ts_configuration.parser: anew text search configuration
  CREATE TEXT SEARCH PARSER p (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);
- CREATE TEXT SEARCH CONFIGURATION c (PARSER = "default");
+ CREATE TEXT SEARCH CONFIGURATION c (PARSER = p);

= ts_configuration.mappings
  CREATE TEXT SEARCH CONFIGURATION c (PARSER = "default");
- ALTER TEXT SEARCH CONFIGURATION c ADD MAPPING FOR word WITH simple;
+ ALTER TEXT SEARCH CONFIGURATION c ADD MAPPING FOR word, asciiword WITH english_stem, simple;
