// Generated from {{origin}} by {{regenerate}}. Do not edit.
// This describes {{view}}.

/// The layout rules of one machine's C compiler, by which a frontend lays out its ring.
public enum WireABI: Equatable, Sendable, CaseIterable {
    {{#wireABIs}}
    /// `{{abi}}`
    case {{prefix}}
    {{/wireABIs}}

    /// The name that the frontend's node `protocol` has for it.
    public var name: StaticString {
        switch self {
        {{#wireABIs}}
        case .{{prefix}}: "{{abi}}"
        {{/wireABIs}}
        }
    }
}

/// Why bytes cannot be read as, or written to, a ring or an entry of one.
public enum RingError: Error, Equatable, Sendable {
    /// There are fewer bytes than are needed at an offset, or the offset is negative.
    case outOfBounds(offset: Int, needed: Int, available: Int)
    /// No request has this operation, or it is reserved.
    case unknownOperation(Operation)
    /// So many bytes are no ring: not even one entry fits.
    case tooSmallForRing(byteCount: Int)
}

extension RawSpan {
    @inline(__always)
    fileprivate func check(_ offset: Int, _ size: Int) throws(RingError) {
        guard offset >= 0, size <= byteCount, offset <= byteCount - size else {
            throw .outOfBounds(offset: offset, needed: size, available: byteCount)
        }
    }

    @inline(__always)
    fileprivate func load<Number: FixedWidthInteger & BitwiseCopyable>(_ offset: Int) -> Number {
        Number(littleEndian: unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: Number.self))
    }
}

extension MutableRawSpan {
    @inline(__always)
    fileprivate func check(_ offset: Int, _ size: Int) throws(RingError) {
        guard offset >= 0, size <= byteCount, offset <= byteCount - size else {
            throw .outOfBounds(offset: offset, needed: size, available: byteCount)
        }
    }

    @inline(__always)
    fileprivate mutating func store<Number: FixedWidthInteger & BitwiseCopyable>(
        _ number: Number, _ offset: Int
    ) {
        storeBytes(of: number.littleEndian, toByteOffset: offset, as: Number.self)
    }

    /// Padding is 0, so that nothing of the program's memory gets into the ring by it.
    @inline(__always)
    fileprivate mutating func clear(_ offset: Int, _ size: Int) {
        for place in offset..<offset + size { storeBytes(of: 0, toByteOffset: place, as: UInt8.self) }
    }
}
{{#structures}}

/// {{summary}}
///
/// This is `struct {{name}}`.
public struct {{shortName.type}}: Equatable, Sendable {
    {{#fields}}
    {{#cell}}
    /// {{summary}}{{#unit}} Unit: {{unit}}.{{/unit}}
    public var {{name.member}}: {{>swift/partials/type.swift}}
    {{/cell}}
    {{/fields}}

    /// Makes one of which every field is 0, or what is given.
    public init(
        {{#fields}}
        {{#cell}}
        {{name.member}}: {{>swift/partials/type.swift}} = {{>swift/partials/initial.swift}},
        {{/cell}}
        {{/fields}}
    ) {
        {{#fields}}
        {{#cell}}
        self.{{name.member}} = {{name.member}}
        {{/cell}}
        {{/fields}}
    }

    /// The bytes that it takes in an ABI.
    public static func size(in abi: WireABI) -> Int {
        switch abi {
        {{#layouts}}
        case {{#prefixes}}{{^first()}}, {{/first()}}.{{.}}{{/prefixes}}: {{size}}
        {{/layouts}}
        }
    }

    /// Reads one.
    ///
    /// - Parameters:
    ///   - bytes: Where it lies.
    ///   - offset: The bytes before it.
    ///   - abi: The layout that it has.
    /// - Throws: ``RingError/outOfBounds(offset:needed:available:)`` when it does not lie within the bytes.
    public init(from bytes: RawSpan, at offset: Int = 0, abi: WireABI) throws(RingError) {
        try bytes.check(offset, Self.size(in: abi))
        self.init(unchecked: bytes, offset, abi)
    }

    /// Writes it, and 0 into the padding within it.
    ///
    /// - Parameters:
    ///   - bytes: Where it is to lie.
    ///   - offset: The bytes before it.
    ///   - abi: The layout that it is to have.
    /// - Throws: ``RingError/outOfBounds(offset:needed:available:)`` when it would not lie within the bytes; nothing
    ///   is written then.
    public func write(to bytes: inout MutableRawSpan, at offset: Int = 0, abi: WireABI) throws(RingError) {
        try bytes.check(offset, Self.size(in: abi))
        write(unchecked: &bytes, offset, abi)
    }

    @inline(__always)
    fileprivate init(unchecked bytes: RawSpan, _ offset: Int, _ abi: WireABI) {
        switch abi {
        {{#layouts}}
        case {{#prefixes}}{{^first()}}, {{/first()}}.{{.}}{{/prefixes}}:
            {{#members}}
            {{#cell}}
            {{name.member}} = {{#count}}.init { {{/count}}{{#isCode}}{{element.type}}(rawValue: {{/isCode}}{{#integer}}bytes.load(offset &+ {{offset}}{{#count}} &+ $0 &* {{stride}}{{/count}}){{/integer}}{{^integer}}{{element.type}}(unchecked: bytes, offset &+ {{offset}}{{#count}} &+ $0 &* {{stride}}{{/count}}, abi){{/integer}}{{#isCode}}){{/isCode}}{{#count}} }{{/count}}
            {{/cell}}
            {{/members}}
            {{#missing}}
            {{name.member}} = {{>swift/partials/initial.swift}}
            {{/missing}}
        {{/layouts}}
        }
    }

    @inline(__always)
    fileprivate func write(unchecked bytes: inout MutableRawSpan, _ offset: Int, _ abi: WireABI) {
        switch abi {
        {{#layouts}}
        case {{#prefixes}}{{^first()}}, {{/first()}}.{{.}}{{/prefixes}}:
            {{#members}}
            {{#isPadding}}
            bytes.clear(offset + {{offset}}, {{bytes}})
            {{/isPadding}}
            {{#cell}}
            {{#count}}
            for index in 0..<{{count}} {
                {{#integer}}
                bytes.store({{name.member}}[index]{{#isCode}}.rawValue{{/isCode}}, offset + {{offset}} + index * {{stride}})
                {{/integer}}
                {{^integer}}
                {{name.member}}[index].write(unchecked: &bytes, offset + {{offset}} + index * {{stride}}, abi)
                {{/integer}}
            }
            {{/count}}
            {{^count}}
            {{#integer}}
            bytes.store({{name.member}}{{#isCode}}.rawValue{{/isCode}}, offset + {{offset}})
            {{/integer}}
            {{^integer}}
            {{name.member}}.write(unchecked: &bytes, offset + {{offset}}, abi)
            {{/integer}}
            {{/count}}
            {{/cell}}
            {{/members}}
        {{/layouts}}
        }
    }

    /// Whether all fields are equal.
    public static func == (left: Self, right: Self) -> Bool {
        {{#fields}}
        {{#cell}}
        {{#count}}
        for index in 0..<{{count}} where left.{{name.member}}[index] != right.{{name.member}}[index] { return false }
        {{/count}}
        {{^count}}
        if left.{{name.member}} != right.{{name.member}} { return false }
        {{/count}}
        {{/cell}}
        {{/fields}}
        return true
    }
}
{{/structures}}
{{#ring}}

/// A request of any form: the operation tells which.
public enum AnyRequest: Equatable, Sendable {
    {{#forms}}
    /// {{summary}}
    case {{shortName.case}}({{shortName.type}})
    {{/forms}}

    /// Reads a request whose operation is known.
    ///
    /// - Parameters:
    ///   - bytes: Where it lies.
    ///   - offset: The bytes before it.
    ///   - abi: The layout that it has.
    /// - Throws: ``RingError/outOfBounds(offset:needed:available:)`` when it does not lie within the bytes, and
    ///   ``RingError/unknownOperation(_:)``.
    public init(from bytes: RawSpan, at offset: Int = 0, abi: WireABI) throws(RingError) {
        try bytes.check(offset, 1)
        let operation = Operation(rawValue: bytes.load(offset))
        switch operation {
        {{#forms}}
        case {{#operations}}{{^first()}}, {{/first()}}.{{shortName.constant}}{{/operations}}:
            try bytes.check(offset, {{shortName.type}}.size(in: abi))
            var request = {{shortName.type}}(unchecked: bytes, offset, abi)
            // The other side can have changed the ring in the meantime.
            request.operation = operation
            self = .{{shortName.case}}(request)
        {{/forms}}
        default: throw .unknownOperation(operation)
        }
    }

    /// Writes it.
    ///
    /// - Throws: ``RingError/outOfBounds(offset:needed:available:)`` when it would not lie within the bytes; nothing
    ///   is written then.
    public func write(to bytes: inout MutableRawSpan, at offset: Int = 0, abi: WireABI) throws(RingError) {
        switch self {
        {{#forms}}
        case .{{shortName.case}}(let request): try request.write(to: &bytes, at: offset, abi: abi)
        {{/forms}}
        }
    }
}

/// The counters with which a ring begins; the same in every ABI.
public struct RingHeader: Equatable, Sendable {
    {{#header}}
    {{#cell}}
    /// {{summary}}
    public var {{name.member}}: {{element.type}}
    {{/cell}}
    {{/header}}

    /// Makes one of which every field is 0, or what is given.
    public init({{#header}}{{^first()}}, {{/first()}}{{#cell}}{{name.member}}: {{element.type}} = 0{{/cell}}{{/header}}) {
        {{#header}}
        {{#cell}}
        self.{{name.member}} = {{name.member}}
        {{/cell}}
        {{/header}}
    }

    /// The bytes that it takes, with those that are reserved: the first entry comes after them.
    public static let size = {{headerSize}}

    /// Reads the counters at the start of a ring.
    ///
    /// - Throws: ``RingError/outOfBounds(offset:needed:available:)`` when there are too few bytes.
    public init(from bytes: RawSpan) throws(RingError) {
        try bytes.check(0, Self.size)
        {{#header}}
        {{#cell}}
        {{name.member}} = bytes.load({{#offsets}}{{#first()}}{{bytes}}{{/first()}}{{/offsets}})
        {{/cell}}
        {{/header}}
    }

    /// Writes the counters at the start of a ring, and 0 into what is reserved.
    ///
    /// - Throws: ``RingError/outOfBounds(offset:needed:available:)`` when there are too few bytes.
    public func write(to bytes: inout MutableRawSpan) throws(RingError) {
        try bytes.check(0, Self.size)
        {{#header}}
        {{#cell}}
        bytes.store({{name.member}}, {{#offsets}}{{#first()}}{{bytes}}{{/first()}}{{/offsets}})
        {{/cell}}
        {{/header}}
        bytes.clear({{headerFieldSize}}, Self.size - {{headerFieldSize}})
    }
}

/// Where the entries of a ring lie.
public struct RingLayout: Equatable, Sendable {
    /// The bytes of a page of a ring.
    public static let pageSize = {{pageSize}}

    /// The ABI of the frontend.
    public let abi: WireABI
    /// The number of entries, a power of two.
    public let entries: Int
    /// The bytes of one entry.
    public let entrySize: Int

    /// Makes the layout of a ring.
    ///
    /// - Parameters:
    ///   - byteCount: The bytes of all its pages together.
    ///   - abi: The ABI of the frontend.
    /// - Throws: ``RingError/tooSmallForRing(byteCount:)`` when not even one entry fits.
    public init(byteCount: Int, abi: WireABI) throws(RingError) {
        self.abi = abi
        switch abi {
        {{#wireABIs}}
        case .{{prefix}}: entrySize = {{entrySize}}
        {{/wireABIs}}
        }
        guard byteCount >= RingHeader.size + entrySize else { throw .tooSmallForRing(byteCount: byteCount) }
        let slots = (byteCount - RingHeader.size) / entrySize
        entries = 1 << (Int.bitWidth - 1 - slots.leadingZeroBitCount)
    }

    /// The number of the entry for a value of a counter, from 0.
    public func entry(for counter: UInt32) -> Int {
        Int(counter) & (entries - 1)
    }

    /// The bytes before the entry for a value of a counter.
    public func offset(for counter: UInt32) -> Int {
        RingHeader.size + entry(for: counter) * entrySize
    }
}
{{/ring}}
