 *{{ruler}}
 *
{{#introduction}}
 * {{introduction}}
 *
{{/introduction}}
{{#documentedNodes}}
 * {{headerEntry}}
 *
{{/documentedNodes}}
