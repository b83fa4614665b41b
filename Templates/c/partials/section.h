 *{{ruler}}
 *
{{#introduction}}
 * {{introduction}}
 *
{{/introduction}}
{{#documentedNodes}}
 * {{name}}
{{#headerFacts}}
 *      {{label}}{{value}}
{{/headerFacts}}
 *
 *      {{summary}}
 *
{{#description}}
 *      {{description}}
 *
{{/description}}
{{#values}}
 *      "{{value}}"
 *          {{meaning}}
{{#last()}}
 *
{{/last()}}
{{/values}}
{{/documentedNodes}}
