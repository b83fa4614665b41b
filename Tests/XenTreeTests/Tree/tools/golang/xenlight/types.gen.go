package xenlight

type DeviceDiskList struct {
Other int
}

type DeviceDisk struct {
BackendDomid Domid
PdevPath string // GonePath string
Vdev	string

DirectIoSafe bool
DiscardEnable Defbool
}

type DeviceNic struct {
Mac Mac
}
