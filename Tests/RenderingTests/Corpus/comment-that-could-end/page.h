/*{{summary}} *{{title}} * {{summary}} */
