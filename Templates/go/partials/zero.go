{{#count}}[{{count}}]{{element.type}}{}{{/count}}{{^count}}{{#integer}}0{{/integer}}{{^integer}}{{element.type}}{}{{/integer}}{{/count}}
