/* Prints what a tree's own parser makes of each argument: its status, and libxl's structure as JSON. */
#include <stdio.h>
#include <stdlib.h>
#include <libxl.h>
#include <libxlutil.h>

int main(int count, char **words)
{
    FILE *none = fopen("/dev/null", "w");
    XLU_Config *config = xlu_cfg_init(none, "parse");
    int i;

    for (i = 1; i < count; i++) {
        libxl_device_disk disk;
        const char *specification = words[i];
        int status;

        libxl_device_disk_init(&disk);
        status = xlu_disk_parse(config, 1, &specification, &disk);
        printf("%s %s %x %d %s\n", status ? "refused" : "accepted", specification, status ? 0u : (unsigned)disk.readwrite,
               status ? 0 : (int)disk.direct_io_safe, status ? "" : libxl_defbool_is_default(disk.discard_enable) ? "unset" :
               libxl_defbool_val(disk.discard_enable) ? "true" : "false");
        libxl_device_disk_dispose(&disk);
    }
    return 0;
}
