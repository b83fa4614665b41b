import BlkifSchema

/// What the pieces of a specification do. The grammar is handed from one to the next: so nothing counts references to
/// it on the way.
extension DiskState {
    mutating func begin(_ grammar: DiskGrammar) {
        reset()
        values[grammar.places.access] = .integer(1)
    }

    mutating func read(_ word: Span<UInt8>, _ number: Int, _ grammar: DiskGrammar) {
        let bytes = word.extracting(first: word.firstIndex(from: 0) { $0 == 0 })
        var place = 0
        var ends = DiskEnds()
        while place < bytes.count {
            let token = grammar.token(bytes, at: place, &ends)
            guard take(token, bytes, number, grammar) else { return }
            place = token.next
        }
    }

    /// Does what a piece asks for.
    ///
    /// - Returns: Whether the rest is read too.
    private mutating func take(_ token: DiskToken, _ bytes: Span<UInt8>, _ word: Int, _ grammar: DiskGrammar)
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

    private mutating func report(_ kind: DiskProblem.Kind, _ text: DiskText) {
        problems.append(DiskProblem(kind: kind, text: text))
    }

    private mutating func assign(
        _ value: DiskValue, _ field: Int, _ form: DiskAssignment.Form, _ parameter: Int?, _ text: DiskText
    ) {
        values[field] = value
        record(value, field, form, parameter, text)
    }

    private mutating func record(
        _ value: DiskValue, _ field: Int?, _ form: DiskAssignment.Form, _ parameter: Int?, _ text: DiskText
    ) {
        guard keepsAssignments else { return }
        assignments.append(
            DiskAssignment(parameter: parameter, field: field, form: form, text: text, value: value))
    }

    // MARK: What a part sets

    private mutating func set(
        _ keyword: DiskGrammar.Keyword, _ bytes: Span<UInt8>, _ text: DiskText, whole: DiskText,
        form: DiskAssignment.Form = .name, _ grammar: DiskGrammar
    ) {
        switch keyword.action {
        case .text, .rest: save(.text(text), keyword.field, form, keyword.parameter, text)
        case .values:
            let known = value(of: keyword, bytes, text, grammar)
            guard known != .unset else {
                return report(.unknownValue(keyword.parameter), text.range.isEmpty ? whole : text)
            }
            choose(known, keyword.field, form, keyword.parameter, text)
        case .number:
            guard let number = DiskState.number(bytes, text.range), number != 0 else {
                return report(.unknownValue(keyword.parameter), text.range.isEmpty ? whole : text)
            }
            assign(.integer(number), keyword.field, form, keyword.parameter, text)
        }
    }

    /// What a text means as a value of a keyword; ``DiskValue/unset`` when it is none.
    private func value(
        of keyword: DiskGrammar.Keyword, _ bytes: Span<UInt8>, _ text: DiskText, _ grammar: DiskGrammar
    ) -> DiskValue {
        let range = text.range
        if range.isEmpty { return keyword.empty }
        guard let values = grammar.values(of: keyword) else { return .unset }
        for index in values
        where grammar.values.length(index) == range.count
            && grammar.values.matches(index, bytes, at: range.lowerBound)
        {
            return grammar.values.entries[index]
        }
        return .unset
    }

    /// Stores a text, unless there is one already that is not empty.
    private mutating func save(
        _ value: DiskValue, _ field: Int, _ form: DiskAssignment.Form, _ parameter: Int?, _ text: DiskText
    ) {
        if case .text(let earlier) = values[field], !earlier.isEmpty {
            return report(.respecified(field: field), text)
        }
        assign(value, field, form, parameter, text)
    }

    /// Stores a number of an enumeration, unless there is another already; of other fields, the last value counts.
    private mutating func choose(
        _ value: DiskValue, _ field: Int, _ form: DiskAssignment.Form, _ parameter: Int?, _ text: DiskText
    ) {
        if case .choice = value, values[field] != .unset, values[field] != value {
            return report(.respecified(field: field), text)
        }
        assign(value, field, form, parameter, text)
    }

    private mutating func set(_ flag: DiskGrammar.Flag, _ text: DiskText) {
        guard flag.overlay >= 0 else {
            return assign(flag.value, flag.field, .flag, flag.parameter, text)
        }
        let bit = UInt32(1) << UInt32(flag.overlay)
        overlays = flag.value == .flag(true) ? overlays | bit : overlays & ~bit
        record(flag.value, nil, .flag, flag.parameter, text)
    }

    private mutating func set(_ prefix: DiskGrammar.Prefix, _ text: DiskText) {
        guard prefix.field >= 0 else {
            record(.unset, nil, .prefix, prefix.parameter, text)
            return
        }
        if case .text = prefix.value {
            save(prefix.value, prefix.field, .prefix, prefix.parameter, text)
        } else {
            choose(prefix.value, prefix.field, .prefix, prefix.parameter, text)
        }
    }

