/* What surrounds the lines of libxl that write the nodes of a disk. */
#include <inttypes.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <libxl.h>

typedef struct flexarray flexarray_t;
typedef struct { int devid; } libxl__device;

int flexarray_append_pair(flexarray_t *array, const void *name, const void *value);
char *formatted(const char *format, ...) __attribute__((__format__(__printf__, 1, 2)));
const char *libxl__xen_script_dir_path(void);

#define GCSPRINTF(...) formatted(__VA_ARGS__)
#define ATTACH_PARAMETERS \
    libxl_device_disk *disk, flexarray_t *back, flexarray_t *front, libxl__device *device, uint32_t domid, \
    libxl_domain_type type

void attach(ATTACH_PARAMETERS);
