/* SPDX-License-Identifier: MIT */
/*
 * The parts of libxl.h that concern {{libxl.structure}}:
 * {{view}}.
 *
 * Generated from {{origin}}; do not edit. To make it again:
 *     {{regenerate}}
 */

#ifndef LIBXL_DEVICE_DISK_H
#define LIBXL_DEVICE_DISK_H
{{#libxl}}
{{#macros}}

/*
 * {{name}}
 *
 * {{summary}}
{{#description}}
 *
 * {{description}}
{{/description}}
 */
#define {{name}} {{value}}
{{/macros}}
{{#activeOverlays}}

/*
 * {{have}}_MAGIC
 * {{have}}_MASK
 *
 * libxl has no field for "{{flag}}" here. The field {{word}} of
 * {{structure}} carries it, so that the structure keeps its size:
 *
 *  0      the disk is read-only; the flag cannot be set
 *  1      the disk is writable and the flag is not set
 *  MAGIC  the disk is writable and the flag is set
 *
 * The flag is set when ({{word}} & ~MASK) == MAGIC, and is set by
 * {{word}} = ({{word}} & MASK) | MAGIC. The bits in MASK belong to the plain
 * value and to other flags.
{{#assigned}}
 *
 * These values were assigned by this project; they are in no release of Xen.
{{/assigned}}
 */
#define {{have}}_MAGIC {{magic}}U
#define {{have}}_MASK  {{mask}}U
{{/activeOverlays}}
{{/libxl}}

#endif /* LIBXL_DEVICE_DISK_H */
