import BlkifSchema

/// The states of the connection as a graph: the ways of the frontend above them, those of the backend below.
struct StatesPicture {
    private static let pitch = 152.0
    private static let size = (width: 112.0, height: 34.0)

    /// A way from a state to another.
    private struct Way: Hashable {
        let from: String
        let to: String
        let side: Side
    }

    static func picture(_ schema: BlkifSchema) -> Picture {
        var titles: [Way: String] = [:]
        var ways: [Way] = []
        for phase in schema.phases {
            for step in phase.steps {
                guard let from = step.state, let to = step.next, let side = step.actor.side else { continue }
                let way = Way(from: from, to: to, side: side)
                if titles[way] == nil { ways.append(way) }
                titles[way] = titles[way] ?? phase.title
            }
        }
        let used = Set(ways.flatMap { [$0.from, $0.to] })
        let states = schema.states.sorted { $0.value < $1.value }
        let row = states.filter { used.contains($0.name) }
        let words = ways.map { way in
            "The \(way.side.rawValue) goes from \(way.from) to \(way.to): \(titles[way] ?? "")."
        }
        var picture = Picture(
            title: "The states of the connection", description: words.joined(separator: " "),
            isProportional: true)
        let places = Dictionary(row.enumerated().map { ($1.name, Double($0)) }) { first, _ in first }
        func height(_ way: Way) -> Double {
            10 + 44 * abs((places[way.to] ?? 0) - (places[way.from] ?? 0))
        }
        let above = ways.filter { $0.side == .frontend }.map(height).max() ?? 0
        let top = above + 34
        picture.text("The frontend goes", x: 10, y: 20, style: "title")
        for way in ways {
            guard let from = places[way.from], let to = places[way.to] else { continue }
            let isAbove = way.side == .frontend
            // What leaves a state and what arrives there do not touch.
            let direction = to > from ? 1.0 : -1.0
            let start = 10 + from * pitch + size.width / 2 + 12 * direction
            let end = 10 + to * pitch + size.width / 2 - 32 * direction
            let y = isAbove ? top : top + size.height
            picture.arc(
                way.side.rawValue, from: start, to: end, y: y, height: isAbove ? height(way) : -height(way))
            picture.text(
                titles[way] ?? "", x: (start + end) / 2,
                y: isAbove ? y - height(way) - 5 : y + height(way) + 14,
                style: "faint halo", anchor: "middle")
        }
        for (place, state) in row.enumerated() {
            let x = 10 + Double(place) * pitch
            picture.box("box", x: x, y: top, width: size.width, height: size.height)
            picture.text(
                "\(state.value) \(StateContext.shortName(state.name))", x: x + size.width / 2, y: top + 21,
                style: "title", anchor: "middle", target: .name(state.name))
        }
        let below = ways.filter { $0.side == .backend }.map(height).max() ?? 0
        picture.text("The backend goes", x: 10, y: top + size.height + below + 10, style: "title")
        let others = states.filter { !used.contains($0.name) }.map {
            "\($0.value) \(StateContext.shortName($0.name))"
        }
        if !others.isEmpty {
            picture.text(
                "On none of these ways: \(others.joined(separator: ", "))", x: 10,
                y: top + size.height + below + 32, style: "faint")
        }
        return picture
    }
}

extension Writer {
    /// The side that it is; nil for what is neither.
    fileprivate var side: Side? {
        switch self {
        case .frontend: .frontend
        case .backend: .backend
        case .toolstack, .hotplug: nil
        }
    }
}
