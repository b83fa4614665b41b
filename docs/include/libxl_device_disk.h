/* SPDX-License-Identifier: MIT */
/*
 * The parts of libxl.h that concern libxl_device_disk:
 * Xen 4.0 to 4.23.
 *
 * Generated from Schema/ and Templates/; do not edit. To make it again:
 *     swift run gen-docs
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

/*
 * LIBXL_HAVE_DEVICE_DISK_DIRECT_IO_SAFE
 *
 * libxl_device_disk has the field direct_io_safe.
 */
#define LIBXL_HAVE_DEVICE_DISK_DIRECT_IO_SAFE 1

/*
 * LIBXL_HAVE_LIBXL_DEVICE_DISK_DISCARD_ENABLE
 *
 * libxl_device_disk has the field discard_enable.
 */
#define LIBXL_HAVE_LIBXL_DEVICE_DISK_DISCARD_ENABLE 1

/*
 * LIBXL_HAVE_COLO_USERSPACE_PROXY
 *
 * COLO can compare network packets in QEMU, without a module in the kernel.
 *
 * It announces no field of a disk, but COLO also needs a replicated disk.
 */
#define LIBXL_HAVE_COLO_USERSPACE_PROXY 1

/*
 * LIBXL_HAVE_QED
 *
 * Disks can have the QED format, for paravirtualised and for fully virtualised
 * guests.
 */
#define LIBXL_HAVE_QED 1

/*
 * LIBXL_HAVE_DISK_SAFE_REMOVE
 *
 * There is a function that removes a disk only if the guest gives it up.
 *
 * libxl_device_disk_safe_remove fails if the guest does not let go of the
 * disk, where libxl_device_disk_remove would in the end remove it by force.
 */
#define LIBXL_HAVE_DISK_SAFE_REMOVE 1

/*
 * LIBXL_HAVE_DEVICE_DISK_SPECIFICATION
 *
 * A disk has the fields that choose the protocol and its transport.
 */
#define LIBXL_HAVE_DEVICE_DISK_SPECIFICATION 1

/*
 * LIBXL_HAVE_DISK_TRUSTED
 *
 * libxl_device_disk has the field trusted.
 */
#define LIBXL_HAVE_DISK_TRUSTED 1

/*
 * LIBXL_HAVE_DISK_GRANT_USAGE
 *
 * libxl_device_disk has the field grant_usage.
 */
#define LIBXL_HAVE_DISK_GRANT_USAGE 1

#endif /* LIBXL_DEVICE_DISK_H */
