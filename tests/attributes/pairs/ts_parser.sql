= ts_parser
+ CREATE TEXT SEARCH PARSER p (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);

= ts_parser.start: anew text search parser
  CREATE FUNCTION f(internal, integer) RETURNS internal LANGUAGE internal AS 'prsd_start';
- CREATE TEXT SEARCH PARSER p (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);
+ CREATE TEXT SEARCH PARSER p (START = f, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);

= ts_parser.gettoken: anew text search parser
  CREATE FUNCTION f(internal, internal, internal) RETURNS internal LANGUAGE internal AS 'prsd_nexttoken';
- CREATE TEXT SEARCH PARSER p (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);
+ CREATE TEXT SEARCH PARSER p (START = prsd_start, GETTOKEN = f, END = prsd_end, LEXTYPES = prsd_lextype);

= ts_parser.end: anew text search parser
  CREATE FUNCTION f(internal) RETURNS void LANGUAGE internal AS 'prsd_end';
- CREATE TEXT SEARCH PARSER p (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);
+ CREATE TEXT SEARCH PARSER p (START = prsd_start, GETTOKEN = prsd_nexttoken, END = f, LEXTYPES = prsd_lextype);

= ts_parser.lextypes: anew text search parser
  CREATE FUNCTION f(internal) RETURNS internal LANGUAGE internal AS 'prsd_lextype';
- CREATE TEXT SEARCH PARSER p (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);
+ CREATE TEXT SEARCH PARSER p (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = f);

= ts_parser.headline: anew text search parser
- CREATE TEXT SEARCH PARSER p (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);
+ CREATE TEXT SEARCH PARSER p (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype, HEADLINE = prsd_headline);
