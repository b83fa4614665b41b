static int libxl__device_disk_setdefault(libxl__gc *gc, uint32_t domid,
                                         libxl_device_disk *disk)
{
    int rc;

    libxl_defbool_setdefault(&disk->discard_enable, true);
    /* libxl_defbool_setdefault(&disk->trusted, true); */
    rc = libxl__resolve_domid(gc, disk->backend_domname, &disk->backend_domid);
    return rc;
}

static void device_disk_add(libxl__egc *egc, uint32_t domid,
                            libxl_device_disk *disk);

static void device_disk_add(libxl__egc *egc, uint32_t domid,
                            libxl_device_disk *disk)
{
    for (;;) {
        flexarray_append(back, "frontend-id");
        flexarray_append(back, GCSPRINTF("%d", domid));
        flexarray_append_pair(back, "online", "1");
        flexarray_append_pair(back, "mode",
                              disk->readwrite ? "w" : "r");
        if ((disk->readwrite & ~LIBXL_HAVE_LIBXL_DEVICE_DISK_DIRECT_IO_SAFE_MASK)
            == LIBXL_HAVE_LIBXL_DEVICE_DISK_DIRECT_IO_SAFE_MAGIC)
            flexarray_append_pair(back, "direct-io-safe", "1");
        x = flags & ~OTHER_MASK;
        flexarray_append_pair(back, "params", call(a, "b,c", d[1, 2], ','));
        flexarray_append_pair(front, "backend-id", x); flexarray_append_pair(front, "second", x);
        flexarray_append_pair(other, "elsewhere", x);
        flexarray_append_pair(front, NAME, x);
        flexarray_append_pair(front, "trusted",
            libxl_defbool_val(disk->discard_enable) ? "1" : "0");
        flexarray_append(front, "device-type");
        flexarray_append(front,
                         disk->is_cdrom ? "cdrom" : "disk");
        break;
    }
}

int libxl_device_disk_list(libxl__gc *gc)
{
    tmp = libxl__xs_read(gc, XBT_NULL,
        GCSPRINTF("%s/params", path));
    tmp = READ_BACKEND(gc, "%s/mode");
    tmp = read(gc, "%s/%d/x", a); tmp = read(gc, "%s/", a);
    note("%s/unread");



    tmp = read(gc, "%s/moed");
}

int libxl__nic(libxl__gc *gc)
{
    tmp = read(gc, "%s/mac");
}
