/*
 * Generated from {{origin}}; do not edit. To make it again:
 *     {{regenerate}}
 */

#include "xen/io/blkif.h"
