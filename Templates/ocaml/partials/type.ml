{{#isCode}}{{#integer}}{{integer.type}}{{/integer}}{{/isCode}}{{^isCode}}{{#integer}}{{integer.type}}{{/integer}}{{^integer}}{{element.module}}.t{{/integer}}{{/isCode}}{{#count}} array{{/count}}
