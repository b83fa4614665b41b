{{#count}}InlineArray<{{count}}, {{/count}}{{element.type}}{{#count}}>{{/count}}
