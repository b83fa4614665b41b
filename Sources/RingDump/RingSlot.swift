package import BlkifKeys

/// One entry of a ring and what it holds: a part of ``RingDump``.
package struct RingSlot: Sendable {
    /// What an entry holds.
    package enum Content: Sendable, Equatable {
        /// A request that has no response yet.
        case request(AnyRequest)
        /// A request whose operation is unknown or reserved, in the form that most have.
        case unknown(Request)
        /// A response.
        case response(Response)
    }

    /// The number of the entry, from 0.
    package let entry: Int
    /// The value of the producer's counter for it.
    package let counter: UInt32
    /// The bytes before it.
    package let offset: Int
    /// What it holds.
    package let content: Content
    /// What breaks the protocol in it.
    package let problems: [RingProblem]

    init(_ bytes: RawSpan, counter: UInt32, isAnswered: Bool, layout: RingLayout, _ names: RingNames)
        throws(RingError)
    {
        self.counter = counter
        entry = layout.entry(for: counter)
        offset = layout.offset(for: counter)
        content = try RingSlot.content(bytes, offset, isAnswered, layout.abi)
        problems = RingSlot.problems(of: content, in: layout.abi, names)
    }

    private static func content(
        _ bytes: RawSpan, _ offset: Int, _ isAnswered: Bool, _ abi: WireABI
    ) throws(RingError) -> Content {
        if isAnswered { return .response(try Response(from: bytes, at: offset, abi: abi)) }
        do {
            return .request(try AnyRequest(from: bytes, at: offset, abi: abi))
        } catch .unknownOperation {
            return .unknown(try Request(from: bytes, at: offset, abi: abi))
        }
    }

    private static func problems(
        of content: Content, in abi: WireABI, _ names: RingNames
    ) -> [RingProblem] {
        switch content {
        case .request(.request(let request)): RequestCheck.problems(of: request)
        case .request(.requestDiscard(let request)): RequestCheck.problems(of: request)
        case .request(.requestIndirect(let request)): RequestCheck.problems(of: request, in: abi, names)
        case .unknown(let request): [RequestCheck.problem(of: request.operation, names)]
        case .response(let response): RequestCheck.problems(of: response, names)
        }
    }
}
