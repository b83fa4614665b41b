func (x *DeviceDisk) fromC(xc *C.libxl_device_disk) error {
x.DirectIoSafe = bool(xc.direct_io_safe)
if err := x.DiscardEnable.fromC(&xc.discard_enable);err != nil {
return fmt.Errorf("converting field DiscardEnable: %v", err)
}

 return nil}
