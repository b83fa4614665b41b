/// A virtual device: which disk and partition of which kind a name or a number means.
package struct DeviceName: Sendable, Hashable {
    /// The numbering scheme.
    package let scheme: DeviceScheme
    /// The number of the disk, from 0.
    package let disk: Int
    /// The number of the partition; 0 is the whole disk.
    package let partition: Int

    /// The number by which xenstore names the device.
    package var number: Int { scheme.base + (disk - scheme.firstDisk) << scheme.diskShift + partition }

    /// The usual name, as `xvda1`.
    package var name: String {
        scheme.prefix + DeviceName.letters(disk) + (partition == 0 ? "" : String(partition))
    }

    /// The disk as letters: a to z, aa to zz, and so on.
    package static func letters(_ disk: Int) -> String {
        let last = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(disk % 26)))
        return disk < 26 ? last : letters(disk / 26 - 1) + last
    }
}

/// Why a text names no virtual device.
package enum DeviceNameProblem: Error, Sendable, Hashable {
    /// It has none of the forms.
    case unknownForm
    /// `d` and a disk, without `p` and a partition: the manual has the form, libxl does not.
    case noPartition(disk: Int64)
    /// There are no letters after the prefix.
    case noDisk(prefix: String)
    /// The disk is too large for the prefix; the last disk of it is given.
    case diskTooLarge(prefix: String, last: Int)
    /// The partition is too large for the prefix; the last partition of it is given.
    case partitionTooLarge(prefix: String, last: Int)
    /// The number of the partition is 0 or begins with 0.
    case zeroPartition
    /// The number is not within 31 bits.
    case numberTooLarge
}

/// What a text in a specification's `vdev` means to libxl.
package enum DeviceReference: Sendable, Hashable {
    /// A disk and partition of a scheme.
    case name(DeviceName)
    /// A plain number, whatever it means.
    case number(Int)

    /// The number by which xenstore names the device.
    package var number: Int {
        switch self {
        case .name(let name): name.number
        case .number(let number): number
        }
    }
}

