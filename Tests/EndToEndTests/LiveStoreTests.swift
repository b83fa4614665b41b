import Foundation
import SystemPackage
import TestSupport
import Testing

/// `blkif xenstore --live`, beside a program that answers as xenstored does.
@Suite struct LiveStoreTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    /// Nodes as `xenstore-ls -fp` prints them.
    private func disk(_ device: Int, _ backendState: Int, _ frontendState: Int, mode: String = "w") -> String
    {
        let backend = "/local/domain/0/backend/vbd/7/\(device)"
        let frontend = "/local/domain/7/device/vbd/\(device)"
        let nodes: [(path: String, value: String, permissions: String)] =
            [
                ("frontend", frontend), ("frontend-id", "7"), ("state", "\(backendState)"), ("online", "1"),
                ("mode", mode), ("params", "/dev/vg/guest\(device)"), ("type", "phy"),
                ("physical-device", "fe:\(String(device, radix: 16))"), ("hotplug-status", "connected"),
                ("sectors", "2048"), ("info", "0"), ("sector-size", "512"),
            ].map { ("\(backend)/\($0.0)", $0.1, "n0,r7") }
            + ([
                ("backend", backend), ("backend-id", "0"), ("state", "\(frontendState)"),
                ("virtual-device", "\(device)"),
            ]
            + (frontendState > 2
                ? [("ring-ref", "8"), ("event-channel", "9"), ("protocol", "x86_64-abi")] : []))
            .map { ("\(frontend)/\($0.0)", $0.1, "n7,r0") }
        return nodes.map { "\($0.path) = \"\($0.value)\"  (\($0.permissions))\n" }.joined()
    }

    private func run(_ stores: [String], _ arguments: [String]) throws -> (status: Int, output: String) {
        for (index, store) in stores.enumerated() { try folder.write(store, to: "\(index).txt") }
        let program = PackageRoot.path.appending("Tests/EndToEndTests/Programs/xenstored.py")
        let names = stores.indices.map { "\($0).txt" }.joined(separator: ",")
        let run = try Tool("python3", package: "python3").run(
            [program.string, names, try BuiltProgram.blkif.path().string, "xenstore"] + arguments,
            in: folder.path)
        return (run.status, run.text)
    }

    /// What the same store says as a file.
    private func runFile() throws -> BuiltProgram.Run {
        try BuiltProgram.blkif.run(["xenstore", "0.txt", "--format", "json"], in: folder.path)
    }

    @Test func theLiveStoreSaysWhatItsTextSays() throws {
        defer { folder.remove() }
        let name = "/local/domain/7/name = \"gu\\\\est\"  (n0,r7)\n"
        let live = try run(
            [disk(51712, 4, 4) + disk(51728, 4, 4, mode: "q") + name], ["--live", "--format", "json"])
        let file = try runFile()
        #expect(live.output == file.output)
        #expect(live.output.split(separator: "\n").count == 2)
        #expect(live.output.contains("unlisted-value"))
        #expect(live.status == 1)
    }

    /// A directory whose names do not fit one answer.
    @Test func manyDevicesComeInParts() throws {
        defer { folder.remove() }
        let devices = (0..<700).map { disk(10_000 + $0, 4, 4) }.joined()
        let live = try run([devices], ["--live", "--format", "json"])
        #expect(live.output.split(separator: "\n").filter { $0.contains("\"device\":1") }.count == 700)
        #expect(live.output == (try runFile()).output)
    }

    @Test func aGuestSeesItsOwnSide() throws {
        defer { folder.remove() }
        let live = try run(
            [
                "/ = \"\"  (hidden)\n/local/domain/7/name = \"guest\"  (n0,r7)\n/local/domain/7/domid = \"7\"  (n0,r7)\n"
                    + disk(51712, 2, 1)
            ],
            ["--live", "--format", "json"])
        #expect(live.output.contains("\"device\":51712,\"backend\":\"/local/domain/0/backend/vbd/7/51712\""))
        #expect(live.output.contains("\"states\":{\"backend\":null,\"frontend\":1"))
        #expect(live.status == 0, "\(live)")
    }

    @Test func aNodeThatMayNotBeReadIsPassedOver() throws {
        defer { folder.remove() }
        let hidden = "/local/domain/9/device/vbd/1/state = \"4\"  (hidden)\n"
        let live = try run([hidden + disk(51712, 4, 4)], ["--live", "--device", "xvda", "--format", "json"])
        #expect(live.status == 0, "\(live)")
    }

    @Test func changesAreFollowedUntilTheStoreGoes() throws {
        defer { folder.remove() }
        let live = try run([disk(51712, 2, 1), disk(51712, 2, 3), disk(51712, 4, 4)], ["--live", "--watch"])
        let changes = live.output.split(separator: "\n").filter { $0.contains(" s  xvda") }
            .compactMap { $0.split(separator: ": ").dropFirst().first }
        #expect(
            changes == [
                "backend 2, frontend 1", "backend 2, frontend 1 → 3", "backend 2 → 4, frontend 3 → 4",
            ], "\(live)")
        #expect(live.status == 74)
    }

    @Test func aFileThatIsNoDeviceIsNotWritten() throws {
        defer { folder.remove() }
        try folder.write("precious", to: "file")
        let run = try BuiltProgram.blkif.run(
            ["xenstore", "--live"], in: folder.path, environment: ["XENSTORED_PATH": "file"])
        #expect(run.status == 66)
        #expect(
            try String(contentsOfFile: folder.path.appending("file").string, encoding: .utf8) == "precious")
    }
}
