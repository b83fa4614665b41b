/// A set of numbers that only grows: of many directories it is asked whether they were there, of each once.
///
/// Numbers that differ in their last six bits alone are kept as the bits of one word, since the disks of a guest are such.
struct KeySet {
    /// Up to 64 neighbours; none of them stands for a free place.
    private struct Block {
        var key: UInt64 = 0
        var members: UInt64 = 0
    }

    private var blocks = [Block](repeating: Block(), count: 1 << 6)
    private var bits: UInt64 = 6
    private var count = 0
    /// Another one in each run, so that nobody can choose numbers that all have the same place.
    private let factor = UInt64.random(in: .min ... .max) | 1

    func contains(_ key: UInt64) -> Bool { blocks[place(of: key >> 6)].members & member(key) != 0 }

    /// - Returns: Whether it was not there.
    mutating func insert(_ key: UInt64) -> Bool {
        let place = place(of: key >> 6)
        let before = blocks[place].members
        guard before & member(key) == 0 else { return false }
        blocks[place] = Block(key: key >> 6, members: before | member(key))
        if before == 0 {
            count += 1
            if count * 2 > blocks.count { grow() }
        }
        return true
    }

    private func member(_ key: UInt64) -> UInt64 { 1 << (key & 63) }

    /// Where a block is, or is to be.
    private func place(of key: UInt64) -> Int {
        var place = Int((key &* factor) >> (64 - bits))
        while blocks[place].members != 0, blocks[place].key != key {
            place = (place + 1) & (blocks.count - 1)
        }
        return place
    }

    private mutating func grow() {
        bits += 1
        let before = blocks
        blocks = Array(repeating: Block(), count: 1 << bits)
        for block in before where block.members != 0 { blocks[place(of: block.key)] = block }
    }
}
