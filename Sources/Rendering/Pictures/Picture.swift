import Prose

/// A picture in SVG: boxes, lines and texts, in colours that suit a light and a dark page.
struct Picture {
    /// The width of a letter of a text.
    static let letter = 7.3
    /// The height of a line of text.
    static let line = 18.0

    private static let style = """
        <style>
        text { font: 12px ui-monospace, "Liberation Mono", monospace; fill: #1b1f24; }
        .title { font-weight: bold; }
        .faint { fill: #59636e; }
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

    private let title: String
    private let description: String
    private var elements: [String] = []
    /// Lines that boxes hide where they cross them.
    private var lines: [String] = []
    private(set) var width = 0.0
    private(set) var height = 0.0

    /// - Parameters:
    ///   - title: What it shows.
    ///   - description: The same in words, for those who do not see it.
    init(title: String, description: String) {
        self.title = title
        self.description = description
    }

    mutating func box(_ style: String, x: Double, y: Double, width: Double, height: Double) {
        elements.append(
            "<rect class=\"\(style)\" x=\"\(number(x))\" y=\"\(number(y))\" width=\"\(number(width))\" "
                + "height=\"\(number(height))\" rx=\"3\"/>")
        extend(x + width, y + height)
    }

    mutating func text(_ text: String, x: Double, y: Double, style: String = "", anchor: String = "start") {
        let attributes =
            (style.isEmpty ? "" : " class=\"\(style)\"")
            + (anchor == "start" ? "" : " text-anchor=\"\(anchor)\"")
        elements.append(
            "<text x=\"\(number(x))\" y=\"\(number(y))\"\(attributes) xml:space=\"preserve\">"
                + "\(Notation.html.escape(text))</text>")
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

    /// The file.
    var svg: String {
        let size = "0 0 \(number(width + 10)) \(number(height + 10))"
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="\(size)" role="img" aria-labelledby="title description">
            <title id="title">\(Notation.html.escape(title))</title>
            <desc id="description">\(Notation.html.escape(description))</desc>
            \(Picture.style)
            <rect class="ground" width="100%" height="100%"/>
            \((lines + elements).joined(separator: "\n"))
            </svg>

            """
    }
}
