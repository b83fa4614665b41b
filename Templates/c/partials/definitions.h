/*
 * TYPES
 */
{{#types}}
{{^header}}

/*
 * {{summary}}
{{#description}}
 *
 * {{description}}
{{/description}}
 */
{{#isReplaceable}}
#ifndef {{name}}
{{/isReplaceable}}
#define {{name}} {{type}}
{{#isReplaceable}}
#endif
{{/isReplaceable}}
{{/header}}
{{/types}}

/*
 * REQUEST CODES
 */
{{#operations}}

/*
 * {{summary}}
{{#description}}
 *
 * {{description}}
{{/description}}
{{#enabledBy}}
 *
 * See the node "{{.}}".
{{/enabledBy}}
 */
#define {{name}} {{value}}
{{/operations}}

/*
 * STATUS CODES
 */
{{#statuses}}

/*
 * {{summary}}
{{#description}}
 *
 * {{description}}
{{/description}}
 */
#define {{name}} {{literal}}
{{/statuses}}

/*
 * LIMITS
 */
{{#constants}}
{{^header}}

/*
 * {{summary}}
{{#description}}
 *
 * {{description}}
{{/description}}
 */
#define {{name}} {{literal}}
{{/header}}
{{/constants}}
{{#bitsets}}

/*
 * {{title}}: {{summary}}
{{#description}}
 *
 * {{description}}
{{/description}}
 */
{{#bits}}

/*
 * {{summary}}
{{#description}}
 *
 * {{description}}
{{/description}}
 */
#define {{name}} {{literal}}
{{/bits}}
{{/bitsets}}

/*
 * STRUCTURES
 */
{{#structures}}

/*
 * {{summary}}
{{#description}}
 *
 * {{description}}
{{/description}}
 */
struct {{name}} {
{{#fields}}
    /*
     * {{summary}}
{{#unit}}
     * Unit: {{unit}}.
{{/unit}}
     */
{{>c/partials/field.h}}
{{/fields}}
};
{{#typedef}}
typedef struct {{name}} {{typedef}};
{{/typedef}}
{{/structures}}
