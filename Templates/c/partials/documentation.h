/*
{{#topics}}
 * {{title}}
 * {{underline}}
 *
 * {{text}}
 *
{{/topics}}
{{#hasDocumentedNodes}}
 *****************************************************************************
 *                            Backend XenBus Nodes
 *****************************************************************************
 *
{{#documentedBackendSections}}
{{>c/partials/section.h}}
{{/documentedBackendSections}}
 *****************************************************************************
 *                            Frontend XenBus Nodes
 *****************************************************************************
 *
{{#documentedFrontendSections}}
{{>c/partials/section.h}}
{{/documentedFrontendSections}}
{{#notes}}
{{#first()}}
 * Notes
 * -----
{{/first()}}
 *{{marker}} {{text}}
{{/notes}}
 *
{{/hasDocumentedNodes}}
 */

/*
 * STATES
 *
{{#states}}
 * {{name}} ({{value}})
 *      {{summary}}
 *
{{/states}}
{{#phases}}
 *****************************************************************************
 * {{title}}
 *****************************************************************************
 *
{{#introduction}}
 * {{introduction}}
 *
{{/introduction}}
 * {{diagram}}
 *
{{/phases}}
{{#stateTopics}}
 * {{title}}
 * {{underline}}
 *
 * {{text}}
 *
{{/stateTopics}}
 */