    /// A part without a name fills the first place that has no value yet.
    ///
    /// - Returns: Whether the rest is read too.
    private mutating func setPlace(
        _ bytes: Span<UInt8>, _ text: DiskText, _ grammar: DiskGrammar
    ) -> Bool {
        let places = grammar.places
        // An error before may be the only reason for what seems wrong now.
        guard problems.isEmpty else { return true }
        if values[places.target] == .unset {
            setNamed(0, bytes, text, grammar)
        } else if !hasPrefix, values[places.format] == .unset {
            if case .text(let target) = values[places.target], target.isEmpty,
                setDevice(bytes, text, grammar)
            {
                assign(.choice(places.emptyFormat), places.format, .deviceType, nil, text)
            } else {
                setNamed(1, bytes, text, grammar)
            }
        } else if values[places.vdev] == .unset {
            if !setDevice(bytes, text, grammar) { setNamed(2, bytes, text, grammar) }
        } else if !hasAccess {
            hasAccess = true
            setNamed(3, bytes, text, grammar)
        } else {
            report(.tooManyPlaces, text)
            return false
        }
        return true
    }

    /// Sets a parameter by its place as its name would.
    private mutating func setNamed(
        _ keyword: Int, _ bytes: Span<UInt8>, _ text: DiskText, _ grammar: DiskGrammar
    ) {
        set(grammar.placeKeywords[keyword], bytes, text, whole: text, form: .place, grammar)
    }

    /// Reads a virtual device and its device type, as in `hdc:cdrom`.
    ///
    /// - Returns: Whether it is one; nothing is done otherwise.
    private mutating func setDevice(
        _ bytes: Span<UInt8>, _ text: DiskText, _ grammar: DiskGrammar
    ) -> Bool {
        let range = text.range
        var colon = range.upperBound - 1
        while colon >= range.lowerBound, bytes[colon] != .colon { colon -= 1 }
        guard colon >= range.lowerBound else { return false }
        let word = Int(text.word)
        let device = DiskText(word: word, range.lowerBound..<colon)
        let type = DiskText(word: word, colon + 1..<range.upperBound)
        let places = grammar.places
        save(.text(device), places.vdev, .place, grammar.placeKeywords[2].parameter, device)
        let value = type.range.isEmpty ? .unset : value(of: grammar.deviceTypes, bytes, type, grammar)
        guard value != .unset else {
            report(.unknownDeviceType, type)
            return true
        }
        assign(value, places.deviceType, .deviceType, nil, type)
        return true
    }

    /// The number with which a text begins, as C's `atoi` reads it: blanks, a sign, digits. What does not fit into
    /// 32 bits is cut as on the machines that Xen runs on.
    private static func number(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
        var place = range.lowerBound
        while place < range.upperBound, bytes[place].isBlank || (0x0b...0x0d).contains(bytes[place]) {
            place += 1
        }
        var isNegative = false
        if place < range.upperBound, bytes[place] == .hyphen || bytes[place] == UInt8(ascii: "+") {
            isNegative = bytes[place] == .hyphen
            place += 1
        }
        var result = 0
        var isCut = false
        while place < range.upperBound, bytes[place].isDigit {
            let (product, overflow) = result.multipliedReportingOverflow(by: 10)
            let (sum, carry) = product.addingReportingOverflow(Int(bytes[place] - UInt8(ascii: "0")))
            isCut = isCut || overflow || carry
            if !isCut { result = sum }
            place += 1
        }
        // strtol stops at the limits of a long, of which an int keeps the lower half.
        if isCut {
            return isNegative
                ? Int(Int32(truncatingIfNeeded: Int.min)) : Int(Int32(truncatingIfNeeded: Int.max))
        }
        return Int(Int32(truncatingIfNeeded: isNegative ? -result : result))
    }

    // MARK: The end

    /// What holds for the whole device, when all words are read.
    mutating func finish(_ grammar: DiskGrammar) {
        guard problems.isEmpty else { return }
        let places = grammar.places
        if values[places.format] == .unset { values[places.format] = grammar.plainFormat }
        if case .integer(let word) = values[places.access], word != 0 { applyOverlays(grammar) }
        if case .integer(let type) = values[places.deviceType], type != 0 {
            values[grammar.removable] = .integer(1)
            values[places.access] = .integer(0)
            let target = values[places.target]
            var isEmpty = target == .unset
            if case .text(let text) = target { isEmpty = text.isEmpty }
            if isEmpty { values[places.format] = .choice(places.emptyFormat) }
        }
        let nowhere = DiskText(word: 0, 0..<0)
        if values[places.vdev] == .unset { return report(.missingVdev, nowhere) }
        if values[places.target] == .unset, values[grammar.removable] != .integer(1) {
            report(.missingTarget, nowhere)
        }
    }

    /// A backport's flags go into the spare values of a word that is not 0.
    private mutating func applyOverlays(_ grammar: DiskGrammar) {
        for (index, carried) in grammar.overlays.enumerated() where overlays & (1 << UInt32(index)) != 0 {
            guard case .integer(let number) = values[carried.field] else { continue }
            var word = OverlayWord(rawValue: UInt32(truncatingIfNeeded: number))
            word.set(carried.overlay)
            values[carried.field] = .integer(Int(word.rawValue))
        }
    }
}

extension DiskText {
    /// The bytes in the word.
    var range: Range<Int> { Int(start)..<Int(max(start, end)) }
}
