// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A library target of the flow: it imports only the rooms before it.
func room(
  _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
  .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

/// The tests of one room.
func tests(
  _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []
) -> Target {
  .testTarget(
    name: name, dependencies: ["DanchieuTestSupport"] + dependencies, exclude: exclude,
    swiftSettings: strict)
}

let package = Package(
  name: "danchieu",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Danchieu", targets: ["Danchieu"]),
    .executable(name: "danchieu", targets: ["DanchieuCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CXml2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(
      name: "CZip", pkgConfig: "libzip",
      providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
    .target(name: "CDanchieuData"),
    .systemLibrary(name: "CMalloc"),
    .target(name: "CDanchieuVector"),
    room("DanchieuText", ["CDanchieuVector"]),
    room("DanchieuDocument", ["DanchieuText", "CXml2", "CZip", "CDanchieuData"]),
    room(
      "DanchieuCitations",
      ["DanchieuText", "DanchieuDocument", "CDanchieuData", "CDanchieuVector"],
      exclude: ["Vocabulary/types.tsv", "Vocabulary/issuers.tsv", "Vocabulary/law-names.txt"]),
    room(
      "DanchieuRegistry", ["DanchieuText", "DanchieuCitations", "CDanchieuData"],
      exclude: ["registry.tsv"]),
    room(
      "DanchieuGraph",
      ["DanchieuText", "DanchieuDocument", "DanchieuCitations", "DanchieuRegistry"]),
    room(
      "DanchieuLint",
      [
        "DanchieuText", "DanchieuDocument", "DanchieuCitations", "DanchieuRegistry",
        "DanchieuGraph", "CDanchieuVector",
      ]),
    room(
      "DanchieuReport",
      [
        "DanchieuText", "DanchieuDocument", "DanchieuCitations", "DanchieuRegistry",
        "DanchieuGraph", "DanchieuLint", "CDanchieuVector",
      ]),
    room(
      "DanchieuAnnotate",
      [
        "DanchieuText", "DanchieuDocument", "DanchieuCitations", "DanchieuRegistry",
        "DanchieuGraph", "DanchieuLint", "DanchieuReport",
      ]),
    room(
      "Danchieu",
      [
        "DanchieuAnnotate", "DanchieuText", "DanchieuDocument", "DanchieuCitations",
        "DanchieuRegistry",
        "DanchieuGraph", "DanchieuLint", "DanchieuReport",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    room(
      "DanchieuConfiguration",
      ["DanchieuText", "DanchieuDocument", "DanchieuCitations", "DanchieuLint"]),
    .executableTarget(
      name: "DanchieuCommand",
      dependencies: [
        "Danchieu", "DanchieuAnnotate", "DanchieuConfiguration", "DanchieuText",
        "DanchieuDocument",
        "DanchieuCitations", "DanchieuRegistry",
        "DanchieuGraph", "DanchieuLint", "DanchieuReport", "CMalloc",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .target(
      name: "DanchieuTestSupport", path: "Tests/DanchieuTestSupport", swiftSettings: strict),
    tests("DanchieuTextTests", ["DanchieuText", "CDanchieuVector"]),
    tests(
      "DanchieuCitationsTests", ["DanchieuText", "DanchieuDocument", "DanchieuCitations"],
      exclude: ["Cases"]),
    tests(
      "DanchieuRegistryTests",
      ["CDanchieuData", "DanchieuText", "DanchieuCitations", "DanchieuRegistry"]),
    tests(
      "DanchieuGraphTests",
      [
        "DanchieuText", "DanchieuDocument", "DanchieuCitations", "DanchieuRegistry",
        "DanchieuGraph", "DanchieuReport",
      ]),
    tests("DanchieuDocumentTests", ["DanchieuText", "DanchieuDocument"]),
    tests(
      "DanchieuLintTests",
      [
        "DanchieuText", "DanchieuDocument", "DanchieuCitations", "DanchieuRegistry",
        "DanchieuGraph", "DanchieuLint",
      ], exclude: ["Judged/findings.tsv"]),
    tests(
      "DanchieuConfigurationTests",
      [
        "DanchieuText", "DanchieuDocument", "DanchieuCitations", "DanchieuRegistry",
        "DanchieuGraph", "DanchieuLint", "DanchieuConfiguration",
      ]),
    tests(
      "DanchieuReportTests",
      [
        "Danchieu", "DanchieuText", "DanchieuDocument", "DanchieuCitations", "DanchieuRegistry",
        "DanchieuGraph", "DanchieuLint", "DanchieuReport",
        .product(name: "Crypto", package: "swift-crypto"),
      ], exclude: ["Snapshots"]),
    tests(
      "DanchieuAnnotateTests",
      [
        "Danchieu", "DanchieuAnnotate", "DanchieuText", "DanchieuDocument", "DanchieuCitations",
        "DanchieuRegistry", "DanchieuGraph", "DanchieuLint", "DanchieuReport",
      ]),
    tests("DanchieuEndToEndTests", ["DanchieuCommand", "DanchieuReport"]),
  ],
  swiftLanguageModes: [.v6]
)
