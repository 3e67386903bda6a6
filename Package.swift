// swift-tools-version: 6.2
import PackageDescription

// The targets' dependencies are the rule of who may import whom: arrows go down, neighbours on one
// floor do not know each other. `package` access keeps C and SQL types inside their rooms.

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// Tests import everything internally and need no word on it at each import.
let tests: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

func testTarget(
  _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["TestSupport"], exclude: exclude,
    swiftSettings: tests)
}

let algorithms = Target.Dependency.product(name: "Algorithms", package: "swift-algorithms")

let package = Package(
  name: "parallax",
  products: [
    .executable(name: "parallax", targets: ["parallax"]),
    // For `make fuzz`, which links it with libFuzzer.
    .library(name: "Fuzzing", type: .static, targets: ["Fuzzing"]),
  ],
  dependencies: [
    // The library: migrations and typed access over SQLite.
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    // The command line.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // Binary search and the like over collections.
    .package(url: "https://github.com/apple/swift-algorithms", from: "1.2.1"),
    // Themes are Base16 YAML.
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .executableTarget(
      name: "parallax",
      dependencies: [
        "ArticleLibrary", "Reader", "NcursesTerminal",
        // It words the faults of every floor, and prints the inner figures of `debug`.
        "ArticleAnalysis", "ArticleLoading", "ArticleStorage", "Articles", "FeedFetching",
        "TerminalCanvas", "CThreadRank",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),

    .target(
      name: "ArticleLibrary",
      dependencies: [
        "Articles", "ArticleLoading", "ArticleAnalysis", "ArticleStorage", "FeedFetching",
      ],
      swiftSettings: strict),
    .target(
      name: "ArticleLoading",
      dependencies: ["Articles", "CEntities", "CUnpacking", "CLibxml", algorithms],
      swiftSettings: strict),
    .target(
      name: "ArticleAnalysis",
      dependencies: [
        "Articles", "CSynonyms", "CEntityModel", "CThreadRank", "CWordChances", algorithms,
      ],
      swiftSettings: strict),
    .target(
      name: "ArticleStorage",
      dependencies: [
        "Articles", .product(name: "GRDB", package: "GRDB.swift"),
        // What GRDB stands on, for the rows of which there are many.
        .product(name: "GRDBSQLite", package: "GRDB.swift"), "CSQLite",
      ],
      swiftSettings: strict),
    .target(
      name: "FeedFetching", dependencies: ["Articles", "CLibcurl"], swiftSettings: strict),
    .target(name: "Articles", dependencies: [algorithms], swiftSettings: strict),

    .target(
      name: "Reader",
      dependencies: [
        "Articles", "TerminalCanvas", "CThemes", algorithms,
        .product(name: "Yams", package: "Yams"),
      ], swiftSettings: strict),
    .target(
      name: "NcursesTerminal", dependencies: ["TerminalCanvas", "CNcurses", "CTerminalGuard"],
      swiftSettings: strict),
    .target(name: "TerminalCanvas", swiftSettings: strict),

    .executableTarget(
      name: "bench",
      dependencies: [
        "ArticleAnalysis", "ArticleLibrary", "ArticleLoading", "ArticleStorage", "Articles",
        "Reader", "TerminalCanvas",
      ], path: "Benchmarks", exclude: ["README.md", "peers"], swiftSettings: strict),

    // No pkgConfig: SwiftPM refuses the flags of ncursesw.pc; the shim says what they would.
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
    // Neither is linked: libxml2 is opened for the first feed, libcurl when something is fetched.
    .target(name: "CLibxml", cSettings: [.unsafeFlags(["-I/usr/include/libxml2"])]),
    .target(name: "CUnpacking", linkerSettings: [.linkedLibrary("z")]),
    .target(name: "CLibcurl"),
    .target(name: "CTerminalGuard"),
    .target(name: "CThreadRank"),
    .target(name: "CThemes"),
    .target(name: "CEntities", exclude: ["references.bin"]),
    .target(name: "CSynonyms", exclude: ["synonyms.bin"]),
    .target(name: "CWordChances", exclude: ["chances.bin"]),
    .target(
      name: "CEntityModel", exclude: ["names.txt", "words.txt", "model.bin", "classes.bin"]),

    .target(name: "CPseudoTerminal"),
    .target(
      name: "TestSupport", dependencies: ["CPseudoTerminal", "TerminalCanvas"],
      path: "Tests/Support",
      swiftSettings: strict),
    .target(
      name: "Fuzzing", dependencies: ["ArticleLoading", "Articles"], path: "Tests/Fuzzing",
      swiftSettings: strict),
    testTarget("FuzzTests", ["Fuzzing"], exclude: ["Corpora"]),
    testTarget("ArticleLoadingTests", ["ArticleLoading", "Articles"]),
    testTarget("HTMLTests", ["ArticleLoading", "Articles"]),
    testTarget("FeedTests", ["ArticleLoading", "Articles", "FeedFetching"]),
    testTarget("TextTests", ["ArticleAnalysis", "Articles"]),
    testTarget("StructureTests", ["ArticleAnalysis", "ArticleLoading", "Articles"]),
    testTarget("RepetitionTests", ["ArticleAnalysis", "Articles"], exclude: ["Fixtures"]),
    testTarget("CopiesTests", ["ArticleAnalysis", "Articles"]),
    testTarget("StoriesTests", ["ArticleAnalysis", "Articles"]),
    testTarget("ComparisonTests", ["ArticleAnalysis", "Articles"], exclude: ["Fixtures"]),
    testTarget("EntitiesTests", ["ArticleAnalysis", "Articles"], exclude: ["Fixtures"]),
    testTarget(
      "ArticleStorageTests",
      ["ArticleStorage", "Articles", .product(name: "GRDB", package: "GRDB.swift")]),
    testTarget(
      "ArticleLibraryTests",
      [
        "ArticleLibrary", "ArticleLoading", "ArticleStorage", "Articles",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    testTarget("TerminalCanvasTests", ["TerminalCanvas"]),
    testTarget("ThemeTests", ["Reader", "TerminalCanvas"]),
    testTarget(
      "ReaderTests", ["Reader", "TerminalCanvas", "ArticleLibrary", "Articles"],
      exclude: ["Compare/Snapshots", "Copies/Snapshots", "Screens/Snapshots"]),
    testTarget("CommandLineTests", ["parallax", "ArticleStorage", "Articles"]),
    testTarget("TerminalTests", ["parallax"]),
  ],
  swiftLanguageModes: [.v6])
