 *{{ruler}}
 *
{{#introduction}}
 * {{introduction}}
 *
{{/introduction}}
{{#documentedNodes}}
 * {{name}}
 *      Values:         {{valuesText}}
{{#defaultText}}
 *      Default Value:  {{defaultText}}
{{/defaultText}}
{{#maximum}}
 *      Maximum Value:  {{maximum}}
{{/maximum}}
{{#notesText}}
 *      Notes:          {{notesText}}
{{/notesText}}
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
