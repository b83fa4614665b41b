/// A set of numbers that only grows. Many directories are looked up in it, each once.
struct KeySet {
    /// The numbers; 0 where there is none.
    private var slots = [UInt64](repeating: 0, count: 1 << 6)
    private var bits: UInt64 = 6
    /// Another one in each run, so that nobody can choose numbers that all have the same place.
    private let factor = UInt64.random(in: .min ... .max) | 1
    private var count = 0

    func contains(_ key: UInt64) -> Bool { slots[place(of: key)] != 0 }

    /// - Parameter key: Anything but 0.
    /// - Returns: Whether it was not there.
    mutating func insert(_ key: UInt64) -> Bool {
        let place = place(of: key)
        guard slots[place] == 0 else { return false }
        slots[place] = key
        count += 1
        if count * 2 > slots.count { grow() }
        return true
    }

    /// Where a number is, or is to be. Those that differ in their last three bits alone lie beside each other, so that they
    /// are in the processor's cache at once.
    private func place(of key: UInt64) -> Int {
        let block = ((key >> 3) &* factor) >> (67 - bits)
        var place = Int(block << 3 | key & 7)
        while slots[place] != 0, slots[place] != key { place = (place + 1) & (slots.count - 1) }
        return place
    }

    /// Makes room for so many more numbers.
    mutating func reserve(_ more: Int) {
        while (count + more) * 2 > 1 << bits { bits += 1 }
        resize()
    }

    private mutating func grow() {
        bits += 2
        resize()
    }

    private mutating func resize() {
        let before = slots
        slots = Array(repeating: 0, count: 1 << bits)
        for key in before where key != 0 { slots[place(of: key)] = key }
    }
}
