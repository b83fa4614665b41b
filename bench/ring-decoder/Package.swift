// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "ring-decoder",
    platforms: [.macOS(.v26)],
    dependencies: [.package(name: "blkif", path: "../..")],
    targets: [
        .target(
            name: "CLoop", dependencies: [.product(name: "CBlkif", package: "blkif")],
            cSettings: [.unsafeFlags(["-O2"])]),
        .executableTarget(
            name: "RingBench",
            dependencies: ["CLoop", .product(name: "BlkifKeys", package: "blkif")]),
    ]
)
