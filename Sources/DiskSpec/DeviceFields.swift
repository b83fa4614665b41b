/// The fields of the device that libxl's own code asks for, by their numbers; nil where a release has none.
struct DeviceFields: Sendable {
    let access: Int?
    let backend: Int?
    let backendDomain: Int?
    let backendName: Int?
    let drive: Int?
    let format: Int?
    let replication: Int?
    let script: Int?
    let specification: Int?
    let target: Int?
    let transport: Int?
    let vdev: Int?

    init(_ fields: [DiskField]) {
        func number(_ name: String) -> Int? { fields.firstIndex { $0.name == name } }
        access = number("readwrite")
        backend = number("backend")
        backendDomain = number("backend_domid")
        backendName = number("backend_domname")
        drive = number("is_cdrom")
        format = number("format")
        replication = number("colo_enable")
        script = number("script")
        specification = number("specification")
        target = number("pdev_path")
        transport = number("transport")
        vdev = number("vdev")
    }
}
