/// How a virtual device is named and numbered. Source: `xen-vbd-interface(7)` and
/// `libxl__device_disk_dev_number`, Xen 4.1 to master.
public struct DeviceNumbers: Sendable, Hashable {
    /// A range of numbers without a scheme.
    public struct Reserved: Sendable, Hashable {
        /// What the range is.
        public enum Status: String, Sendable, Hashable, CaseIterable {
            /// Kept for later use.
            case reserved
            /// Used by old software only.
            case deprecated
        }

        /// The first number.
        public package(set) var first: Int
        /// The last number.
        public package(set) var last: Int
        /// What the range is.
        public package(set) var status: Status
        /// One paragraph of CommonMark.
        public package(set) var meaning: String

        package init(first: Int, last: Int, status: Status, meaning: String) {
            self.first = first
            self.last = last
            self.status = status
            self.meaning = meaning
        }
    }

    /// Names that mean the same number.
    public struct Example: Sendable, Hashable {
        /// The names.
        public package(set) var names: [String]
        /// The number in xenstore.
        public package(set) var number: Int
        /// One paragraph of CommonMark.
        public package(set) var meaning: String
        /// Where the schema has it.
        public package(set) var origin: Origin

        package init(names: [String], number: Int, meaning: String, origin: Origin) {
            self.names = names
            self.number = number
            self.meaning = meaning
            self.origin = origin
        }
    }

    /// One sentence of CommonMark.
    public package(set) var summary = ""
    /// The schemes.
    public package(set) var schemes: [DeviceScheme] = []
    /// Ranges without a scheme.
    public package(set) var ranges: [Reserved] = []
    /// Examples.
    public package(set) var examples: [Example] = []
    /// Texts.
    public package(set) var topics: [Topic] = []

    package init() {}
}

/// An encoding of disk and partition into a device number.
public struct DeviceScheme: StoredItem {
    /// The name, as the protocol spells it.
    public package(set) var name: String
    /// The nominal type of disk.
    public package(set) var title: String
    /// The letters before the disk's letter: `xvd`, `sd` or `hd`.
    public package(set) var prefix: String
    /// The formula as documents show it.
    public package(set) var formula: String
    /// The number of the first disk as a whole.
    public package(set) var base: Int
    /// The bits by which the disk is shifted.
    public package(set) var diskShift: Int
    /// The first disk, from 0.
    public package(set) var firstDisk: Int
    /// The last disk.
    public package(set) var lastDisk: Int
    /// The last partition; 0 is the whole disk.
    public package(set) var lastPartition: Int
    /// The releases that have it.
    public package(set) var lifetime = Lifetime()
    /// One sentence of CommonMark.
    public package(set) var summary = ""
    /// CommonMark; may be empty.
    public package(set) var description = ""
    /// What it was in earlier releases, the newest change first.
    public package(set) var history: [Variant<DeviceScheme>] = []
    /// Where the schema has it.
    public package(set) var origin: Origin

    package init(
        name: String, title: String, prefix: String, formula: String, base: Int, diskShift: Int,
        disks: ClosedRange<Int>, lastPartition: Int, origin: Origin
    ) {
        self.name = name
        self.title = title
        self.prefix = prefix
        self.formula = formula
        self.base = base
        self.diskShift = diskShift
        firstDisk = disks.lowerBound
        lastDisk = disks.upperBound
        self.lastPartition = lastPartition
        self.origin = origin
    }

    /// The number of a disk and partition; nil when the scheme cannot express it.
    public func number(disk: Int, partition: Int) -> Int? {
        guard disk >= firstDisk, disk <= lastDisk, (0...lastPartition).contains(partition) else { return nil }
        return base + ((disk - firstDisk) << diskShift) + partition
    }
}

extension DeviceNumbers {
    /// The number that libxl gives a device name such as `xvda1`, `d0p1` or `hdc`; nil for others.
    ///
    /// Where two schemes have the same prefix the first that can express the disk is used.
    public func number(of name: String) -> Int? {
        let names = DeviceNames(self)
        do {
            guard case .name(let device) = try names.reference(name) else { return nil }
            return device.number
        } catch .noPartition(let disk) {
            return number(of: "d\(disk)p0")
        } catch {
            return nil
        }
    }
}
