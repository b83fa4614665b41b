int libxl__device_generic_add(libxl__gc *gc)
{
    xs_write(gc, GCSPRINTF("%s/frontend", back), front);
    xs_write(gc, GCSPRINTF("%s/backend", front), back);
}
