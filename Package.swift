// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

// Where the tests spend their time. With BLKIF_OPTIMIZE set, as in CI, a debug build optimizes them.
let optimized: [SwiftSetting] =
    Context.environment["BLKIF_OPTIMIZE"] == nil
    ? strict : strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

// Else a static program exports all that it has, keeps also what nothing calls, has the same code several times, tables for
// exceptions of C++ that nothing throws, and a megabyte of places that the loader changes one by one.
let linker = ["--no-export-dynamic", "--no-eh-frame-hdr", "--icf=all", "-z", "pack-relative-relocs"]
// What is released goes without the tables for unwinding, a tenth of it.
let released = ["-T", "\(Context.packageDirectory)/ci/program.ld"]
let program: [LinkerSetting] = [
    .unsafeFlags(
        ["-use-ld=lld"] + linker.flatMap { ["-Xlinker", $0] }, .when(platforms: [.linux])),
    .unsafeFlags(
        released.flatMap { ["-Xlinker", $0] }, .when(platforms: [.linux], configuration: .release)),
]

let package = Package(
    name: "blkif",
    platforms: [.macOS(.v26)],
    products: [
        .library(name: "BlkifKeys", targets: ["BlkifKeys"]),
        .library(name: "CBlkif", targets: ["CBlkif"]),
        .library(name: "BlkifSchema", targets: ["BlkifSchema", "BundledSchema"]),
        .executable(name: "gen-docs", targets: ["gen-docs"]),
        .executable(name: "blkif", targets: ["blkif"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        .package(url: "https://github.com/apple/swift-system", from: "1.4.0"),
    ],
    targets: [
        .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .systemLibrary(name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),

        .target(name: "BlkifKeys", swiftSettings: strict),
        .target(name: "CBlkif"),
        .target(name: "Diagnostics", swiftSettings: optimized),
        .target(name: "BlkifSchema", swiftSettings: optimized),
        .target(name: "BundledSchema", dependencies: ["BlkifSchema"], swiftSettings: strict),
        .target(
            name: "FileTree",
            dependencies: [.product(name: "SystemPackage", package: "swift-system")], swiftSettings: strict),
        .target(name: "LocatedYAML", dependencies: ["Diagnostics", "CYAML"], swiftSettings: optimized),
        .target(
            name: "SchemaLoading", dependencies: ["BlkifSchema", "Diagnostics", "LocatedYAML", "Prose"],
            swiftSettings: optimized),
        .target(name: "Prose", dependencies: ["CCmark"], swiftSettings: optimized),
        .target(name: "HeaderText", dependencies: ["BlkifSchema", "Prose"], swiftSettings: optimized),
        .target(
            name: "Rendering",
            dependencies: [
                "BlkifSchema", "Conformance", "Diagnostics", "HeaderText", "LocatedYAML", "Prose",
            ],
            swiftSettings: optimized),
        .target(
            name: "SchemaComparison", dependencies: ["BlkifSchema", "Diagnostics"], swiftSettings: optimized),
        .target(name: "DiskSpec", dependencies: ["BlkifSchema", "Diagnostics"], swiftSettings: optimized),
        .target(
            name: "Negotiating", dependencies: ["BlkifSchema", "Diagnostics"], swiftSettings: optimized),
        .target(
            name: "Playground", dependencies: ["BlkifSchema", "Diagnostics", "DiskSpec", "Negotiating"],
            swiftSettings: strict),
        .target(
            name: "Explanation", dependencies: ["BlkifSchema", "Prose", "Diagnostics"], swiftSettings: strict),
        .target(
            name: "XenTree", dependencies: ["BlkifSchema", "HeaderText", "Prose", "Diagnostics"],
            swiftSettings: optimized),
        .target(name: "RingDump", dependencies: ["BlkifKeys", "Diagnostics"], swiftSettings: strict),
        .target(
            name: "XenstoreDump", dependencies: ["BlkifSchema", "Diagnostics", "DiskSpec", "Negotiating"],
            swiftSettings: optimized),
        .target(
            name: "Conformance", dependencies: ["BlkifSchema", "Diagnostics", "XenstoreDump"],
            swiftSettings: optimized),
        .target(
            name: "CommandSupport",
            dependencies: [
                "BlkifSchema", "Diagnostics", "FileTree", "Prose", "SchemaLoading",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "gen-docs",
            dependencies: [
                "SchemaLoading", "Rendering", "SchemaComparison", "CommandSupport", "FileTree", "BlkifSchema",
                "Diagnostics", "LocatedYAML", "Prose",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: strict, linkerSettings: program),
        .executableTarget(
            name: "blkif",
            dependencies: [
                "RingDump", "BlkifKeys", "BundledSchema", "BlkifSchema", "DiskSpec", "Explanation", "XenTree",
                "XenstoreDump", "Conformance", "Negotiating",
                "CommandSupport",
                "Diagnostics",
                "FileTree",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: strict, linkerSettings: program),

        // What bench/disk times; its interface is the package's own.
        .executableTarget(
            name: "disk-parser",
            dependencies: [
                "BlkifSchema", "BundledSchema", "DiskSpec", "FileTree",
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            path: "bench/disk-parser", swiftSettings: strict),

        .target(
            name: "TestSupport",
            dependencies: [
                "Diagnostics", "FileTree", "BlkifKeys", "BlkifSchema", "SchemaLoading", "Rendering",
                "XenTree",
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            path: "Tests/TestSupport",
            swiftSettings: strict),
        .testTarget(
            name: "DiagnosticsTests", dependencies: ["Diagnostics", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "BlkifSchemaTests", dependencies: ["BlkifSchema", "SchemaLoading", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "BundledSchemaTests", dependencies: ["BundledSchema", "BlkifSchema", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "BlkifKeysTests", dependencies: ["BlkifKeys", "BlkifSchema", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "DiskSpecTests",
            dependencies: [
                "DiskSpec", "BlkifSchema", "Diagnostics", "FileTree", "TestSupport",
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            exclude: ["Corpus"], swiftSettings: strict),
        .testTarget(
            name: "PlaygroundTests", dependencies: ["Playground", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "ExplanationTests",
            dependencies: [
                "Explanation", "BlkifSchema", "Diagnostics", "FileTree", "SchemaLoading", "TestSupport",
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            exclude: ["Answers"], swiftSettings: strict),
        .testTarget(
            name: "XenTreeTests",
            dependencies: [
                "XenTree", "BlkifSchema", "Diagnostics", "DiskSpec", "FileTree", "TestSupport",
                .product(name: "SystemPackage", package: "swift-system"),
            ], exclude: ["Answers", "Facts", "Programs", "Tree"], swiftSettings: strict),
        .testTarget(
            name: "RingDumpTests",
            dependencies: [
                "RingDump", "BlkifKeys", "BlkifSchema", "Conformance", "Diagnostics", "TestSupport",
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            exclude: ["Corpus"], swiftSettings: strict),
        .testTarget(
            name: "XenstoreDumpTests",
            dependencies: [
                "XenstoreDump", "Conformance", "DiskSpec", "Explanation", "BlkifSchema", "Diagnostics",
                "Negotiating",
                "FileTree", "TestSupport", .product(name: "SystemPackage", package: "swift-system"),
            ],
            exclude: ["Answers", "Recordings", "Problems.txt"], swiftSettings: strict),
        .testTarget(
            name: "LocatedYAMLTests", dependencies: ["LocatedYAML", "Diagnostics", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "FileTreeTests",
            dependencies: [
                "FileTree", "TestSupport", .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "ProseTests", dependencies: ["Prose", "CCmark", "TestSupport"], exclude: ["Answers"],
            swiftSettings: strict),
        .testTarget(
            name: "SchemaLoadingTests",
            dependencies: [
                "SchemaLoading", "LocatedYAML", "BlkifSchema", "Diagnostics", "FileTree", "TestSupport",
            ],
            exclude: ["Corpus"], swiftSettings: strict),
        .testTarget(
            name: "SchemaComparisonTests",
            dependencies: [
                "SchemaComparison", "SchemaLoading", "BlkifSchema", "Diagnostics", "FileTree", "TestSupport",
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            exclude: ["Answers"], swiftSettings: strict),
        .testTarget(
            name: "RenderingTests",
            dependencies: [
                "Rendering", "SchemaLoading", "BlkifSchema", "Diagnostics", "LocatedYAML", "Prose", "CCmark",
                "FileTree", "TestSupport", "XenTree", "Explanation",
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            exclude: ["Answers", "Corpus", "Small"], swiftSettings: strict),
        .testTarget(
            name: "EndToEndTests",
            dependencies: [
                "gen-docs", "blkif", "BlkifKeys", "Diagnostics", "FileTree", "Prose", "TestSupport",
            ],
            exclude: ["Answers.txt", "Commands.txt", "Programs", "Questions"], swiftSettings: strict),
        .testTarget(
            name: "PeerTests",
            dependencies: [
                "BlkifKeys", "CBlkif", "RingDump", "DiskSpec", "BlkifSchema", "SchemaLoading", "Rendering",
                "Diagnostics", "FileTree", "XenTree", "TestSupport",
            ],
            exclude: ["Facts", "Programs", "README.md"], swiftSettings: strict),
    ]
)
