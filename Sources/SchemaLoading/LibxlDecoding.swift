import BlkifSchema
import Diagnostics
import LocatedYAML

/// Decoding of `libxl.yaml`, `device-numbers.yaml` and `releases.yaml`.
extension MappingReader {
    /// What `libxl.yaml` holds: the fields that parameters define are added by the loader.
    struct LibxlDocument {
        var libxl = Libxl()
        var order: [String] = []
    }

    func libxlDocument() -> LibxlDocument {
        var document = LibxlDocument()
        _ = nested("libxl") { reader in
            document.libxl.structure = reader.text("structure")
            document.libxl.summary = reader.prose("summary", required: true)
            document.order = reader.texts("order", required: true)
            return Optional(())
        }
        document.libxl.fields = items("fields", history: \LibxlField.history) { reader in
            var field = LibxlField(
                name: reader.name(), type: reader.text("type"), origin: reader.origin)
            field.lifetime = reader.lifetime()
            field.summary = reader.prose("summary", required: true)
            field.description = reader.prose("description")
            field.have = reader.optionalText("have")
            field.defaultText = reader.optionalProse("default")
            field.isInternal = reader.boolean("internal", default: false)
            return field
        }
        document.libxl.enumerations = items("enumerations", history: \LibxlEnumeration.history) { reader in
            var enumeration = LibxlEnumeration(
                name: reader.name(), prefix: reader.text("prefix"), origin: reader.origin)
            enumeration.lifetime = reader.lifetime()
            enumeration.summary = reader.prose("summary", required: true)
            enumeration.description = reader.prose("description")
            enumeration.values = reader.codes("values")
            return enumeration
        }
        document.libxl.macros = items("macros", history: \LibxlMacro.history) { reader in
            var macro = LibxlMacro(
                name: reader.name(), value: reader.integer("value", required: true) ?? 0,
                origin: reader.origin)
            macro.lifetime = reader.lifetime()
            macro.summary = reader.prose("summary", required: true)
            macro.description = reader.prose("description")
            macro.fields = reader.texts("fields")
            return macro
        }
        document.libxl.attach = writes("attach", isComplete: false)
        return document
    }

    func deviceNumbers() -> DeviceNumbers? {
        nested("device-numbers") { reader in
            var numbers = DeviceNumbers()
            numbers.summary = reader.prose("summary", required: true)
            numbers.schemes = reader.items("schemes", required: true, history: \DeviceScheme.history) {
                $0.deviceScheme()
            }
            numbers.ranges = reader.parts("ranges") { $0.reservedRange() }
            numbers.examples = reader.elements("examples").compactMap { node in
                // An item of its own, so that what is wrong with it is judged no further.
                let reader = MappingReader(node, context: context)
                guard node.entries != nil else { return nil }
                defer { reader.finish() }
                return DeviceNumbers.Example(
                    names: reader.texts("names", required: true), number: reader.deviceNumber("number"),
                    meaning: reader.prose("meaning", required: true), origin: reader.origin)
            }
            numbers.topics = reader.topics()
            return numbers
        }
    }

    private func reservedRange() -> DeviceNumbers.Reserved {
        let status = word("status", as: DeviceNumbers.Reserved.Status.self, required: true)
        let first = deviceNumber("from")
        let last = deviceNumber("to")
        if last < first, let place = value("to")?.location {
            report("out-of-range", "the range ends before it begins", at: place)
        }
        return DeviceNumbers.Reserved(
            first: first, last: last, status: status ?? .reserved, meaning: prose("meaning", required: true))
    }

    /// A required number of 32 bits.
    private func deviceNumber(_ key: String) -> Int {
        integer(key, in: 0...Int(UInt32.max))
    }

    private func deviceScheme() -> DeviceScheme? {
        let first = integer("first-disk", in: 0...0xff_ffff)
        let last = integer("last-disk", in: 0...0xff_ffff)
        if last < first, let place = value("last-disk")?.location {
            report("out-of-range", "the last disk is before the first", at: place)
        }
        var scheme = DeviceScheme(
            name: name(), title: text("title"), prefix: text("prefix"), formula: text("formula"),
            base: deviceNumber("base"), diskShift: integer("disk-shift", in: 0...24),
            disks: first...max(first, last), lastPartition: integer("last-partition", in: 0...0xff_ffff),
            origin: origin)
        scheme.lifetime = lifetime()
        scheme.summary = prose("summary", required: true)
        scheme.description = prose("description")
        return scheme
    }

    func releaseInfos() -> [ReleaseInfo] {
        elements("releases", required: true).compactMap { node in
            let reader = MappingReader(node, context: context)
            guard node.entries != nil else { return nil }
            defer { reader.finish() }
            let release = reader.release("version", required: true)
            let date = reader.optionalText("date")
            let summary = reader.prose("summary", required: true)
            if release == nil { context.lose() }
            return release.map {
                ReleaseInfo(release: $0, date: date, summary: summary, origin: reader.origin)
            }
        }
    }

    func profiles() -> [Profile] {
        elements("profiles").compactMap { node in
            let reader = MappingReader(node, context: context)
            guard node.entries != nil else { return nil }
            defer { reader.finish() }
            let name = reader.name()
            let release = reader.release("release", required: true)
            let summary = reader.prose("summary", required: true)
            let carries = reader.parts("carries", required: true) { reader in
                Profile.Carried(
                    parameter: reader.text("parameter"),
                    usesOverlay: reader.boolean("overlay", default: false))
            }
            guard let release else { return nil }
            var profile = Profile(name: name, release: release, summary: summary, origin: reader.origin)
            profile.carries = carries
            return profile
        }
    }
}
