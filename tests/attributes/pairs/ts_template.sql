= ts_template
+ CREATE TEXT SEARCH TEMPLATE t (LEXIZE = dsimple_lexize);

= ts_template.init: anew text search template
- CREATE TEXT SEARCH TEMPLATE t (LEXIZE = dsimple_lexize);
+ CREATE TEXT SEARCH TEMPLATE t (INIT = dsimple_init, LEXIZE = dsimple_lexize);

= ts_template.lexize: anew text search template
  CREATE FUNCTION f(internal, internal, internal, internal) RETURNS internal LANGUAGE internal AS 'dsimple_lexize';
- CREATE TEXT SEARCH TEMPLATE t (LEXIZE = dsimple_lexize);
+ CREATE TEXT SEARCH TEMPLATE t (LEXIZE = f);
