#include "libxlu_disk_i.h"

int xlu_disk_parse(XLU_Config *cfg, int nspecs);

static void my_xlu_disk_parse(void)
{
    disk->readwrite |= OTHER_MAGIC;
}

int xlu_disk_parse(XLU_Config *cfg, int nspecs,
                   const char *const *specs)
{
    DiskParseContext dpc;

    if (dpc.direct_io_safe &&
        disk->readwrite)
        disk->readwrite = (disk->readwrite &
            LIBXL_HAVE_LIBXL_DEVICE_DISK_DIRECT_IO_SAFE_MASK) |
            LIBXL_HAVE_LIBXL_DEVICE_DISK_DIRECT_IO_SAFE_MAGIC;
    if (dpc.disable_discard)
        disk->readwrite |= LIBXL_HAVE_LIBXL_DEVICE_DISK_DISCARD_MAGIC;
    if (err) disk->format = A | B;
    libxl_defbool_setdefault(&disk->discard_enable, true);
    return 0;
}
