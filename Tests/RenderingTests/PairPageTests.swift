import BlkifSchema
import Foundation
import TestSupport
import Testing

/// The page of pairs has the number of each frontend with each backend, in a table or in the sentence below it.
@Suite struct PairPageTests {
    /// What the page says of one node.
    private struct Section {
        let columns: [String]
        /// The cells of each frontend.
        let rows: [String: [String]]
        let others: String?

        init(_ text: Substring) {
            let lines = text.split(separator: "\n").map(String.init)
            let table = lines.filter { $0.hasPrefix("| ") }.map { line in
                line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            }
            columns = table.first.map { Array($0.dropFirst()) } ?? []
            rows = Dictionary(uniqueKeysWithValues: table.dropFirst().map { ($0[0], Array($0.dropFirst())) })
            let sentence = "Every pair with another frontend or backend settles on "
            others = lines.first { $0.hasPrefix(sentence) }.map {
                String($0.dropFirst(sentence.count).dropLast())
            }
        }

        func says(_ frontend: String, _ backend: String) -> String? {
            guard let row = rows[frontend], let column = columns.firstIndex(of: backend) else {
                return others
            }
            return row[column]
        }
    }

    private func section(of node: Node, in text: String) throws -> Section {
        let start = try #require(text.range(of: "\n### [`\(node.reference)`]"))
        let rest = text[start.upperBound...]
        let end = rest.range(of: "\n##")?.lowerBound ?? rest.endIndex
        return Section(rest[..<end])
    }

    @Test(arguments: Views.sample) func aPairSettlesOnTheNumberOfThePage(_ name: String) throws {
        let view = try Views.view(name)
        let pairs = ImplementationPairs(view.schema)
        let text = try view.text("docs/reference/pairs.md")
        for node in pairs.limitNodes {
            let section = try section(of: node, in: text)
            let least = node.defaultNumber ?? 0
            for frontend in pairs.frontends {
                for backend in pairs.backends {
                    let limit = pairs.limit(of: node, frontend, backend)
                    let number = limit.map {
                        $0.isExact || $0.number <= least ? "\($0.number)" : "up to \($0.number)"
                    }
                    let said = section.says(frontend.title, backend.title)
                    #expect(said == number ?? "unknown", "\(node.reference): \(frontend.id), \(backend.id)")
                }
            }
        }
    }

    @Test func whoAlwaysSettlesOnTheOrdinaryNumberIsNotInTheTable() throws {
        let view = try Views.view("current")
        let pairs = ImplementationPairs(view.schema)
        #expect(!pairs.limitNodes.isEmpty)
        for node in pairs.limitNodes {
            let section = try section(of: node, in: try view.text("docs/reference/pairs.md"))
            let others = try #require(section.others)
            #expect(others == "\(node.defaultNumber ?? 0)")
            #expect(!section.rows.isEmpty && section.rows.count < pairs.frontends.count)
            #expect(section.rows.values.allSatisfy { row in row.contains { $0 != others } })
            for column in section.columns.indices {
                #expect(section.rows.values.contains { $0[column] != others }, "\(section.columns[column])")
            }
        }
    }
}
