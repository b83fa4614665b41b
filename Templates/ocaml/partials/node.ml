{{^indexed}}
  let {{name.constant}} = "{{name}}"
{{/indexed}}
{{#indexed}}
  let {{indexedName.member}}{{#parameters}} {{parameter.variable}}{{/parameters}} =
    {{#nameParts}}{{^first()}} ^ {{/first()}}{{#text}}"{{text}}"{{/text}}{{#parameter}}{{#isText}}{{parameter.variable}}{{/isText}}{{^isText}}string_of_int {{parameter.variable}}{{/isText}}{{/parameter}}{{/nameParts}}
{{/indexed}}
