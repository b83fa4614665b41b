import CYAML
package import Diagnostics

/// Reads one YAML document into located nodes.
///
/// The language is a safe part of YAML: no anchors, aliases or tags, one document, bounded nesting. libyaml's
/// events are taken one by one, so that an alias is refused before it could expand.
package struct YAMLParser: ~Copyable {
    /// The text cannot be read any further; why is reported.
    private struct Halt: Error {}

    private let source: SourceFile
    private let collector: FindingCollector
    /// libyaml keeps the parser's address, so that it must stay at one place.
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private var isRefused = false
    /// The last line of the list or mapping that ended last.
    private var lastLine = 0
    /// The last text in quotes that takes several lines.
    private var quoted: (start: SourceLocation, lastLine: Int)?

    private init(
        _ source: SourceFile, _ parser: UnsafeMutablePointer<yaml_parser_t>, _ collector: FindingCollector
    ) {
        self.source = source
        self.parser = parser
        self.collector = collector
    }

    /// The document of a file.
    ///
    /// - Parameters:
    ///   - source: The file.
    ///   - collector: Takes every finding.
    /// - Returns: The root, or nil when the text is not usable YAML.
    package static func parse(_ source: SourceFile, collector: FindingCollector) -> LocatedNode? {
        let conflicts = MergeConflict.findings(in: source)
        guard conflicts.isEmpty else {
            collector.add(contentsOf: conflicts)
            return nil
        }
        let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
        defer { parser.deallocate() }
        parser.initialize(to: yaml_parser_t())
        guard yaml_parser_initialize(parser) == 1 else {
            collector.add(Finding("yaml-memory", "out of memory", at: .start(of: source.path)))
            return nil
        }
        defer { yaml_parser_delete(parser) }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        var text = source.text
        return text.withUTF8 { bytes in
            yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
            var reader = YAMLParser(source, parser, collector)
            return try? reader.document()
        }
    }

    private mutating func document() throws(Halt) -> LocatedNode? {
        var root: LocatedNode?
        while true {
            var event = try next()
            defer { yaml_event_delete(&event) }
            switch event.type {
            case YAML_DOCUMENT_START_EVENT where root != nil:
                collector.add(
                    Finding(
                        "yaml-documents", "a second document starts here", at: place(event),
                        remedy: "one document per file"))
                throw Halt()
            case YAML_DOCUMENT_START_EVENT: root = try value(depth: 0)
            case YAML_STREAM_END_EVENT: return usable(root)
            default: break
            }
        }
    }

    private func usable(_ root: LocatedNode?) -> LocatedNode? {
        if isRefused { return nil }
        // The mark that begins a document can be all that there is.
        let isEmpty = if case .scalar("", .plain)? = root?.value { true } else { root == nil }
        guard isEmpty else { return root }
        collector.add(
            Finding(
                "empty-file", "the file has no content", at: .start(of: source.path),
                remedy: "remove the file or fill it"))
        return nil
    }

    private func next() throws(Halt) -> yaml_event_t {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else {
            collector.add(SyntaxError(parser.pointee, in: source, quoted: quoted).finding)
            throw Halt()
        }
        return event
    }

    // MARK: Values

    /// The next value; nil at the end of the list or mapping around.
    private mutating func value(depth: Int) throws(Halt) -> LocatedNode? {
        var event = try next()
        defer { yaml_event_delete(&event) }
        switch event.type {
        case YAML_SCALAR_EVENT: return scalar(event)
        case YAML_SEQUENCE_START_EVENT:
            let properties = event.data.sequence_start
            let start = try open(event, properties.anchor, properties.tag, depth: depth)
            var elements: [LocatedNode] = []
            while let element = try value(depth: depth + 1) { elements.append(element) }
            return close(.sequence(elements), at: start)
        case YAML_MAPPING_START_EVENT:
            let properties = event.data.mapping_start
            let start = try open(event, properties.anchor, properties.tag, depth: depth)
            return close(.mapping(try entries(depth: depth + 1)), at: start)
        case YAML_ALIAS_EVENT:
            let place = place(event)
            refuse("yaml-alias", "an alias is not part of the schema language", place, "write the value out")
            return LocatedNode(value: .scalar("", .plain), location: place, lastLine: place.line)
        default:
            lastLine = YAMLParser.lastLine(event)
            return nil
        }
    }

    private mutating func entries(depth: Int) throws(Halt) -> [LocatedNode.Entry] {
        var entries: [LocatedNode.Entry] = []
        var places = KeyPlaces()
        while let key = try value(depth: depth) {
            check(key, first: places.add(key.text ?? "").map { entries[$0].key })
            guard let value = try value(depth: depth) else { break }
            entries.append(LocatedNode.Entry(key: key, value: value))
        }
        return entries
    }

    /// - Parameter first: The first key of the mapping with the same text.
    private mutating func check(_ key: LocatedNode, first: LocatedNode?) {
        guard case .scalar(let text, let style) = key.value else {
            isRefused = true
            collector.add(Finding("yaml-key", "a key must be a scalar, not \(key.kind)", at: key.location))
            return
        }
        if text == "<<", style == .plain {
            refuse(
                "yaml-merge-key", "a merge key is not part of the schema language", key.location,
                "write the keys out")
        } else if let first, first.text == text {
            collector.add(
                Finding(
                    "duplicate-key", "the key \"\(text)\" appears twice", at: key.location,
                    remedy: "remove one of the two", notes: [Finding.Note("first here", at: first.location)]))
        }
    }

    private mutating func scalar(_ event: yaml_event_t) -> LocatedNode {
        let scalar = event.data.scalar
        let place = place(event)
        refuseProperties(scalar.anchor, scalar.tag, place)
        let text = String(
            decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
        if scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE { refuseEscaped(in: text, place) }
        let style = LocatedNode.Style(scalar.style)
        let last = max(place.line, YAMLParser.lastLine(event))
        if style == .quoted, last > place.line { quoted = (place, last) }
        return LocatedNode(value: .scalar(text, style), location: place, lastLine: last)
    }

    /// Escapes in quoted scalars can make characters that no text may have.
    private func refuseEscaped(in text: String, _ place: SourceLocation) {
        for suspect in SuspectText.all(in: text) {
            if suspect.isHidden {
                report("control-character", "the value contains \(suspect.subject)", place, "remove it")
            } else if place.length != text.unicodeScalars.count + 2 {
                // What stands in the file as it is has been reported.
                report("foreign-letter", suspect.subject, place, "use letters of one script")
            }
        }
    }

    private func report(_ id: FindingID, _ message: String, _ place: SourceLocation, _ remedy: String) {
        collector.add(Finding(id, message, at: place, remedy: remedy))
    }

    /// Begins a list or mapping, of which findings show only the start.
    private mutating func open(
        _ event: yaml_event_t, _ anchor: UnsafeMutablePointer<UInt8>?, _ tag: UnsafeMutablePointer<UInt8>?,
        depth: Int
    ) throws(Halt) -> SourceLocation {
        let place = place(event)
        refuseProperties(anchor, tag, place)
        let start = SourceLocation(file: place.file, line: place.line, column: place.column)
        guard depth < Limits.yamlDepth.value else {
            refuse(
                "yaml-depth", "nested more than \(Limits.yamlDepth.value) levels deep", start,
                "no schema needs this")
            throw Halt()
        }
        return start
    }

    private func close(_ value: LocatedNode.Value, at start: SourceLocation) -> LocatedNode {
        LocatedNode(value: value, location: start, lastLine: max(start.line, lastLine))
    }

    private mutating func refuseProperties(
        _ anchor: UnsafeMutablePointer<UInt8>?, _ tag: UnsafeMutablePointer<UInt8>?, _ place: SourceLocation
    ) {
        if anchor != nil {
            refuse(
                "yaml-anchor", "an anchor is not part of the schema language", place, "write the value out")
        }
        if tag != nil {
            refuse("yaml-tag", "a tag is not part of the schema language", place, "remove the tag")
        }
    }

    private mutating func refuse(
        _ id: FindingID, _ message: String, _ location: SourceLocation, _ remedy: String
    ) {
        isRefused = true
        report(id, message, location, remedy)
    }

    private func place(_ event: yaml_event_t) -> SourceLocation {
        let (start, end) = (event.start_mark, event.end_mark)
        let length = start.line == end.line ? Int(end.column) - Int(start.column) : 1
        return SourceLocation(
            file: source.path, line: Int(start.line) + 1, column: Int(start.column) + 1, length: length)
    }

    private static func lastLine(_ event: yaml_event_t) -> Int {
        Int(event.end_mark.line) + (event.end_mark.column > 0 ? 1 : 0)
    }
}

extension LocatedNode.Style {
    fileprivate init(_ style: yaml_scalar_style_t) {
        switch style {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .quoted
        case YAML_LITERAL_SCALAR_STYLE: self = .literal
        case YAML_FOLDED_SCALAR_STYLE: self = .folded
        default: self = .plain
        }
    }
}
