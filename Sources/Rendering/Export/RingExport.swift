import BlkifSchema
import Diagnostics

/// Operations, constants, structures and states of the export.
extension Operation {
    var json: JSONValue {
        SchemaExport.item(
            self, ["value": .integer(value), "request": .optional(request), "reserved": .bool(isReserved)])
    }
}

extension Constant {
    var json: JSONValue {
        let json: JSONValue =
            switch value {
            case .integer(let number, _): .integer(number)
            case .string(let text): .string(text)
            }
        return SchemaExport.item(
            self,
            [
                "value": json, "literal": .string(literal), "unit": .optional(unit),
                "header": .optional(header),
            ])
    }
}

extension BitSet {
    var json: JSONValue {
        SchemaExport.item(
            self,
            [
                "id": .string(id), "title": .string(title), "type": .string(type.rawValue),
                "bits": SchemaExport.list(bits) { $0.json },
            ])
    }
}

extension ABI {
    var json: JSONValue {
        SchemaExport.item(
            self,
            [
                "constant": .string(constant),
                "architectures": SchemaExport.list(architectures) { .string($0) },
                "uint64Alignment": .integer(alignmentOfUInt64),
            ])
    }
}

extension TypeName {
    var json: JSONValue {
        SchemaExport.item(
            self,
            ["type": .string(type), "header": .optional(header), "replaceable": .bool(isReplaceable)])
    }
}

extension Structure {
    func json(in schema: BlkifSchema) -> JSONValue {
        let calculator = schema.layouts
        let layouts = schema.abis.compactMap { abi in
            calculator.layout(of: self, in: abi).map { (abi: abi.name, layout: $0) }
        }
        let sizes = Dictionary(layouts.map { ($0.abi, JSONValue.integer($0.layout.size)) }) { first, _ in
            first
        }
        let fields = fields.map { $0.json(in: layouts) }
        return SchemaExport.item(
            self, ["typedef": .optional(typedef), "sizes": .sorted(sizes), "fields": .array(fields)])
    }
}

extension StructureField {
    /// - Parameter layouts: The layout of what the field belongs to in each ABI.
    fileprivate func json(in layouts: [(abi: String, layout: StructureLayout)]) -> JSONValue {
        let offsets = layouts.compactMap { abi, layout in
            layout.places.first { $0.field == name }.map { (abi, JSONValue.integer($0.offset)) }
        }
        let codes: String? =
            switch codes {
            case .operations: "operations"
            case .statuses: "statuses"
            case .bits(let id): id
            case nil: nil
            }
        return SchemaExport.item(
            self,
            [
                "type": .string(type), "count": .optional(count), "unit": .optional(unit),
                "codes": .optional(codes), "abis": SchemaExport.list(abis) { .string($0) },
                "offsets": .sorted(Dictionary(offsets) { first, _ in first }),
            ])
    }
}

extension Ring {
    func json(in schema: BlkifSchema) -> JSONValue {
        let layouts = schema.abis.compactMap { abi in
            schema.layouts.header(of: self, in: abi).map { (abi: abi.name, layout: $0) }
        }
        return SchemaExport.item(
            self,
            [
                "request": .string(request), "response": .string(response),
                "header": .array(header.map { $0.json(in: layouts) }),
                "headerSize": .integer(headerSize),
                "pageSize": .integer(pageSize), "entries": .integer(entries),
            ])
    }
}

extension XenbusState {
    var json: JSONValue {
        SchemaExport.item(self, ["value": .integer(value)])
    }
}

extension Phase {
    var json: JSONValue {
        .sorted([
            "id": .string(id), "title": .string(title), "introduction": .string(introduction),
            "steps": SchemaExport.list(steps) { step in
                .sorted([
                    "id": .string(step.id), "side": .string(step.actor.rawValue),
                    "state": .optional(step.state),
                    "waitsFor": .optional(step.waitsFor), "next": .optional(step.next),
                    "actions": SchemaExport.list(step.actions) { .string($0) },
                    "reads": SchemaExport.list(step.reads) { .string($0) },
                    "publishes": SchemaExport.list(step.publishes) { .string($0) },
                ])
            },
        ])
    }
}

extension DeviceNumbers {
    var json: JSONValue {
        .sorted([
            "summary": .string(summary),
            "schemes": SchemaExport.list(schemes) { scheme in
                SchemaExport.item(
                    scheme,
                    [
                        "title": .string(scheme.title), "prefix": .string(scheme.prefix),
                        "formula": .string(scheme.formula), "base": .integer(scheme.base),
                        "diskShift": .integer(scheme.diskShift), "firstDisk": .integer(scheme.firstDisk),
                        "lastDisk": .integer(scheme.lastDisk),
                        "lastPartition": .integer(scheme.lastPartition),
                    ])
            },
            "ranges": SchemaExport.list(ranges) { range in
                .sorted([
                    "from": .integer(range.first), "to": .integer(range.last),
                    "status": .string(range.status.rawValue), "meaning": .string(range.meaning),
                ])
            },
            "examples": SchemaExport.list(examples) { example in
                .sorted([
                    "names": SchemaExport.list(example.names) { .string($0) },
                    "number": .integer(example.number),
                    "meaning": .string(example.meaning),
                ])
            },
        ])
    }
}