/// Reads and writes the names of virtual devices.
///
/// Source: `libxl__device_disk_dev_number` in `tools/libs/light/libxl_device.c`, Xen 4.1 to master, and
/// `xen-vbd-interface(7)`.
package final class DeviceNames: Sendable {
    /// The schemes that begin with the same letters.
    private struct Family: Sendable {
        let prefix: String
        let letters: [UInt8]
        let schemes: [DeviceScheme]
    }

    private let numbers: DeviceNumbers
    private let families: [Family]

    package init(_ numbers: DeviceNumbers) {
        self.numbers = numbers
        var prefixes: [String] = []
        for scheme in numbers.schemes where !prefixes.contains(scheme.prefix) {
            prefixes.append(scheme.prefix)
        }
        families = prefixes.map { prefix in
            Family(
                prefix: prefix, letters: Array(prefix.utf8),
                schemes: numbers.schemes.filter { $0.prefix == prefix })
        }
    }

    /// What a text means as `vdev`.
    package func reference(_ text: String) throws(DeviceNameProblem) -> DeviceReference {
        try reference(Array(text.utf8)[...])
    }

    /// What a text means as `vdev`.
    package func reference(_ bytes: ArraySlice<UInt8>) throws(DeviceNameProblem) -> DeviceReference {
        switch try meaning(of: bytes) {
        case .place(let place):
            let scheme = families[place.family].schemes[place.scheme]
            return .name(DeviceName(scheme: scheme, disk: place.disk, partition: place.partition))
        case .number(let number): return .number(number)
        }
    }

    /// The number by which xenstore names what a text means as `vdev`.
    package func number(_ bytes: ArraySlice<UInt8>) throws(DeviceNameProblem) -> Int {
        switch try meaning(of: bytes) {
        case .place(let place): place.number
        case .number(let number): number
        }
    }

    /// A disk and partition of a scheme, which is told by its place: so its texts need not be copied.
    private struct Place {
        let family: Int
        let scheme: Int
        let disk: Int
        let partition: Int
        let number: Int
    }

    private enum Meaning {
        case place(Place)
        case number(Int)
    }

    private func meaning(of bytes: ArraySlice<UInt8>) throws(DeviceNameProblem) -> Meaning {
        if !families.isEmpty, let pair = DeviceNames.pair(bytes) {
            return .place(try place(0, disk: pair.disk, partition: pair.partition))
        }
        if bytes.first == UInt8(ascii: "d"), bytes.count > 1,
            let disk = DeviceNames.unsigned(bytes.dropFirst())
        {
            throw .noPartition(disk: disk)
        }
        var problem = DeviceNameProblem.unknownForm
        for family in families.indices where bytes.starts(with: families[family].letters) {
            do {
                return .place(try place(family, bytes.dropFirst(families[family].letters.count)))
            } catch {
                problem = error
            }
        }
        if let number = DeviceNames.unsigned(bytes) {
            guard let number = Int32(exactly: number) else { throw .numberTooLarge }
            return .number(Int(number))
        }
        throw problem
    }

    /// The disks and partitions that a number can mean: at most one, as the schemes do not overlap.
    package func name(of number: Int) -> DeviceName? {
        for scheme in numbers.schemes {
            let rest = number - scheme.base
            guard rest >= 0 else { continue }
            let disk = rest >> scheme.diskShift + scheme.firstDisk
            let partition = rest & (1 << scheme.diskShift - 1)
            guard disk <= scheme.lastDisk, partition <= scheme.lastPartition else { continue }
            return DeviceName(scheme: scheme, disk: disk, partition: partition)
        }
        return nil
    }

    /// The range of numbers that no scheme gives out and that has a number.
    package func range(of number: Int) -> DeviceNumbers.Reserved? {
        numbers.ranges.first { ($0.first...max($0.first, $0.last)).contains(number) }
    }

    /// The name that libxl makes another number of: a number of an extended scheme that the usual one has room for.
    package func usual(_ name: DeviceName) -> DeviceName? {
        guard let family = families.firstIndex(where: { $0.prefix == name.scheme.prefix }),
            let usual = try? place(family, disk: Int64(name.disk), partition: Int64(name.partition)),
            usual.number != name.number
        else { return nil }
        return DeviceName(
            scheme: families[family].schemes[usual.scheme], disk: usual.disk, partition: usual.partition)
    }

    /// The first scheme of a family that has room for a disk and partition.
    private func place(_ index: Int, disk: Int64, partition: Int64) throws(DeviceNameProblem) -> Place {
        let family = families[index]
        // No scheme has a number that is too large for an integer of the machine.
        let (disk, partition) = (Int(clamping: disk), Int(clamping: partition))
        for scheme in family.schemes.indices {
            if let number = family.schemes[scheme].number(disk: disk, partition: partition) {
                return Place(family: index, scheme: scheme, disk: disk, partition: partition, number: number)
            }
        }
        let lastDisk = family.schemes.map { $0.lastDisk }.max() ?? 0
        guard disk <= lastDisk else { throw .diskTooLarge(prefix: family.prefix, last: lastDisk) }
        let last = family.schemes.filter { disk <= $0.lastDisk }.map { $0.lastPartition }.max() ?? 0
        throw .partitionTooLarge(prefix: family.prefix, last: last)
    }

    /// Letters, and perhaps a partition.
    private func place(_ family: Int, _ rest: ArraySlice<UInt8>) throws(DeviceNameProblem) -> Place {
        let letters = rest.prefix { $0.isLowercase }
        guard !letters.isEmpty else { throw .noDisk(prefix: families[family].prefix) }
        var disk: Int64 = -1
        for letter in letters {
            disk = (disk + 1) * 26 + Int64(letter - UInt8(ascii: "a"))
            if disk > 1 << 40 { break }
        }
        let partition = try DeviceNames.partition(rest.dropFirst(letters.count))
        return try place(family, disk: disk, partition: partition)
    }

    /// A partition as libxl reads it: no zero at the start, then what C's `strtoul` takes for a decimal number, with
    /// blanks and a plus sign before it.
    private static func partition(_ text: ArraySlice<UInt8>) throws(DeviceNameProblem) -> Int64 {
        if text.isEmpty { return 0 }
        if text.first == UInt8(ascii: "0") { throw .zeroPartition }
        var digits = text.drop(while: { $0.isCSpace })
        if digits.first == UInt8(ascii: "+") { digits = digits.dropFirst() }
        guard !digits.isEmpty, digits.allSatisfy({ $0.isDigit }) else { throw .unknownForm }
        return Int64(String(decoding: digits, as: UTF8.self)) ?? .max
    }

    /// `d`, a disk, `p` and a partition, each as C reads a number of any base.
    private static func pair(_ bytes: ArraySlice<UInt8>) -> (disk: Int64, partition: Int64)? {
        guard bytes.first == UInt8(ascii: "d"), let middle = bytes.lastIndex(of: UInt8(ascii: "p")),
            let disk = unsigned(bytes[..<middle].dropFirst()),
            let partition = unsigned(bytes[(middle + 1)...]), middle > bytes.startIndex + 1,
            middle + 1 < bytes.endIndex
        else { return nil }
        return (disk, partition)
    }

    /// A number as C's `strtoul` reads it when it finds out the base: decimal, octal after `0`, hexadecimal after
    /// `0x`, after blanks and a plus sign. Nothing at all is 0.
    private static func unsigned(_ bytes: ArraySlice<UInt8>) -> Int64? {
        var rest = bytes.drop(while: { $0.isCSpace })
        if rest.isEmpty { return bytes.isEmpty ? 0 : nil }
        if rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
        guard let first = rest.first, first.isDigit else { return nil }
        let text = String(decoding: rest, as: UTF8.self)
        if text.hasPrefix("0x") || text.hasPrefix("0X") { return number(text.dropFirst(2), 16) }
        return first == UInt8(ascii: "0") && text.utf8.count > 1
            ? number(text.dropFirst(), 8) : number(text[...], 10)
    }

    private static func number(_ digits: Substring, _ base: Int) -> Int64? {
        // A sign is no digit, although `Int` would take it.
        guard !digits.isEmpty, digits.utf8.allSatisfy({ $0.isHexDigit }) else { return nil }
        if let number = Int64(digits, radix: base) { return number }
        // Too large for an integer, or a digit that the base does not have.
        return digits.allSatisfy { $0.hexDigitValue.map { $0 < base } ?? false } ? .max : nil
    }
}
