{{#count}}Array.make {{count}} {{/count}}{{#integer}}Le.zero_{{integer}}{{/integer}}{{^integer}}({{element.module}}.get layout (Bytes.make ({{element.module}}.size layout) '\000') 0){{/integer}}
