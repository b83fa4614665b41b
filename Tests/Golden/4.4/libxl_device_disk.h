/* SPDX-License-Identifier: MIT */
/*
 * The parts of libxl.h that concern libxl_device_disk:
 * Xen 4.4.
 *
 * Generated from Schema/ and Templates/; do not edit. To make it again:
 *     swift run gen-docs --as-of 4.4 --output FOLDER
 */

#ifndef LIBXL_DEVICE_DISK_H
#define LIBXL_DEVICE_DISK_H

/*
 * LIBXL_HAVE_DEVICE_BACKEND_DOMNAME
 *
 * Every device structure that has backend_domid also has backend_domname.
 *
 * If the name is set, libxl looks it up when it uses the device, and the
 * number that was set does not count.
 */
#define LIBXL_HAVE_DEVICE_BACKEND_DOMNAME 1

#endif /* LIBXL_DEVICE_DISK_H */
