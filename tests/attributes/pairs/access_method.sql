= access_method
+ CREATE ACCESS METHOD "PAIR" TYPE INDEX HANDLER bthandler;

= access_method.type: anew access method; with access_method.handler
- CREATE ACCESS METHOD "PAIR" TYPE INDEX HANDLER bthandler;
+ CREATE ACCESS METHOD "PAIR" TYPE TABLE HANDLER heap_tableam_handler;

= access_method.handler: anew access method
- CREATE ACCESS METHOD "PAIR" TYPE INDEX HANDLER bthandler;
+ CREATE ACCESS METHOD "PAIR" TYPE INDEX HANDLER hashhandler;
