import BlkifSchema

/// What the pieces of a specification do. The grammar is a parameter everywhere: held by the state, its reference count
/// would change with each piece.
extension DiskState {
    mutating func begin(_ grammar: DiskGrammar) {
        reset()
        values[grammar.places.access] = .integer(1)
    }

    mutating func read(_ word: Span<UInt8>, _ number: Int, _ grammar: DiskGrammar) {
        let bytes = word.extracting(first: word.firstIndex(from: 0, of: 0))
        var place = 0
        var ends = DiskEnds()
        while place < bytes.count {
            let token = grammar.token(bytes, at: place, &ends)
            guard apply(token, bytes, number, grammar) else { return }
            place = token.next
        }
    }

    /// Does what a piece asks for.
    ///
    /// - Returns: Whether the rest is read too.
    @inline(__always)
    private mutating func apply(_ token: DiskToken, _ bytes: Span<UInt8>, _ word: Int, _ grammar: DiskGrammar)
        -> Bool
    {
        let text = DiskText(word: word, token.start..<token.end)
        switch token.kind {
        case .space: break
        case .keyword(let index, let value):
            set(
                grammar.keywords.list.entries[index], bytes,
                DiskText(word: word, value..<max(value, token.end)),
                whole: text, grammar)
        case .flag(let index): set(grammar.flags.list.entries[index], text)
        case .exact(let index): set(grammar.exact.entries[index], text)
        case .unknownParameter: report(.unknownParameter, text)
        case .prefix(let index):
            hasPrefix = true
            set(grammar.prefixes.list.entries[index], text)
        case .unknownPrefix:
            report(.unknownPrefix, text)
            return false
        case .positional: return setPlace(bytes, text, grammar)
        case .bad:
            // The lexer collects the rest of the line before it complains, and ends when there is none.
            if token.start + 1 < bytes.count { report(.badSyntax, text) }
            return false
        }
        return true
    }

    mutating func report(_ kind: DiskProblem.Kind, _ text: DiskText) {
        problems.append(DiskProblem(kind: kind, text: text))
    }

    // MARK: The end

    /// What holds for the whole device, when all words are read.
    ///
    /// - Returns: Whether nothing is wrong.
    mutating func finish(_ grammar: DiskGrammar) -> Bool {
        guard problems.isEmpty else { return false }
        let places = grammar.places
        if values[places.format].isUnset { values[places.format] = grammar.plainFormat }
        if case .integer(let word) = values[places.access], word != 0 { applyOverlays(grammar) }
        if case .integer(let type) = values[places.deviceType], type != 0 { finishDrive(grammar) }
        let nowhere = DiskText(word: 0, 0..<0)
        if values[places.vdev].isUnset {
            var target = nowhere
            if case .text(let text) = values[places.target] { target = text }
            report(.missingVdev, target)
        } else if values[places.target].isUnset, values[grammar.removable] != .integer(1) {
            report(.missingTarget, nowhere)
        }
        return problems.isEmpty
    }

    /// A drive can lose its medium, is read-only, and is empty when it has no target.
    private mutating func finishDrive(_ grammar: DiskGrammar) {
        let places = grammar.places
        values[grammar.removable] = .integer(1)
        values[places.access] = .integer(0)
        switch values[places.target] {
        case .unset: values[places.format] = .choice(places.emptyFormat)
        case .text(let target) where target.isEmpty: values[places.format] = .choice(places.emptyFormat)
        default: break
        }
    }

    /// A backport's flags go into the spare values of a word that is not 0.
    private mutating func applyOverlays(_ grammar: DiskGrammar) {
        for (index, carried) in grammar.overlays.enumerated() where overlays & (1 << UInt32(index)) != 0 {
            guard case .integer(let number) = values[carried.field] else { continue }
            var word = OverlayWord(rawValue: UInt32(truncatingIfNeeded: number))
            word.set(carried.overlay)
            values[carried.field] = .integer(Int64(word.rawValue))
        }
    }
}

extension DiskText {
    /// The bytes in the word.
    var range: Range<Int> { Int(start)..<Int(max(start, end)) }
}
