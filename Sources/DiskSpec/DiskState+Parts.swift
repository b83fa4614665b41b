/// What the parts of a specification set.
extension DiskState {
    mutating func set(
        _ keyword: DiskGrammar.Keyword, _ bytes: Span<UInt8>, _ text: DiskText, whole: DiskText,
        form: DiskAssignment.Form = .name, _ grammar: DiskGrammar
    ) {
        switch keyword.action {
        case .text, .rest: save(.text(text), keyword.field, form, keyword.parameter, text)
        case .values:
            let known = value(of: keyword, bytes, text, grammar)
            guard !known.isUnset else {
                return report(.unknownValue(keyword.parameter), text.range.isEmpty ? whole : text)
            }
            choose(known, keyword.field, form, keyword.parameter, text)
        case .integer:
            guard let taken = grammar.integers[keyword.parameter],
                let number = bytes.integer(text.range, taken)
            else { return report(.unknownValue(keyword.parameter), text.range.isEmpty ? whole : text) }
            assign(.integer(number), keyword.field, form, keyword.parameter, text)
        case .number:
            let number = bytes.leadingNumber(text.range)
            guard number != 0 else {
                return report(.unknownValue(keyword.parameter), text.range.isEmpty ? whole : text)
            }
            assign(.integer(number), keyword.field, form, keyword.parameter, text)
        }
    }

    /// What a text means as a value of a keyword; ``DiskValue/unset`` when it is none.
    @inline(__always)
    private func value(
        of keyword: DiskGrammar.Keyword, _ bytes: Span<UInt8>, _ text: DiskText, _ grammar: DiskGrammar
    ) -> DiskValue {
        let range = text.range
        if range.isEmpty { return keyword.empty }
        let values = keyword.firstValue..<keyword.lastValue + 1
        return grammar.values.find(bytes, range, among: values).map { grammar.values.entries[$0] } ?? .unset
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
        if case .choice = value, !values[field].isUnset, values[field] != value {
            return report(.respecified(field: field), text)
        }
        assign(value, field, form, parameter, text)
    }

    mutating func set(_ flag: DiskGrammar.Flag, _ text: DiskText) {
        guard flag.overlay >= 0 else {
            return assign(flag.value, flag.field, .flag, flag.parameter, text)
        }
        let bit = UInt32(1) << UInt32(flag.overlay)
        overlays = flag.value == .flag(true) ? overlays | bit : overlays & ~bit
        record(flag.value, nil, .flag, flag.parameter, text)
    }

    mutating func set(_ prefix: DiskGrammar.Prefix, _ text: DiskText) {
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
    mutating func setPlace(
        _ bytes: Span<UInt8>, _ text: DiskText, _ grammar: DiskGrammar
    ) -> Bool {
        let places = grammar.places
        // An error before may be the only reason for what seems wrong now.
        guard problems.isEmpty else { return true }
        if values[places.target].isUnset {
            setNamed(0, bytes, text, grammar)
        } else if !hasPrefix, values[places.format].isUnset {
            if case .text(let target) = values[places.target], target.isEmpty,
                setDevice(bytes, text, grammar)
            {
                assign(.choice(places.emptyFormat), places.format, .deviceType, nil, text)
            } else {
                setNamed(1, bytes, text, grammar)
            }
        } else if values[places.vdev].isUnset {
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
        guard !value.isUnset else {
            report(.unknownDeviceType, type)
            return true
        }
        assign(value, places.deviceType, .deviceType, nil, type)
        return true
    }

    // MARK: Storing

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
}
