/// The first stage of a disk: from the bytes of a specification to the values of fields.
///
/// Reads disk specifications with the decisions of Xen's `xlu_disk_parse`: the same are accepted, and give the same
/// values. Source: `tools/libs/util/libxlu_disk_l.l` and `libxlu_disk.c`, Xen 4.2 to master.
package struct DiskParser: Sendable {
    package let grammar: DiskGrammar
    /// What came of the last specification.
    package private(set) var state: DiskState

    /// - Parameter keepingAssignments: Whether ``DiskState/assignments`` are kept; whoever wants only the decision and
    ///   the values is faster without.
    package init(_ grammar: DiskGrammar, keepingAssignments: Bool = true) {
        self.grammar = grammar
        state = DiskState(fields: grammar.fields.count, keepingAssignments: keepingAssignments)
    }

    /// Whether Xen would accept the last specification.
    package var isAccepted: Bool { state.problems.isEmpty }

    /// Reads one specification, or the words of one as `xl block-attach` passes them.
    ///
    /// A word ends at its first null byte, as it does in C.
    ///
    /// - Returns: Whether Xen would accept it.
    @discardableResult
    package mutating func parse(_ words: [[UInt8]]) -> Bool {
        state.begin(grammar)
        for (number, word) in words.enumerated() where state.problems.isEmpty {
            state.read(word.span, number, grammar)
        }
        return state.finish(grammar)
    }

    /// Reads one specification.
    ///
    /// - Returns: Whether Xen would accept it.
    @discardableResult
    package mutating func parse(_ bytes: Span<UInt8>) -> Bool {
        state.begin(grammar)
        state.read(bytes, 0, grammar)
        return state.finish(grammar)
    }
}
