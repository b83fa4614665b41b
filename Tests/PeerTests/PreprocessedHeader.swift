import TestSupport

/// What a header defines and declares once it is preprocessed, without what it only includes.
struct PreprocessedHeader {
    /// The macros with their texts; those with parameters have these in their names.
    let macros: [String: String]
    let declarations: CDeclarations

    private static let marker = "struct blkif_peer_marker;"

    init(_ header: PeerHeader, for architecture: Architecture) throws {
        let source = "\(header.surroundings)\(PreprocessedHeader.marker)\n\(header.lines(for: architecture))"
        // This prints macros where they are defined, and the declarations between them.
        let text = try PreprocessedHeader.run(["-E", "-P", "-dD"], source, header, architecture)
        guard let marker = text.firstRange(of: PreprocessedHeader.marker) else {
            throw Tool.Failure(description: "\(header.name): the preprocessor lost the marker")
        }
        macros = PreprocessedHeader.macros(in: text[marker.upperBound...])
        declarations = CDeclarations(text[marker.upperBound...])
    }

    /// All macros that are defined after the header is included.
    static func allMacros(
        of header: PeerHeader, for architecture: Architecture
    ) throws -> [String: String] {
        macros(
            in: try run(
                ["-dM", "-E"], header.surroundings + header.lines(for: architecture), header, architecture))
    }

    /// The text of a macro after all macros in it are replaced, as far as these have no parameters.
    func expanded(_ name: String) -> String {
        var text = macros[name] ?? ""
        for _ in 0..<8 {
            guard let next = macros[text] else { break }
            text = next
        }
        return text
    }

    private static func run(
        _ mode: [String], _ source: String, _ header: PeerHeader, _ architecture: Architecture
    ) throws -> String {
        let output = try Tool("clang", package: "clang libxen-dev").run(
            architecture.clangOptions + ["-std=gnu11", "-x", "c"] + header.options + mode + ["-"],
            input: source)
        guard output.status == 0 else {
            throw Tool.Failure(
                description: "\(header.name), \(architecture): \(output.text)apt-get install libxen-dev")
        }
        return output.text
    }

    private static func macros(in text: some StringProtocol) -> [String: String] {
        var result: [String: String] = [:]
        for line in text.split(separator: "\n") {
            let words = line.split(separator: " ", maxSplits: 1)
            guard words.count == 2, words[0] == "#define" else {
                if words.first == "#undef", let name = words.last { forget(String(name), &result) }
                continue
            }
            // Parameters are a part of the name; clang writes no space between them.
            let end = words[1].firstIndex(of: " ") ?? words[1].endIndex
            let name = words[1][..<end]
            result[String(name)] = CTokens.joined(CTokens.of(words[1][end...]))
        }
        return result
    }

    /// Removes a macro, with its parameters if it has some.
    private static func forget(_ name: String, _ macros: inout [String: String]) {
        macros = macros.filter { $0.key != name && !$0.key.hasPrefix("\(name)(") }
    }
}
