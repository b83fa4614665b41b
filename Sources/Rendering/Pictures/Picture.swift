import BlkifSchema
import Prose

/// A picture in SVG: boxes, lines and texts, in colours that suit a light and a dark page.
package struct Picture: Sendable, Equatable {
    /// The width of a letter of a text.
    static let letter = 7.3
    /// The height of a line of text.
    static let line = 18.0

    private static let style = """
        <style>
        text { font: 12px ui-monospace, "Liberation Mono", monospace; fill: #1b1f24; }
        .proportional text { font-family: system-ui, sans-serif; }
        .proportional .name { font-family: ui-monospace, "Liberation Mono", monospace; }
        .title { font-weight: bold; }
        .faint { fill: #59636e; }
        .halo { paint-order: stroke; stroke: #ffffff; stroke-width: 4px; }
        .ground { fill: #ffffff; }
        .box { fill: #f6f8fa; stroke: #8c959f; }
        .frontend { fill: #ddf4ff; stroke: #0969da; }
        .backend { fill: #fff1e5; stroke: #bc4c00; }
        .toolstack { fill: #f6f8fa; stroke: #8c959f; }
        .padding { fill: #eaeef2; stroke: #8c959f; }
        .arrow { fill: none; stroke: #59636e; }
        .head { fill: #59636e; }
        @media (prefers-color-scheme: dark) {
        text { fill: #e6edf3; }
        .faint { fill: #b1bac4; }
        .halo { stroke: #0d1117; }
        .ground { fill: #0d1117; }
        .box, .toolstack { fill: #151b23; stroke: #9198a1; }
        .frontend { fill: #0c2d6b; stroke: #79b8ff; }
        .backend { fill: #5a1e02; stroke: #ffa657; }
        .padding { fill: #21262d; stroke: #9198a1; }
        .arrow { stroke: #9198a1; }
        .head { fill: #9198a1; }
        }
        </style>
        """

    /// Where a text leads, where the picture is part of a page.
    enum Target: Equatable {
        /// To what has a name.
        case name(String)
        /// To the page that describes a part of the schema.
        case part(String)
    }

    /// A piece of the picture.
    private struct Element: Equatable {
        let markup: String
        var target: Target?
        var lifetime: Lifetime?
    }

    private let title: String
    private let description: String
    private let isProportional: Bool
    private var elements: [Element] = []
    /// Its texts.
    private(set) var words: Set<String> = []
    /// Lines that boxes hide where they cross them.
    private var lines: [String] = []
    private(set) var width = 0.0
    private(set) var height = 0.0

    /// - Parameters:
    ///   - title: What it shows.
    ///   - description: The same in words, for those who do not see it.
    ///   - isProportional: Whether only names have letters of one width.
    init(title: String, description: String, isProportional: Bool = false) {
        self.title = title
        self.description = description
        self.isProportional = isProportional
    }

    mutating func box(_ style: String, x: Double, y: Double, width: Double, height: Double) {
        add(
            "<rect class=\"\(style)\" x=\"\(number(x))\" y=\"\(number(y))\" width=\"\(number(width))\" "
                + "height=\"\(number(height))\" rx=\"3\"/>")
        extend(x + width, y + height)
    }

    mutating func text(
        _ text: String, x: Double, y: Double, style: String = "", anchor: String = "start",
        target: Target? = nil, lifetime: Lifetime? = nil
    ) {
        let attributes =
            (style.isEmpty ? "" : " class=\"\(style)\"")
            + (anchor == "start" ? "" : " text-anchor=\"\(anchor)\"")
        add(
            "<text x=\"\(number(x))\" y=\"\(number(y))\"\(attributes) xml:space=\"preserve\">"
                + "\(Notation.html.escape(text))</text>", target, lifetime)
        words.insert(text)
        extend(x + (anchor == "start" ? Double(text.count) * Picture.letter : 0), y + 4)
    }

    /// A line that ends in an arrow's head; it leaves and arrives level.
    mutating func arrow(from start: (x: Double, y: Double), to end: (x: Double, y: Double)) {
        let middle = (start.x + end.x) / 2
        let side = end.x < start.x ? 6.0 : -6.0
        lines.append(
            path(
                "arrow",
                "M\(number(start.x)) \(number(start.y)) C\(number(middle)) \(number(start.y)) "
                    + "\(number(middle)) \(number(end.y)) \(number(end.x)) \(number(end.y))"))
        lines.append(path("head", "M\(number(end.x)) \(number(end.y)) l\(number(side)) -4 v8 z"))
        extend(max(start.x, end.x), max(start.y, end.y))
    }

    /// A line straight down that ends in an arrow's head, or has one at both ends.
    mutating func arrow(downAt x: Double, from start: Double, to end: Double, isDouble: Bool = false) {
        lines.append(path("arrow", "M\(number(x)) \(number(start)) V\(number(end))"))
        lines.append(path("head", "M\(number(x)) \(number(end)) l-4 -6 h8 z"))
        if isDouble { lines.append(path("head", "M\(number(x)) \(number(start)) l-4 6 h8 z")) }
        extend(x, end)
    }

    /// An arc between two points on a line that goes up, or down where it is negative, and ends in an arrow's head.
    mutating func arc(_ style: String, from start: Double, to end: Double, y: Double, height: Double) {
        // A curve reaches three quarters of the way to what pulls it.
        let pull = y - height * 4 / 3
        lines.append(
            path(
                "arrow \(style)",
                "M\(number(start)) \(number(y)) C\(number(start)) \(number(pull)) \(number(end)) \(number(pull)) "
                    + "\(number(end)) \(number(y))"))
        lines.append(
            path("head \(style)", "M\(number(end)) \(number(y)) l-4 \(height > 0 ? -7 : 7) h8 z"))
        extend(max(start, end), max(y, y - height))
    }

    /// A part of a ring, or all of it, as a broken circle: a ring has `count` pieces, and these are those from `first` on.
    mutating func pieces(
        _ style: String, centre: (x: Double, y: Double), radius: Double, of count: Int, from first: Int,
        _ length: Int
    ) {
        let dashes = Array(repeating: "0.88 0.12", count: length).joined(separator: " ")
        add(
            "<circle class=\"\(style)\" cx=\"\(number(centre.x))\" cy=\"\(number(centre.y))\" r=\"\(number(radius))\" "
                + "pathLength=\"\(count)\" stroke-dasharray=\"\(dashes)\(length < count ? " 0 \(count - length)" : "")\" "
                + "transform=\"rotate(\(number(360 * Double(first) / Double(count) - 90)) \(number(centre.x)) \(number(centre.y)))\"/>"
        )
        extend(centre.x + radius + 20, centre.y + radius + 20)
    }

    /// A straight line.
    mutating func line(from start: (x: Double, y: Double), to end: (x: Double, y: Double)) {
        lines.append(
            path("arrow", "M\(number(start.x)) \(number(start.y)) L\(number(end.x)) \(number(end.y))"))
        extend(max(start.x, end.x), max(start.y, end.y))
    }

    private mutating func add(_ markup: String, _ target: Target? = nil, _ lifetime: Lifetime? = nil) {
        elements.append(Element(markup: markup, target: target, lifetime: lifetime))
    }

    private func path(_ style: String, _ shape: String) -> String {
        "<path class=\"\(style)\" d=\"\(shape)\"/>"
    }

    private mutating func extend(_ x: Double, _ y: Double) {
        width = max(width, x)
        height = max(height, y)
    }

    private func number(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(abs(tenths % 10))"
    }

    /// Its size, in whole numbers.
    private var size: (width: Int, height: Int) {
        (Int((width + 10).rounded(.up)), Int((height + 10).rounded(.up)))
    }

    private var viewBox: String { "0 0 \(size.width) \(size.height)" }

    /// The picture as a part of a page, which has the style and knows where its texts lead.
    ///
    /// The page's script makes links of these places: checkers of HTML do not know links in pictures. It also dims what a
    /// release does not have.
    func inline(_ address: (Target) -> String?) -> String {
        let drawn = elements.map { element in
            let markup =
                element.target.flatMap(address).map {
                    "<a data-href=\"\(Notation.html.escape($0))\">\(element.markup)</a>"
                } ?? element.markup
            return element.lifetime?.first.map { "<g data-since=\"\($0)\">\(markup)</g>" } ?? markup
        }
        return """
            <svg class="drawing\(isProportional ? " proportional" : "")" viewBox="\(viewBox)" width="\(size.width)" \
            height="\(size.height)" role="group" aria-label="\(Notation.html.escape(title))">
            <desc>\(Notation.html.escape(description))</desc>
            \((lines + drawn).joined(separator: "\n"))
            </svg>
            """
    }

    /// The file.
    var svg: String {
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="\(viewBox)" role="img" aria-labelledby="title description"\(isProportional ? " class=\"proportional\"" : "")>
        <title id="title">\(Notation.html.escape(title))</title>
        <desc id="description">\(Notation.html.escape(description))</desc>
        \(Picture.style)
        <rect class="ground" width="100%" height="100%"/>
        \((lines + elements.map(\.markup)).joined(separator: "\n"))
        </svg>

        """
    }
}
