/// How a virtual device is named and numbered. Source: `xen-vbd-interface(7)` and
/// `libxl__device_disk_dev_number`, Xen 4.1 to master.
public struct DeviceNumbers: Sendable, Hashable, Part {
    /// A range of numbers without a scheme.
    public struct Reserved: Sendable, Hashable, Part {
        /// What the range is.
        public enum Status: String, Sendable, Hashable, CaseIterable, DescribedWord {
            /// Kept for later use.
            case reserved
            /// Used by old software only.
            case deprecated

            package static var blank: Self { .reserved }
        }

        /// The first number.
        public package(set) var first = 0
        /// The last number.
        public package(set) var last = 0
        /// What the range is.
        public package(set) var status = Status.reserved
        /// One paragraph of CommonMark.
        public package(set) var meaning = ""

        package init() {}

        package static var partName: StaticString { "number-range" }

        package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
            try coder.field("status", &status, .plain.required, "what the range is")
            try coder.field("from", &first, .number(DeviceNumbers.range).required, "the first number")
            try coder.field("to", &last, .number(DeviceNumbers.range).required, "the last number")
            try coder.field("meaning", &meaning, .inlineProse.required, "what it means")
        }

        package var contradictoryFields: [ContradictoryField] {
            last >= first
                ? []
                : [
                    ContradictoryField(
                        key: "to", id: "out-of-range", message: "the range ends before it begins")
                ]
        }
    }

    /// Names that mean the same number.
    public struct Example: Sendable, Hashable, PlacedRecord {
        /// The names.
        public package(set) var names: [String] = []
        /// The number in xenstore.
        public package(set) var number = 0
        /// One paragraph of CommonMark.
        public package(set) var meaning = ""
        /// Where the schema has it.
        public package(set) var origin = Origin.blank

        package init() {}

        package var ownName: String { "" }

        package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
            try coder.field("names", &names, .line.required, "names that mean the same")
            try coder.field(
                "number", &number, .number(DeviceNumbers.range).required, "the number in xenstore")
            try coder.field("meaning", &meaning, .inlineProse.required, "what it means")
        }
    }

    /// The numbers that xenstore can have.
    package static let range = 0...Int(clamping: UInt32.max)

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

    package static var partName: StaticString { "device-numbers" }

    package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.field("summary", &summary, .inlineProse.required, "one sentence")
        try coder.field(
            "schemes", &schemes, .items(.scheme).required, "the encodings of disk and partition into a number"
        )
        try coder.field("ranges", &ranges, .plain, "ranges of numbers without an encoding")
        try coder.field("examples", &examples, .items(.deviceExample), "names and their numbers")
        try coder.field("topics", &topics, .items(.topic), "texts")
    }
}

/// An encoding of disk and partition into a device number: `base + ((disk - firstDisk) << diskShift) + partition`.
public struct DeviceScheme: DescribedItem {
    /// The name, as the protocol spells it.
    public package(set) var name = ""
    /// The nominal type of disk.
    public package(set) var title = ""
    /// The letters before the disk's letter: `xvd`, `sd` or `hd`.
    public package(set) var prefix = ""
    /// The formula as documents show it.
    public package(set) var formula = ""
    /// The number of the first disk as a whole.
    public package(set) var base = 0
    /// The bits by which the disk is shifted.
    public package(set) var diskShift = 0
    /// The first disk, from 0.
    public package(set) var firstDisk = 0
    /// The last disk.
    public package(set) var lastDisk = 0
    /// The last partition; 0 is the whole disk.
    public package(set) var lastPartition = 0
    /// The releases that have it.
    public package(set) var lifetime = Lifetime()
    /// One sentence of CommonMark.
    public package(set) var summary = ""
    /// CommonMark; may be empty.
    public package(set) var description = ""
    /// What it was in earlier releases, the newest change first.
    public package(set) var history: [Variant<DeviceScheme>] = []
    /// Where the schema has it.
    public package(set) var origin = Origin.blank

    package init() {}

    package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        let disks = 0...0xff_ffff
        try coder.field("first-disk", &firstDisk, .number(disks).required, "the first disk, from 0")
        try coder.field("last-disk", &lastDisk, .number(disks).required, "the last disk")
        try coder.field("name", &name, .name(.free), "the name")
        try coder.field("title", &title, .line.required.variable, "the nominal type of disk")
        try coder.field("prefix", &prefix, .line.code.required, "the letters before the disk's letter")
        try coder.field(
            "formula", &formula, .line.required.variable,
            "the number, as an expression of C over disk and partition")
        try coder.field(
            "base", &base, .number(DeviceNumbers.range).required, "the number of the first disk as a whole")
        try coder.field(
            "disk-shift", &diskShift, .number(0...24).required,
            "the bits by which the number of the disk is shifted")
        try coder.field(
            "last-partition", &lastPartition, .number(disks).required,
            "the last partition; 0 is the whole disk")
        try coder.about(&self)
    }

    package var contradictoryFields: [ContradictoryField] {
        lastDisk >= firstDisk
            ? []
            : [
                ContradictoryField(
                    key: "last-disk", id: "out-of-range", message: "the last disk is before the first")
            ]
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
