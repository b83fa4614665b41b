/* SPDX-License-Identifier: MIT */
/******************************************************************************
 * blkif.h
 *
 * {{title}}: {{view}}.
 *
 * Generated from {{origin}}; do not edit. To make it again:
 *     {{regenerate}}
 */

#ifndef XEN_PUBLIC_IO_BLKIF_H
#define XEN_PUBLIC_IO_BLKIF_H

#include <stdint.h>

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
{{#steps}}
 * The {{side}}{{#state}}, in {{state}}{{/state}}
{{#waitsFor}}
 * (it waits until the other side is in {{waitsFor}})
{{/waitsFor}}
{{#actions}}
 *  o {{.}}
{{/actions}}
{{#next}}
 *  -> {{next}}
{{/next}}
 *
{{/steps}}
{{/phases}}
{{#stateTopics}}
 * {{title}}
 * {{underline}}
 *
 * {{text}}
 *
{{/stateTopics}}
 */

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
 * LIMITS AND NAMES
 */
{{#constants}}

/*
 * {{summary}}
{{#description}}
 *
 * {{description}}
{{/description}}
 */
{{^nativeABI}}
#define {{name}} {{literal}}
{{/nativeABI}}
{{#alternatives}}
{{#first()}}
#if {{guard}}
{{/first()}}
{{^first()}}
#elif {{guard}}
{{/first()}}
# define {{macro}} {{constant}}
{{#last()}}
#endif
{{/last()}}
{{/alternatives}}
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
 * TYPES AND STRUCTURES
 */
{{#types}}

/* {{summary}} */
typedef {{type}} {{name}};
{{/types}}
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
{{#guard}}
#if {{guard}}
{{/guard}}
    {{declaration}}
{{#guard}}
#endif
{{/guard}}
{{/fields}}
};
{{#typedef}}
typedef struct {{name}} {{typedef}};
{{/typedef}}
{{/structures}}

#if (defined(__STDC_VERSION__) && __STDC_VERSION__ >= 201112L)
{{#structures}}
{{#sizes}}
{{#first()}}
#if {{guard}}
{{/first()}}
{{^first()}}
#elif {{guard}}
{{/first()}}
_Static_assert(sizeof(struct {{name}}) == {{bytes}},
               "layout of {{name}} in {{abi}}");
{{#last()}}
#endif
{{/last()}}
{{/sizes}}
{{/structures}}
#endif

#endif /* XEN_PUBLIC_IO_BLKIF_H */
