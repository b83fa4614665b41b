import BlkifSchema
import Diagnostics
import Prose

/// All names of the schema with the pages that describe them and what they mean, as a script: a page that is opened from
/// a disk can load scripts, but no data.
struct SearchIndex {
    private let schema: BlkifSchema
    private let links: LinkTable
    private let texts: ProseStore
    private let source: String

    static func file(
        _ schema: BlkifSchema, _ links: LinkTable, _ texts: ProseStore, from source: String
    ) -> [UInt8] {
        let index = SearchIndex(schema: schema, links: links, texts: texts, source: source)
        let rows = JSONValue.array(
            index.names() + index.fields() + index.values() + index.numbers() + index.notes()
                + index.headings() + index.devices() + index.messages() + index.errors())
        return Array("const blkifIndex = ".utf8) + rows.bytes(indented: false) + Array(";\n".utf8)
    }

    private func names() -> [JSONValue] {
        let sides = Side.allCases.map { $0.rawValue + "/" }
        var seen: Set<String> = []
        let macros = Set(schema.diskParameters.flatMap { $0.libxl?.overlay?.macros ?? [] })
        return links.names.names.sorted().flatMap { name in
            links.names[name].compactMap { thing -> JSONValue? in
                // A node has its name with and without its side; messages have rows of their own.
                guard thing.kind != .message, !sides.contains(where: name.hasPrefix),
                    let address = address(of: thing), seen.insert("\(name) \(address)").inserted
                else { return nil }
                let noun = macros.contains(name) ? ItemKind.macro.noun : thing.noun
                return row(name, noun, address, thing.meaning)
            }
        }
    }

    /// Messages as they are printed, with a mark for each part that varies.
    private func messages() -> [JSONValue] {
        schema.messages.compactMap { message in
            guard
                let address = links.names[message.id].first(where: { $0.kind == .message }).flatMap(address),
                let pattern = try? MessagePattern(message.pattern)
            else { return nil }
            let text = pattern.parts.map { part in
                switch part {
                case .literal(let bytes): String(decoding: bytes, as: UTF8.self)
                case .value: "…"
                }
            }.joined()
            return row(text, "message", address, message.cause + " " + message.remedy)
        }
    }

    /// The system's errors, which have their place beside the messages.
    private func errors() -> [JSONValue] {
        guard let page = links.page(describing: "messages") else { return [] }
        let address = LinkTable.address(page, "errors", from: source)
        return schema.errors.map { row($0.name, "error \($0.number)", address, "\($0.text). \($0.meaning)") }
    }

    /// What is known by its number.
    private func numbers() -> [JSONValue] {
        schema.states.compactMap { state in
            links.names[state.name].first { $0.kind == .state }.flatMap(address).map {
                row("state \(state.value)", "state", $0, "\(state.name): \(state.summary)")
            }
        }
            + schema.operations.compactMap { operation in
                links.names[operation.name].first { $0.kind == .operation }.flatMap(address).map {
                    row(
                        "operation \(operation.value)", "operation", $0,
                        "\(operation.name): \(operation.summary)")
                }
            }
    }

    private func fields() -> [JSONValue] {
        let header = schema.ring.map { [$0.headerStructure] } ?? []
        return (schema.structures + header).flatMap { structure in
            structure.fields.compactMap { field in
                let anchor = RenderIndex.anchor(of: field, in: structure)
                return links.page(describing: "ring", anchor).map { page in
                    let address = LinkTable.address(page, anchor, from: source)
                    let owner = structure.name == schema.ring?.name ? "the ring" : structure.name
                    return row(field.name, "field of \(owner)", address, field.summary)
                }
            }
        }
    }

    /// The values of disk parameters and of nodes; prefixes are names already.
    private func values() -> [JSONValue] {
        let parameters = schema.diskParameters.filter(\.isNamed).flatMap { parameter in
            links.names[parameter.name].first { $0.kind == .parameter }.flatMap(address).map { address in
                parameter.values.map { row($0.name, "value of \(parameter.name)", address, $0.meaning) }
            } ?? []
        }
        let nodes = schema.nodes.flatMap { node in
            links.names[node.reference.description].first.flatMap(address).map { address in
                node.values.filter { !$0.value.isEmpty }.map {
                    row($0.value, "value of \(node.reference)", address, $0.meaning)
                }
            } ?? []
        }
        return parameters + nodes
    }

    private func notes() -> [JSONValue] {
        schema.notes.compactMap { note in
            links.address(ofNote: note.number, from: source).map {
                row("note \(note.number)", "note", $0, note.text)
            }
        }
    }

    /// The headings of what is told in sentences.
    private func headings() -> [JSONValue] {
        let topics: [(part: String, [Topic])] = [
            ("overview", schema.topics), ("states", schema.stateTopics), ("disk", schema.diskSyntax.topics),
            ("device-numbers", schema.deviceNumbers.topics),
        ]
        var texts = topics.flatMap { part, topics in topics.map { (part, $0.id, $0.title, $0.text) } }
        texts += schema.phases.map { ("states", $0.id, $0.title, $0.introduction) }
        texts += schema.releases.map { info in
            ("releases", "release-\(info.release)", "Xen \(info.release)", info.summary)
        }
        let rows = texts.compactMap { part, id, title, text in
            links.page(describing: part).map { page in
                row(title, "text", LinkTable.address(page, id, from: source), text)
            }
        }
        return rows
            + schema.sections.compactMap { section in
                section.nodes.first.flatMap { node in
                    links.names[node.reference.description].first.flatMap(links.place).map { place in
                        let address = LinkTable.relative(place.page, from: source)
                        return row(
                            section.title, "\(section.side.rawValue) nodes", address, section.introduction)
                    }
                }
            }
    }

    private func devices() -> [JSONValue] {
        guard let page = links.page(describing: "device-numbers") else { return [] }
        let address = LinkTable.relative(page, from: source)
        return schema.deviceNumbers.examples.flatMap { example in
            (example.names + [String(example.number)]).map {
                row($0, "device number", address, example.meaning)
            }
        }
    }

    private func address(of thing: NamedThing) -> String? {
        links.place(of: thing).map { LinkTable.address($0.page, $0.anchor, from: source) }
    }

    /// - Parameter text: CommonMark.
    private func row(_ name: String, _ kind: String, _ address: String, _ text: String) -> JSONValue {
        .array([.string(name), .string(kind), .string(address), .string(texts.plainLine(text))])
    }
}
