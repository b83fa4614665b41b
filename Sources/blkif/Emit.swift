import ArgumentParser
import BlkifKeys
import BlkifSchema
import CommandSupport
import Conformance
import Diagnostics
import DiskSpec
import Negotiating
import XenstoreDump

extension StoreFormat: ExpressibleByArgument {}

/// Makes stores and rings to test with.
struct Emit: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "emit",
        abstract: "Make a store or a ring to test with: a coherent one, or one with a chosen fault.",
        discussion: """
            The store of a disk has what the toolstack writes for its specification, and what each side has written when it \
            comes to a state. A backend's implementation decides which kind of backend gets the disk, if the specification \
            does not. The sides are those of the protocol, or implementations, each with a version after @ if not \
            the newest. What only a host can know is as in the examples of the protocol. A state is the number of one; \
            those of backend and frontend with a slash between them; or a phase of the connection or a step of one, whose \
            end is meant.

            With --ring it is the memory of a ring: requests in flight, each as OPERATION[:SECTOR[+COUNT]], counted in 512 \
            bytes, or a number of reads.

            EXAMPLES
              blkif emit /dev/vg/guest,raw,xvda,rw
              blkif emit /srv/a.img,qcow2,xvdb,r --backend qemu-xen-block --state 2
              blkif emit /dev/vg/guest,raw,xvda,rw --state 5/4 --domain 7
              blkif emit /dev/vg/guest,raw,xvda,rw --format commands
              blkif emit --ring --abi x86_32-abi --in-flight 3 >ring.bin
              blkif emit --ring --in-flight read:2048+8 flush indirect:0+256 --hex
              blkif emit --findings
              blkif emit --finding stale-nodes | blkif xenstore

            EXIT STATUS
              0   it was made
              1   the disk cannot be attached, or a name is not known
            """)

    @Argument(help: ArgumentHelp("A disk specification.", valueName: "spec"))
    var specification: String?

    @Option(
        help: ArgumentHelp("The frontend.", valueName: "implementation"), completion: PartyOptions.frontends)
    var frontend: String?

    @Option(
        help: ArgumentHelp("The backend.", valueName: "implementation"), completion: PartyOptions.backends)
    var backend: String?

    @OptionGroup var parties: PartyOptions

    @Option(
        help: ArgumentHelp("How far the connection has come.", valueName: "state|phase|step"),
        completion: .list(["1", "2", "3", "4", "5", "6"]))
    var state = "4"

    @Option(help: ArgumentHelp("The number of the guest's domain.", valueName: "domid"))
    var domain = 1

    @Option(
        help: ArgumentHelp(
            "The number of the backend's domain; 0 unless the specification names one.", valueName: "domid"))
    var backendDomain: Int?

    @Option(
        help: ArgumentHelp(
            "The form of a store: \(StoreFormat.allCases.map(\.rawValue).joined(separator: ", ")).",
            valueName: "form"),
        completion: .list(StoreFormat.allCases.map(\.rawValue)))
    var format = StoreFormat.paths

    @Option(
        help: ArgumentHelp("The ABI of the frontend.", valueName: Ring.abiNames.joined(separator: "|")),
        completion: .list(Ring.abiNames), transform: Ring.abi)
    var abi = WireABI.x86_64

    @Flag(help: "Make the memory of a ring.")
    var ring = false

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("The requests without a response, or how many reads.", valueName: "request|number")
    )
    var inFlight: [String] = ["1"]

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            "The requests that were answered before them, or how many reads.", valueName: "request|number"))
    var answered: [String] = []

    @Option(help: ArgumentHelp("The pages of the ring: 1, 2, 4, 8 and so on.", valueName: "number"))
    var pages = 1

    @Flag(help: "Write a ring as text, 32 bytes on a line in hexadecimal digits.")
    var hex = false

    @Option(
        help: ArgumentHelp(
            "Make what gives just this finding of blkif xenstore or blkif ring.", valueName: "id"),
        completion: .shellCommand("blkif emit --findings | cut -d' ' -f1"))
    var finding: String?

    @Flag(help: "List these findings, each with the command that finds it.")
    var findings = false

    @OptionGroup var view: ViewOptions

    func validate() throws {
        let wanted = [specification != nil, ring, finding != nil, findings].count { $0 }
        guard wanted == 1 else {
            throw ValidationError(
                "Expected a specification, --ring, --finding or --findings, and only one of them.")
        }
        let isOfSide = frontend != nil || backend != nil || !parties.options.isEmpty
        let isPlain = format == .paths && domain == 1 && backendDomain == nil && state == "4" && !isOfSide
        guard specification != nil || isPlain else {
            throw ValidationError(
                "--format, --domain, --backend-domain, --state, --frontend, --backend and --option go with a specification alone."
            )
        }
        guard ring || pages == 1 && inFlight == ["1"] && answered.isEmpty else {
            throw ValidationError("--pages, --in-flight and --answered go with --ring alone.")
        }
        for number in [domain, backendDomain ?? 0] where !(0...32_751).contains(number) {
            throw ValidationError("\(number) is not the number of a domain. Expected 0 to 32751.")
        }
        guard (1...RingSize.maximumPages).contains(pages), pages & (pages - 1) == 0 else {
            throw ValidationError("--pages has to be 1, 2, 4, 8 and so on, up to \(RingSize.maximumPages).")
        }
    }

    func run() throws {
        let views = try view.load()
        if findings { return list(views.all) }
        if let finding { return try makeFaulty(finding, views.all) }
        if ring { return RingWriter(views.view, abi, isText: hex).write(try draft(views.view)) }
        var request = EmissionRequest(views.view, specification ?? "")
        request.context.domain = domain
        request.context.backendDomain = backendDomain
        let pairs = ImplementationPairs(views.view)
        let options = try parties.parsed()
        var named = NamedNegotiators(pairs)
        if let name = frontend, let side = named.negotiator(name, .frontend) { request.frontend = side }
        if let name = backend, let side = named.negotiator(name, .backend) { request.backend = side }
        request.frontend.ringProtocol = abi.name.description
        named.set(options, in: &request.frontend, &request.backend)
        try named.check()
        let moment = try moment(views.view)
        do throws(EmissionRequest.Refusal) {
            let emitter = try request.emitter(DeviceFacts(views.view, all: views.all), all: views.all)
            guard emitter.hasStorage || moment.needsNoStorage else { throw .empty }
            Terminal.output(emitter.store(at: moment).text(format))
        } catch {
            throw refusal(error, views.view)
        }
    }

    private func moment(_ schema: BlkifSchema) throws -> ConnectionMoment {
        do {
            return try ConnectionMoments(schema).moment(state)
        } catch {
            throw Failure.status(
                Finding(
                    "unknown-moment", "\"\(error.text)\" is neither a state nor a part of the connection",
                    remedy: Suggestion.phrase(for: error.text, in: error.known)
                        ?? "expected 1 to 6, or one of \(error.known.joined(separator: ", "))"),
                ExitStatus.findings)
        }
    }

    private func refusal(_ refusal: EmissionRequest.Refusal, _ schema: BlkifSchema) -> ExitCode {
        switch refusal {
        case .specification(let findings):
            Terminal.report(findings, [SourceFile(path: "argument", text: specification ?? "")])
            return ExitStatus.findings
        case .attachment(let refusal):
            return Failure.status(
                Finding("unattached-disk", "the disk is not attached: \(refusal.message)"),
                ExitStatus.findings)
        case .namedDomain(let path):
            return Failure.status(
                Finding(
                    "unattached-disk",
                    "the backend's directory is \(path), and the number of that domain is not known",
                    remedy: "give it by --backend-domain"), ExitStatus.findings)
        case .otherKind(let implementation, let kind):
            let others = schema.implementations.filter { $0.kind == kind }.map(\.id)
            let known = others.isEmpty ? "" : "; of \(kind) are \(others.joined(separator: ", "))"
            return Failure.status(
                Finding(
                    "unattached-disk",
                    "the disk goes to a backend of the kind \(kind), and \(implementation.title) is one of the kind \(implementation.kind ?? "")",
                    remedy: "give another backendtype in the specification, or another --backend\(known)"),
                ExitStatus.findings)
        case .empty:
            return Failure.status(
                Finding(
                    "unattached-disk", "an empty drive has nothing with which its two sides could connect",
                    remedy: "name an image as the target, or give --state 2"), ExitStatus.findings)
        case .grammar(let reason):
            return Failure.status(
                Finding("unattached-disk", "this release has no disk specifications: \(reason)"),
                ExitStatus.findings)
        }
    }

    private func draft(_ schema: BlkifSchema) throws -> RingDraft {
        var draft = RingDraft(pages: pages)
        let requests = RingRequests(schema)
        let before = try requests.read(answered, after: 0)
        draft.answered = before.map { requests.make.response(to: $0) }
        draft.requests = try requests.read(inFlight, after: before.count)
        let entries = RingWriter(schema, abi, isText: hex).entries(draft)
        guard draft.requests.count <= entries else {
            throw ValidationError(
                "\(draft.requests.count) requests do not fit on a ring of \(entries) entries. See --pages.")
        }
        return draft
    }

    // MARK: Faults

    private func list(_ schema: BlkifSchema) {
        var lines: [(id: String, command: String)] = []
        let stores = try? FaultyStores(schema)
        for id in FaultyStore.findings {
            guard let store = try? stores?.store(id) else { continue }
            lines.append((id.description, (["blkif xenstore"] + store.arguments).joined(separator: " ")))
        }
        let faults = RingFaults(schema)
        for id in faults.findings {
            let needs = faults.first(id)?.laterOperation.map {
                ", with --schema DIR that has the operation \($0)"
            }
            lines.append((id.description, "blkif ring - --abi \(abi.name)\(needs ?? "")"))
        }
        let width = lines.map(\.id.count).max() ?? 0
        for (id, command) in lines {
            Terminal.output(id + String(repeating: " ", count: width + 1 - id.count) + command + "\n")
        }
    }

    private func makeFaulty(_ name: String, _ schema: BlkifSchema) throws {
        let faults = RingFaults(schema)
        let known = FaultyStore.findings + faults.findings
        guard let id = known.first(where: { $0.description == name }) else {
            throw Failure.status(
                Finding(
                    "unknown-finding", "blkif xenstore and blkif ring have no finding \"\(name)\"",
                    remedy: Suggestion.phrase(for: name, in: known.map(\.description))
                        ?? "blkif emit --findings lists all"),
                ExitStatus.findings)
        }
        do {
            if let store = try FaultyStores(schema).store(id) { return Terminal.output(store.text) }
        } catch {
            throw refusal(error, schema)
        }
        if let fault = faults.first(id) { RingWriter(schema, abi, isText: hex).write(fault.draft) }
    }
}
