import Foundation
#if canImport(FoundationXML)
    import FoundationXML
#endif

/// The boxes and texts of a picture.
final class Drawing: NSObject, XMLParserDelegate {
    struct Area: CustomStringConvertible {
        let x: Double
        let y: Double
        let width: Double
        let height: Double

        var description: String { "\(width) × \(height) at \(x), \(y)" }

        func contains(_ other: Area) -> Bool {
            other.x >= x && other.y >= y && other.x + other.width <= x + width
                && other.y + other.height <= y + height
        }

        func overlaps(_ other: Area) -> Bool {
            x < other.x + other.width && other.x < x + width && y < other.y + other.height
                && other.y < y + height
        }
    }

    private(set) var size = Area(x: 0, y: 0, width: 0, height: 0)
    private(set) var boxes: [Area] = []
    private(set) var texts: [(words: String, area: Area)] = []
    private(set) var words = ""
    private var attributes: [String: String] = [:]
    /// How much of a text is left of its place.
    private let shares = ["middle": 0.5, "end": 1.0]
    private var characters = ""

    /// What it says for those who do not see it.
    override var description: String { words }

    init(_ svg: String) throws {
        super.init()
        let parser = XMLParser(data: Data(svg.utf8))
        parser.delegate = self
        guard parser.parse() else { throw NotAPicture(reason: "\(String(describing: parser.parserError))") }
    }

    private struct NotAPicture: Error {
        let reason: String
    }

    private func number(_ name: String) -> Double { attributes[name].flatMap(Double.init) ?? .nan }

    func parser(
        _ parser: XMLParser, didStartElement element: String, namespaceURI: String?,
        qualifiedName: String?, attributes: [String: String]
    ) {
        self.attributes = attributes
        characters = ""
        if element == "svg" {
            let sides = (attributes["viewBox"] ?? "").split(separator: " ").compactMap { Double($0) }
            if sides.count == 4 { size = Area(x: 0, y: 0, width: sides[2], height: sides[3]) }
        }
        if element == "rect", attributes["class"] != "ground" {
            boxes.append(
                Area(x: number("x"), y: number("y"), width: number("width"), height: number("height")))
        }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { characters += string }

    func parser(
        _ parser: XMLParser, didEndElement element: String, namespaceURI: String?, qualifiedName: String?
    ) {
        if element == "desc" { words = characters }
        if element == "text" {
            // A letter of 12 px is 7.2 px wide in the usual monospace fonts.
            let width = Double(characters.count) * 7.2
            let share = shares[attributes["text-anchor"] ?? ""] ?? 0
            texts.append(
                (
                    characters,
                    Area(x: number("x") - width * share, y: number("y") - 9, width: width, height: 11)
                ))
        }
    }
}
