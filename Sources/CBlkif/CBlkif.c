/*
 * Generated from Schema/ and Templates/; do not edit. To make it again:
 *     swift run gen-docs
 */

#include "xen/io/blkif.h"
