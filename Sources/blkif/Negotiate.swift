import ArgumentParser
import BlkifKeys
import BlkifSchema
import CommandSupport
import Diagnostics
import Negotiating
import XenstoreDump

/// Says what a frontend and a backend end with.
struct Negotiate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "negotiate",
        abstract: "Say what a frontend and a backend settle on, why, and what it costs.",
        discussion: """
            The two are implementations, each with a version after @ if not the newest that is known, or the two sides \
            of a disk in the text of a store. Each part of what they end with comes with its reason: who writes which \
            node, and who reads it. A setting of an implementation, or a node, can be given another number.

            EXAMPLES
              blkif negotiate linux-blkfront qemu-xen-block
              blkif negotiate linux-blkfront@6.1 tapback --option max_ring_page_order=4
              blkif negotiate freebsd-blkfront linux-blkback --option sector-size=4096
              blkif negotiate linux-blkfront linux-blkback --disks 6 --grant-frames 64
              blkif negotiate linux-blkfront linux-blkback --then qemu-xen-block
              blkif negotiate grub qemu-xen-block --abi x86_32-abi
              blkif negotiate --store store.txt --device xvda --json

            EXIT STATUS
              0   nothing is wrong with it
              1   findings, or an implementation, version or option that is not known
              66  the store is missing or empty, or has no such disk with both sides
            """)

    @Argument(
        help: ArgumentHelp("The frontend.", valueName: "frontend"),
        completion: PartyOptions.frontends)
    var frontend: String?

    @Argument(
        help: ArgumentHelp("The backend.", valueName: "backend"),
        completion: PartyOptions.backends)
    var backend: String?

    @OptionGroup var parties: PartyOptions

    @Option(
        help: ArgumentHelp(
            "Say also what changes when the guest moves to this backend.", valueName: "backend"),
        completion: PartyOptions.backends)
    var then: String?

    @Option(
        help: ArgumentHelp(
            "Take both sides from this text of a store; - for standard input.", valueName: "file"),
        completion: .file())
    var store: String?

    @Option(help: ArgumentHelp("The disk of the store, by its number or name.", valueName: "device"))
    var device: String?

    @Option(help: ArgumentHelp("The guest of the store, by its number or name.", valueName: "domain"))
    var domain: String?

    @Option(
        help: ArgumentHelp(
            "The ABI of the frontend, whatever the backend's machine is.",
            valueName: Ring.abiNames.joined(separator: "|")),
        completion: .list(Ring.abiNames), transform: Ring.abi)
    var abi: WireABI?

    @Option(help: ArgumentHelp("How many such disks the guest has.", valueName: "number"))
    var disks = 1

    @Option(
        help: ArgumentHelp(
            "The max_grant_frames of the guest; by default those that Xen gives.", valueName: "number"))
    var grantFrames = 64

    @Flag(help: "Print one JSON object on a line.")
    var json = false

    @Option(
        name: .customLong("implementations"),
        help: ArgumentHelp("List the implementations of a side.", valueName: "frontend|backend"))
    var listed: String?

    @OptionGroup var view: ViewOptions

    func validate() throws {
        if let listed, Side(rawValue: listed) == nil {
            throw ValidationError("\"\(listed)\" is no side. Expected frontend or backend.")
        }
        guard listed == nil else { return }
        if (store == nil) == (frontend == nil) || (store == nil) != (backend != nil) {
            throw ValidationError("Expected a frontend and a backend, or --store.")
        }
        if store != nil, !parties.options.isEmpty || then != nil || abi != nil {
            throw ValidationError("--store goes with none of --option, --then and --abi.")
        }
        if store == nil, device != nil || domain != nil {
            throw ValidationError("--device and --domain go with --store.")
        }
        guard (1...100_000).contains(disks), (1...1_000_000).contains(grantFrames) else {
            throw ValidationError("--disks has to be 1 to 100000, and --grant-frames 1 to 1000000.")
        }
    }

    func run() throws {
        let views = try view.load()
        let pairs = ImplementationPairs(views.view)
        if let side = listed.flatMap(Side.init) {
            let all = side == .frontend ? pairs.frontends : pairs.backends
            return Terminal.output(all.map { $0.id + "\n" }.joined())
        }
        let facts = DeviceFacts(views.view, all: views.all)
        let guest = GrantBudget.Guest(frames: grantFrames, disks: disks)
        if let store { return try show(sides(store, facts, views.all), facts, guest) }
        let options = try parties.parsed()
        var named = NamedNegotiators(pairs)
        let known = (
            frontend: named.negotiator(frontend ?? "", .frontend),
            backend: named.negotiator(backend ?? "", .backend)
        )
        let other = then.flatMap { named.negotiator($0, .backend) }
        guard case (var frontend?, var backend?) = known else { return try named.check() }
        frontend.ringProtocol = abi?.name.description
        named.set(options, in: &frontend, &backend)
        try named.check()
        let next = other.map { Settlement(frontend, $0, facts.negotiation, guest) }
        try show((frontend, backend), facts, guest, next)
    }

    private func show(
        _ sides: (frontend: Negotiator, backend: Negotiator), _ facts: DeviceFacts,
        _ guest: GrantBudget.Guest,
        _ next: Settlement? = nil
    ) throws {
        let settlement = Settlement(sides.frontend, sides.backend, facts.negotiation, guest)
        let report = SettlementReport(settlement, next: next)
        Terminal.output(json ? report.json.text(indented: false) + "\n" : report.text(width: Terminal.width))
        guard !settlement.findings.isEmpty else { return }
        if !json { Terminal.report(settlement.findings) }
        throw ExitStatus.findings
    }

    // MARK: A store

    /// The sides of the one disk of a store that is meant.
    private func sides(
        _ file: String, _ facts: DeviceFacts, _ schema: BlkifSchema
    ) throws -> (frontend: Negotiator, backend: Negotiator) {
        guard let filter = try? DeviceFilter(device: device, domain: domain, schema) else {
            throw ValidationError("\"\(device ?? "")\" is not the number or name of a device.")
        }
        let input = try Xenstore.open(file)
        defer { input.close() }
        let text = try Xenstore.read(input, facts).0
        var found: [(frontend: Negotiator, backend: Negotiator)] = []
        func look(_ device: Device) {
            if filter.contains(device), let sides = Settlement.sides(device) { found.append(sides) }
        }
        if input.isRereadable {
            var devices = StoreDevices(text, facts, input)
            devices.forEach { device, _ in look(device) }
        } else {
            var devices = StoreDevices(text, facts)
            devices.forEach { device, _ in look(device) }
        }
        guard let first = found.first else {
            throw Failure.status(
                Finding("missing-input", "\(input.name) has no such disk with both sides"),
                ExitStatus.missingInput)
        }
        guard found.count == 1 else {
            throw ValidationError(
                "The store has \(found.count) such disks. Choose one by --device and --domain.")
        }
        return first
    }
}
