/* Generated from {{origin}} by {{regenerate}}. Do not edit. */

#include "xen/io/blkif.h"
