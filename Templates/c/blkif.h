/* SPDX-License-Identifier: MIT */
/******************************************************************************
 * blkif.h
 *
 * {{title}}: {{view}}.
 *
 * For use beside the other public headers of Xen, in place of the file of this
 * name there. Integer types such as uint8_t must be defined before.
 *
 * Generated from {{origin}}; do not edit. To make it again:
 *     {{regenerate}}
 */

#ifndef __XEN_PUBLIC_IO_BLKIF_H__
#define __XEN_PUBLIC_IO_BLKIF_H__

#include "ring.h"
#include "../grant_table.h"

{{>c/partials/contents.h}}

{{>c/partials/documentation.h}}

{{>c/partials/definitions.h}}
{{#ring}}

/*
 * {{summary}}
{{#description}}
 *
 * {{description}}
{{/description}}
 */
DEFINE_RING_TYPES({{name}}, struct {{request}}, struct {{response}});
{{/ring}}

#endif /* __XEN_PUBLIC_IO_BLKIF_H__ */
