import Auditing
import Settings

extension Server {
  mutating func initialize(_ parameters: InitializeParameters) throws -> InitializeResult {
    guard phase == .new else { throw ResponseError(.invalidRequest, "'initialize' may come once only") }
    phase = .running
    client = parameters.capabilities.map { ClientFeatures($0) } ?? ClientFeatures()
    clientProcess = parameters.processId.flatMap { Int32(exactly: $0) }.flatMap { $0 > 1 ? $0 : nil }
    let folder = parameters.workspaceFolders?.first?.uri ?? parameters.rootUri
    if let path = folder.flatMap(FileAddress.path) { sites.root = FilePath.absolute(path, in: "/") }
    return InitializeResult(
      capabilities: .init(positionEncoding: client.encoding.rawValue),
      serverInfo: .init(version: Auditing.version)
    )
  }

  /// Asks to be told of changes to the files that policies are made of.
  mutating func registerWatching() throws {
    guard client.watchesFiles else { return }
    let watchers = ["**/\(Configuration.fileName)", "**/*.{yaml,yml}"].map { RegisterWatching.Watcher(globPattern: $0) }
    try send(
      "client/registerCapability",
      RegisterWatching(registrations: [.init(registerOptions: .init(watchers: watchers))]),
      id: .string("colophon-files")
    )
  }
}
