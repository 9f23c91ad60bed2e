import Foundation
import Intake
import Provenance
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(15))) struct SourceTests {
  private let options = SourceOptions(version: "1.0", limits: Limits(documentBytes: 1000), allowPrivate: true)

  private func read(_ argument: String) throws -> (uris: [String], incidents: [Incident], remarks: [String]) {
    var source = try Sources.open(argument, options: options)
    var uris: [String] = []
    var incidents: [Incident] = []
    while let result = source.next() {
      switch result {
      case .success(let document): uris.append(document.uri)
      case .failure(let incident): incidents.append(incident)
      }
    }
    return (uris, incidents, source.remarks)
  }

  @Test func aFolderIsReadInTheOrderOfItsPaths() throws {
    let folder = try TemporaryFolder()
    for name in ["b.html", "a/z.txt", "a.md", "a/b/c.HTM", "c.xhtml", ".hidden/x.html", ".d.html", "e.png", "a/f"] {
      try folder.write("x", to: name)
    }
    let (uris, incidents, remarks) = try read(folder.path)
    #expect(uris.map { $0.dropFirst(folder.path.count + 1) } == ["a.md", "a/b/c.HTM", "a/z.txt", "b.html", "c.xhtml"])
    #expect(incidents.isEmpty)
    #expect(remarks.count == 1 && remarks[0].contains("2 files"))
  }

  @Test func aCircleOfLinksEnds() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "a/b.html")
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/a/up", withDestinationPath: "..")
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/gone.html", withDestinationPath: "nowhere")
    let (uris, incidents, _) = try read(folder.path)
    #expect(uris.count == 1)
    #expect(incidents.map(\.code) == [.notFound])
  }

  @Test(arguments: ["", "/*"]) func aPipeInAFolderIsNotWaitedFor(pattern: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "b.html")
    _ = try run("mkfifo", [folder.path + "/a.html"])
    let (uris, incidents, _) = try read(folder.path + pattern)
    #expect(uris == [folder.path + "/b.html"])
    #expect(incidents.map(\.code) == [.unreadable] && incidents[0].uri == folder.path + "/a.html")
  }

  @Test func aFolderWithoutArticlesSaysSo() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "picture.png")
    let (uris, incidents, _) = try read(folder.path)
    #expect(uris.isEmpty)
    #expect(incidents.map(\.code) == [.notFound])
    #expect(incidents[0].message.contains("1 other file"))
  }

  @Test func aPatternIsExpanded() throws {
    let folder = try TemporaryFolder()
    for name in ["2.html", "1.html", "3.txt"] { try folder.write("x", to: name) }
    let (uris, _, _) = try read(folder.path + "/*.html")
    #expect(uris.map { $0.suffix(6) } == ["1.html", "2.html"])
    #expect(throws: Incident.self) { try read(folder.path + "/*.md") }
  }

  @Test func aLongFileIsAnIncident() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(String(repeating: "x", count: 1001), to: "long.txt")
    #expect(try read(path).incidents.map(\.code) == [.tooLarge])
    #expect(try read("/dev/zero").incidents.map(\.code) == [.tooLarge])
  }

  @Test func bytesComeAsTheyAre() throws {
    let folder = try TemporaryFolder()
    let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0) }
    let path = try folder.write(bytes, to: "file.bin")
    var source = try Sources.open(path, options: options)
    #expect(try source.next()?.get().bytes == bytes)
    #expect(source.next() == nil)
  }

  @Test(arguments: ["", "no/such/file.html", "no\0such", "file:///etc/hostname", String(repeating: "x", count: 5000)])
  func whatIsNotThereSaysWhatToDo(_ argument: String) {
    let incident = #expect(throws: Incident.self) { try read(argument) }
    #expect(incident?.uri == argument)
    #expect(incident?.message.contains(";") == true)
  }

  @Test func addressesAreGivenInTheOrderOfTheList() throws {
    let server = try LoopbackServer { request, _ in
      request.path.hasSuffix("3") ? .answer(status: 404) : .html(request.path)
    }
    let addresses = (0..<20).map { "\(server.url)/\($0)" }
    var source = try Sources.open(addresses, options: options)
    for address in addresses {
      let result = source.next()
      switch try #require(result) {
      case .success(let document):
        #expect(document.uri == address)
        #expect(document.mediaType == "text/html" && document.charset == "utf-8" && document.retrieved != nil)
      case .failure(let incident):
        #expect(incident.uri == address && incident.code == .notFound && address.hasSuffix("3"))
      }
    }
    #expect(source.next() == nil)
  }

  @Test func aPrivateAddressIsRefused() throws {
    let server = try LoopbackServer { _, _ in .html("secret") }
    var source = try Sources.open(server.url, options: SourceOptions(version: "1.0"))
    guard case .failure(let incident)? = source.next() else { return #expect(Bool(false), "it must be refused") }
    #expect(incident.code == .refused)
    #expect(server.requests.isEmpty)
  }
}
