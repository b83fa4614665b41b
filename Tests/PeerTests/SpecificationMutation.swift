import TestSupport

/// Disk specifications that people write, with a few bytes changed.
struct SpecificationMutation {
    private static let pieces = [
        ",", "=", ":", " ", "\n", "\t", ",,", "cdrom", "raw:", "phy:", "target=", "vdev=", "format=",
        "discard", "a",
        "=\n", "\u{7f}", "é", "rw", "xvda",
    ]

    private var random: SeededGenerator

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
    }

    mutating func next(from texts: [String]) -> [UInt8] {
        var bytes = Array(random.pick(texts).utf8)
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            let place = Int.random(in: 0...bytes.count, using: &random)
            switch Int.random(in: 0...3, using: &random) {
            case 0: bytes.insert(contentsOf: random.pick(SpecificationMutation.pieces).utf8, at: place)
            case 1 where place < bytes.count: bytes.remove(at: place)
            case 2 where place < bytes.count:
                bytes[place] = UInt8.random(in: 1...255, using: &random)
            default:
                let end = Int.random(in: place...bytes.count, using: &random)
                bytes.insert(contentsOf: bytes[place..<end], at: place)
            }
        }
        return bytes
    }
}
