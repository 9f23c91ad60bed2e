import Auditing
import Glibc
import Settings

/// The sites of the documents that are open, each read once and kept until its files change.
struct Sites {
  private let options: ServerOptions
  /// The workspace's folder, for documents that are no files.
  var root = FilePath.workingFolder
  private var sites: [String: Result<Site, SettingsError>] = [:]
  private var day = ""

  init(_ options: ServerOptions) { self.options = options }

  /// The site of a document.
  ///
  /// - Throws: the fault of its configuration or of its policies.
  mutating func site(of document: TextDocument) throws(SettingsError) -> Site {
    let today = options.today()
    if today != day {
      sites = [:]
      day = today
    }
    let configuration = configurationPath(of: document)
    let folder = configuration.map { FilePath.folder(of: $0) } ?? root
    let key = configuration ?? ""
    if let known = sites[key] { return try known.get() }
    let site = Result { () throws(SettingsError) in
      try Site(configuration: configuration, root: folder, options: options, day: day)
    }
    sites[key] = site
    return try site.get()
  }

  /// The configuration file that a document is under; absolute.
  func configurationPath(of document: TextDocument) -> String? {
    if options.ignoresConfiguration { return nil }
    if let given = options.configuration { return FilePath.absolute(given, in: FilePath.workingFolder) }
    let folder = document.path.map { FilePath.folder(of: FilePath.absolute($0, in: "/")) } ?? root
    return Configuration.find(from: folder) { path in
      var status = stat()
      return unsafe lstat(path, &status) == 0
    }
  }

  /// The paths of the policies that a document's configuration names; absolute.
  func policyPaths(of document: TextDocument) -> [String] {
    guard let path = configurationPath(of: document), let configuration = try? Configuration(contentsOf: path) else {
      return []
    }
    let references = configuration.policyReferences
    return references.filter { $0.hasPrefix("/") }
  }

  /// Reads all anew: a file has changed that they may rest on.
  mutating func forget() { sites = [:] }
}
