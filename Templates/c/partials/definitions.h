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
 * {{headerComment}}
 */
#define {{name}} {{value}}
{{/operations}}

/*
 * STATUS CODES
 */
{{#statuses}}

/*
 * {{headerComment}}
 */
#define {{name}} {{literal}}
{{/statuses}}

/*
 * LIMITS
 */
{{#constants}}
{{^header}}

/*
 * {{headerComment}}
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
 * {{headerComment}}
 */
#define {{name}} {{literal}}
{{/bits}}
{{/bitsets}}

/*
 * STRUCTURES
 */
{{#structures}}

/*
 * {{headerComment}}
 */
struct {{name}} {
{{#fields}}
    /*
     * {{headerComment}}
     */
{{>c/partials/field.h}}
{{/fields}}
};
{{#typedef}}
typedef struct {{name}} {{typedef}};
{{/typedef}}
{{/structures}}
