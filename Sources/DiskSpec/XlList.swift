/// The lists that are open while a configuration is read.
struct XlList: Sendable {
    /// What bison's stack cannot hold any more: `YYMAXDEPTH`, which none of Xen's grammars sets.
    private static let stackLimit = 10_000
    /// The stack before the bracket of a setting's value: the start, the settings before it, the name and its sign.
    private static let stackBefore = 4

    /// A list that is open.
    private struct Level {
        /// The height of the stack at its beginning.
        let base: Int
        /// The height where its next element goes.
        var top: Int
        var needsComma = false
    }

    private var levels: [Level] = []
    /// The greatest height so far.
    private var height = 0

    /// How many lists are open.
    var depth: Int { levels.count }
    /// Whether a comma or the end of the list has to come.
    var needsComma: Bool { levels.last?.needsComma ?? false }
    /// Whether libxlutil's parser gives up, since its stack is full.
    var isTooDeep: Bool { height >= XlList.stackLimit }

    /// Begins a list, which may be an element.
    mutating func open() {
        let base = (levels.last?.top ?? XlList.stackBefore) + 2
        reach(base)
        levels.append(Level(base: base, top: base))
    }

    /// Ends the innermost list.
    mutating func close() {
        guard let level = levels.popLast() else { return }
        reach(level.base + 2)
        if !levels.isEmpty { element() }
    }

    /// Takes an element.
    mutating func element() {
        guard let last = levels.indices.last else { return }
        // The element and the line ends that may follow it.
        reach(levels[last].top + 2)
        levels[last].needsComma = true
    }

    mutating func comma() {
        guard let last = levels.indices.last else { return }
        levels[last].needsComma = false
        // The elements so far, the comma and the line ends that may follow it.
        levels[last].top = levels[last].base + 3
        reach(levels[last].top)
    }

    mutating func newline() {
        guard let level = levels.last else { return }
        reach(level.top + (level.needsComma ? 3 : 1))
    }

    private mutating func reach(_ height: Int) {
        self.height = max(self.height, height)
    }
}
