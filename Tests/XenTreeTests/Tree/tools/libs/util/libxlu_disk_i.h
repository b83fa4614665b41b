struct other { int a; } Other;

typedef struct {
    XLU_Config *cfg;
    int had_depr_prefix,
        direct_io_safe, err;
    /* int disable_discard; */
    const char *spec[2];
} DiskParseContext;
