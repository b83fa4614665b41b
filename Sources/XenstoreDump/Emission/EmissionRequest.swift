package import BlkifSchema
package import Diagnostics
package import DiskSpec
package import Negotiating

/// What somebody wants a store of: a disk, the drivers of its two sides, and the two domains.
package struct EmissionRequest: Sendable {
    /// Why there is no such store.
    package enum Refusal: Error {
        /// The specification is wrong, with what is wrong with it.
        case specification([Finding])
        /// libxl would not attach the disk.
        case attachment(AttachmentRefusal)
        /// The specification names the backend's domain, of which the number is not known.
        case namedDomain(String)
        /// The backend's implementation is of another kind than the backend that gets the disk, as the specification
        /// or libxl wants it.
        case otherKind(Implementation, kind: String)
        /// The drive is empty, and what is asked for needs storage.
        case empty
        /// The release has no disk specifications.
        case grammar(String)
    }

    /// An ordinary disk.
    package static let example = "/dev/vg/guest,raw,xvda,rw"

    package var specification: String
    package var context = AttachmentContext()
    package var frontend: Negotiator
    package var backend: Negotiator

    /// - Parameter schema: The protocol as it is to be seen.
    package init(_ schema: BlkifSchema, _ specification: String = EmissionRequest.example) {
        self.specification = specification
        frontend = Negotiator(.frontend, schema)
        backend = Negotiator(.backend, schema)
    }

    /// Finds out what the store has.
    ///
    /// - Parameter all: The protocol with all that any release has.
    package func emitter(_ facts: DeviceFacts, all: BlkifSchema) throws(Refusal) -> StoreEmitter {
        let grammar: DiskGrammar
        do {
            grammar = try DiskGrammar(facts.schema)
        } catch {
            throw .grammar(error.message)
        }
        var parser = DiskParser(grammar)
        let reading = DiskReading(
            [DiskReading.Word(specification, file: "argument")], with: &parser,
            advice: DiskAdvice(facts.schema, all: all))
        guard reading.isAccepted else { throw .specification(reading.findings) }
        var context = context
        context.nativeProtocol = frontend.ringProtocol ?? context.nativeProtocol
        let attachment = try attachment(reading.device, facts.schema, grammar, context)
        let parts = attachment.backendDirectory.split(separator: "/")
        guard parts.count > 2, let server = Int(parts[2]) else {
            throw .namedDomain(attachment.backendDirectory)
        }
        return StoreEmitter(
            attachment, frontend, backend, facts, guest: context.domain, server: server,
            hasStorage: reading.device.hasTarget)
    }

    /// The attachment to a backend of the kind that the implementation is; to any where none is known.
    private func attachment(
        _ device: DiskDevice, _ schema: BlkifSchema, _ grammar: DiskGrammar, _ context: AttachmentContext
    ) throws(Refusal) -> DiskAttachment {
        func attached(by type: String?) throws(AttachmentRefusal) -> DiskAttachment {
            var context = context
            context.backendType = type
            return try DiskAttachment(device, in: AttachmentPlan(schema, grammar, context))
        }
        let chosen: DiskAttachment
        do {
            chosen = try attached(by: nil)
        } catch {
            throw .attachment(error)
        }
        guard let implementation = backend.implementation, let kind = implementation.kind,
            kind != chosen.backendKind
        else { return chosen }
        for value in schema.diskParameters.first(where: { $0.libxl?.field == "backend" })?.values ?? [] {
            if let other = try? attached(by: value.name), other.backendKind == kind { return other }
        }
        throw .otherKind(implementation, kind: chosen.backendKind)
    }
}
