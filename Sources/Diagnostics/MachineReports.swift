/// The machine formats of a report: JSON, workflow commands and SARIF.
extension FindingReport {
    var json: JSONValue {
        .object([
            ("tool", .string(tool)),
            ("findings", .array(findings.map { $0.json })),
        ])
    }

    func github(_ finding: Finding) -> String {
        var properties = ""
        if let location = finding.location {
            let file = FindingReport.githubProperty(location.file)
            properties = " file=\(file),line=\(location.line),col=\(location.column),"
            properties += "endColumn=\(location.column + location.length),"
        }
        if properties.isEmpty { properties = " " }
        let message = finding.remedy.map { "\(finding.message): \($0)" } ?? finding.message
        let title = FindingReport.githubProperty("\(finding.id)")
        return "::\(finding.severity.rawValue)\(properties)title=\(title)::"
            + FindingReport.githubText(VisibleText.escape(message)) + "\n"
    }

    private static func githubText(_ text: String) -> String {
        var result = ""
        for character in text.unicodeScalars {
            switch character {
            case "%": result += "%25"
            case "\r": result += "%0D"
            case "\n": result += "%0A"
            default: result.unicodeScalars.append(character)
            }
        }
        return result
    }

    private static func githubProperty(_ text: String) -> String {
        var result = ""
        for character in githubText(text).unicodeScalars {
            switch character {
            case ":": result += "%3A"
            case ",": result += "%2C"
            default: result.unicodeScalars.append(character)
            }
        }
        return result
    }

    var sarif: JSONValue {
        let rules = Set(findings.map { $0.id }).sorted()
        let driver: JSONValue = .object([
            ("name", .string(tool)),
            ("rules", .array(rules.map { .object([("id", .string($0.description))]) })),
        ])
        return .object([
            ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
            ("version", .string("2.1.0")),
            (
                "runs",
                .array([
                    .object([
                        ("tool", .object([("driver", driver)])),
                        ("columnKind", .string("unicodeCodePoints")),
                        ("results", .array(findings.map { $0.sarif })),
                    ])
                ])
            ),
        ])
    }
}

extension Finding {
    package var json: JSONValue {
        .object([
            ("severity", .string(severity.rawValue)),
            ("id", .string(id.description)),
            ("message", .string(message)),
            ("remedy", .optional(remedy)),
            ("location", location?.json ?? .null),
            (
                "notes",
                .array(
                    notes.map {
                        .object([("message", .string($0.message)), ("location", $0.location?.json ?? .null)])
                    })
            ),
        ])
    }

    fileprivate var sarif: JSONValue {
        var members: [(key: String, value: JSONValue)] = [
            ("ruleId", .string(id.description)),
            ("level", .string(severity.rawValue)),
            ("message", .object([("text", .string(remedy.map { "\(message): \($0)" } ?? message))])),
        ]
        // Scanners take no result without a place; what concerns no file is about the folder.
        let place = location?.sarif(message: nil) ?? SourceLocation.start(of: ".").sarif(message: nil)
        members.append(("locations", .array([place])))
        let related = notes.compactMap { note in note.location?.sarif(message: note.message) }
        if !related.isEmpty { members.append(("relatedLocations", .array(related))) }
        return .object(members)
    }
}

extension SourceLocation {
    fileprivate var json: JSONValue {
        .object([
            ("file", .string(file)), ("line", .integer(line)), ("column", .integer(column)),
            ("length", .integer(length)),
        ])
    }

    fileprivate func sarif(message: String?) -> JSONValue {
        let region: JSONValue = .object([
            ("startLine", .integer(line)), ("startColumn", .integer(column)),
            ("endColumn", .integer(column + length)),
        ])
        let physical: JSONValue = .object([
            ("artifactLocation", .object([("uri", .string(SourceLocation.uri(file)))])), ("region", region),
        ])
        var members: [(key: String, value: JSONValue)] = [("physicalLocation", physical)]
        if let message { members.append(("message", .object([("text", .string(message))]))) }
        return .object(members)
    }

    /// A path as a relative address: what such may not hold as the numbers of its bytes.
    private static func uri(_ path: String) -> String {
        let plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8
        var result = ""
        for byte in path.utf8 {
            if plain.contains(byte) {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                result += byte < 16 ? "%0" : "%"
                result += String(byte, radix: 16, uppercase: true)
            }
        }
        return result
    }
}
