package import BlkifSchema
import Negotiating

/// How far the two sides of a connection have come.
package struct ConnectionMoment: Sendable, Hashable {
    /// The numbers of the states.
    package let backend: Int
    package let frontend: Int
    /// Whether the toolstack has begun to remove the device.
    package let isLeaving: Bool

    package init(backend: Int, frontend: Int, isLeaving: Bool = false) {
        self.backend = backend
        self.frontend = frontend
        self.isLeaving = isLeaving
    }

    /// Whether both sides come so far without storage: the backend waits for it in InitWait.
    package var needsNoStorage: Bool { max(backend, frontend) <= 2 }

    func state(of side: Side) -> Int { side == .backend ? backend : frontend }

    /// The numbers of both states, as ``ConnectionMoments`` reads them.
    package var text: String { "\(backend)/\(frontend)" }
}

/// The moments that the phases of the protocol lead through, by their names.
package struct ConnectionMoments: Sendable {
    /// A text that names no moment.
    package struct Unknown: Error {
        package let text: String
        package let known: [String]
    }

    private struct Named: Sendable {
        let phase: String
        let step: String
        let moment: ConnectionMoment
    }

    private let named: [Named]
    private let states: [String: Int]
    /// All that can be: the pairs of states that have a meaning.
    package let pairs: [ConnectionMoment]

    package init(_ schema: BlkifSchema) {
        let states = Dictionary(schema.states.map { ($0.name, $0.value) }) { first, _ in first }
        self.states = states
        named = schema.phases.flatMap { ConnectionMoments.moments(of: $0, states) }
        pairs = schema.states.flatMap { state in
            state.pairs.compactMap { pair in
                states[pair.frontend].map { ConnectionMoment(backend: state.value, frontend: $0) }
            }
        }
    }

    /// What each step of a phase leads to that publishes something or enters a state.
    private static func moments(of phase: Phase, _ states: [String: Int]) -> [Named] {
        var reached: [Side: Int] = [:]
        var isLeaving = false
        return phase.steps.enumerated().compactMap { place, step in
            reached.merge(step.before(states)) { $1 }
            reached.merge(step.after(states)) { $1 }
            isLeaving = isLeaving || step.publishes.contains(KnownNode.online.reference.description)
            guard step.next != nil || !step.publishes.isEmpty else { return nil }
            // A side that has done nothing yet is where a later step finds it.
            var now = reached
            for later in phase.steps[(place + 1)...] { now.merge(later.before(states)) { first, _ in first } }
            guard let backend = now[.backend], let frontend = now[.frontend] else { return nil }
            let moment = ConnectionMoment(backend: backend, frontend: frontend, isLeaving: isLeaving)
            return Named(phase: phase.id, step: step.id, moment: moment)
        }
    }

    /// The names of phases and steps.
    package var names: [String] {
        var names: [String] = []
        for name in named.flatMap({ [$0.phase, $0.step] }) where !names.contains(name) { names.append(name) }
        return names
    }

    /// The moment that a text names: a state that both sides have reached, or that one has and the other has not left
    /// behind; the states of backend and frontend with `/` between them; the end of a phase, or of a step.
    package func moment(_ text: String) throws(Unknown) -> ConnectionMoment {
        if let found = named.last(where: { $0.phase == text }) ?? named.first(where: { $0.step == text }) {
            return found.moment
        }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map {
            Int($0) ?? states[String($0)]
        }
        let found: ConnectionMoment? =
            switch (parts.count, parts.first, parts.last) {
            case (1, let state??, _):
                (named.first { $0.moment.backend == state && $0.moment.frontend == state }
                    ?? named.first { max($0.moment.backend, $0.moment.frontend) == state })?.moment
            case (2, let backend??, let frontend??):
                pairs.first { $0.backend == backend && $0.frontend == frontend }
            default: nil
            }
        guard let found else { throw Unknown(text: text, known: names + pairs.map(\.text)) }
        return found
    }
}

extension Phase.Step {
    private var side: Side? {
        switch actor {
        case .backend: .backend
        case .frontend: .frontend
        case .toolstack, .hotplug: nil
        }
    }

    /// The states that the sides have when it begins, as far as it tells. The toolstack waits for the backend.
    fileprivate func before(_ states: [String: Int]) -> [Side: Int] {
        var result: [Side: Int] = [:]
        if let side { result[side] = state.flatMap { states[$0] } }
        if let other = waitsFor.flatMap({ states[$0] }) { result[side?.opposite ?? .backend] = other }
        return result
    }

    /// The states that its actor has then entered; the toolstack's are those of both sides.
    fileprivate func after(_ states: [String: Int]) -> [Side: Int] {
        guard let state = next.flatMap({ states[$0] }) else { return [:] }
        return side.map { [$0: state] } ?? [.backend: state, .frontend: state]
    }
}
