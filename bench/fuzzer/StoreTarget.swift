import BlkifSchema
import BundledSchema
import Diagnostics
import Negotiating
import XenstoreDump

/// A store, which is wrong when it says one thing read at once from what can be read again, and another read in pieces.
func storeTarget() -> Target? {
    guard let schema = try? BundledSchema.load() else { return nil }
    // Rules of a store keep their state in classes, so that each input needs its own.
    return { bytes in
        let facts = DeviceFacts(schema, all: schema)
        let whole = objects(bytes, facts, pieces: bytes.count, isRereadable: true)
        precondition(whole == objects(bytes, facts, pieces: 61, isRereadable: false))
        let text = String(decoding: whole, as: UTF8.self)
        precondition(Array(text.utf8) == whole, "JSON is no UTF-8")
    }
}

/// A text that is there again for who has to look twice.
private struct Memory: StoreSource {
    let bytes: [UInt8]

    mutating func read(at offset: Int, into buffer: inout [UInt8]) -> Int {
        let count = min(buffer.count, max(0, bytes.count - offset))
        buffer.replaceSubrange(0..<count, with: bytes[offset..<(offset + count)])
        return count
    }
}

private func objects(_ bytes: [UInt8], _ facts: DeviceFacts, pieces: Int, isRereadable: Bool) -> [UInt8] {
    var reader = StoreReader(facts.table, file: "fuzz", isRereadable: isRereadable)
    for start in stride(from: 0, to: bytes.count, by: max(1, pieces)) {
        reader.read(bytes.span.extracting(start..<min(bytes.count, start + pieces)))
    }
    var devices = StoreDevices(reader.finish(), facts, Memory(bytes: bytes))
    var output: [UInt8] = []
    devices.forEach { device, findings in
        DeviceReport(device, findings).appendJSON(to: &output)
        var text: [UInt8] = []
        DeviceReport(device, findings).appendText(to: &text)
        precondition(!text.isEmpty)
        if let sides = Settlement.sides(device) {
            let guest = GrantBudget.Guest(frames: 64, disks: 1)
            let report = SettlementReport(Settlement(sides.frontend, sides.backend, facts.negotiation, guest))
            precondition(!report.text(width: 80).isEmpty && !report.json.text().isEmpty)
        }
    }
    DeviceReport.appendJSON(of: devices.storeFindings, to: &output)
    return output
}
