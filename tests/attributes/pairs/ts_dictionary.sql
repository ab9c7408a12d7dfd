= ts_dictionary
+ CREATE TEXT SEARCH DICTIONARY d (TEMPLATE = simple);

= ts_dictionary.template: anew text search dictionary
  CREATE TEXT SEARCH TEMPLATE t (INIT = dsimple_init, LEXIZE = dsimple_lexize);
- CREATE TEXT SEARCH DICTIONARY d (TEMPLATE = simple);
+ CREATE TEXT SEARCH DICTIONARY d (TEMPLATE = t);

= ts_dictionary.options
- CREATE TEXT SEARCH DICTIONARY d (TEMPLATE = simple, accept = false);
+ CREATE TEXT SEARCH DICTIONARY d (TEMPLATE = simple, stopwords = 'english');
