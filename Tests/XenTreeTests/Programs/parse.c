/*
 * Prints what a tree's own parser makes of each argument: whether it takes it, the values of FIELDS, and the nodes that
 * ATTACH, lines of libxl in a function of their own, write.
 */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "attach.h"
#include <libxlutil.h>

#ifndef FIELDS
#define FIELDS
#endif
#define FIELD(name) \
    _Generic(disk.name, libxl_defbool: setting, char *: text, default: number)(#name, disk.name);

static void number(const char *name, long long value) { printf(" %s=%lld", name, value); }

static void text(const char *name, const char *value) { printf(" %s=%s", name, value ? value : ""); }

static void setting(const char *name, libxl_defbool value)
{
    printf(" %s=%s", name, libxl_defbool_is_default(value) ? "unset" : libxl_defbool_val(value) ? "true" : "false");
}

/* The installed library has a structure of another size. */
void libxl_device_disk_init(libxl_device_disk *disk) { memset(disk, 0, sizeof(*disk)); }

struct flexarray { const char *side; };

int flexarray_append_pair(flexarray_t *array, const void *name, const void *value)
{
    printf(" %s/%s=%s", array->side, (const char *)name, value ? (const char *)value : "");
    return 0;
}

char *formatted(const char *format, ...)
{
    char *result;
    va_list values;

    va_start(values, format);
    if (vasprintf(&result, format, values) < 0) abort();
    va_end(values);
    return result;
}

const char *libxl__xen_script_dir_path(void) { return "/etc/xen/scripts"; }

#ifdef ATTACH
#include ATTACH
#else
void attach(ATTACH_PARAMETERS) {}
#endif

int main(int count, char **words)
{
    FILE *none = fopen("/dev/null", "w");
    XLU_Config *config = xlu_cfg_init(none, "parse");
    flexarray_t back = { "backend" }, front = { "frontend" };
    libxl__device device = { 51712 };
    int i;

    for (i = 1; i < count; i++) {
        libxl_device_disk disk;
        const char *specification = words[i];
        int status;

        libxl_device_disk_init(&disk);
        status = xlu_disk_parse(config, 1, &specification, &disk);
        printf("%s %s", status ? "refused" : "accepted", specification);
        if (!status) {
            FIELDS
            attach(&disk, &back, &front, &device, 1, 0);
        }
        printf("\n");
    }
    return 0;
}
