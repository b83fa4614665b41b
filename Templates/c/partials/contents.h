/*
 * CONTENTS, in this order and under these titles
 *
{{#topics}}
 *   {{title}}
{{/topics}}
{{#hasDocumentedNodes}}
 *   Backend XenBus Nodes
{{#documentedBackendSections}}
 *     {{title}}
{{/documentedBackendSections}}
 *   Frontend XenBus Nodes
{{#documentedFrontendSections}}
 *     {{title}}
{{/documentedFrontendSections}}
{{#notes}}
{{#first()}}
 *   Notes
{{/first()}}
{{/notes}}
{{/hasDocumentedNodes}}
 *   STATES
{{#phases}}
 *     {{title}}
{{/phases}}
{{#stateTopics}}
 *     {{title}}
{{/stateTopics}}
 *   TYPES
 *   REQUEST CODES
{{#operations}}
 *     {{name}}
{{/operations}}
 *   STATUS CODES
 *   LIMITS
{{#bitsets}}
 *   {{title}}
{{/bitsets}}
 *   STRUCTURES
{{#structures}}
 *     {{name}}
{{/structures}}
 */
