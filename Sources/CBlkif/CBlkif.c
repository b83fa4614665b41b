/* Generated from Schema/ and Templates/ by swift run gen-docs. Do not edit. */

#include "xen/io/blkif.h"
