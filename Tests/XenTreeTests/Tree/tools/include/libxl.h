#ifndef LIBXL_H
#define LIBXL_H

/*
 * The first of them.
 */
#define LIBXL_HAVE_DISK_TRUSTED 1

/* Nothing is below this. */

#define LIBXL_HAVE_DEVICE_DISK_DIRECT_IO_SAFE
/* two */ /* three */
#define LIBXL_HAVE_LIBXL_DEVICE_DISK_DIRECT_IO_SAFE_MAGIC 0x00000600
#define	LIBXL_HAVE_TABBED 1
#define LIBXL_HAVE_DEVICE_DISK_SPECIFICATION	2
#define LIBXL_HAVE_
/* #define LIBXL_HAVE_GONE 1 */

#endif
