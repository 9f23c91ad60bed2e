import Provenance

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The file system as POSIX shows it, with errors in words for a person.
enum FileSystem {
  enum Kind { case regular, folder, stream, missing, unreachable }

  /// What tells one file from another, whatever its name.
  struct Identity: Hashable {
    var device: UInt64
    var number: UInt64
  }

  static func status(of path: String) -> stat? {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? status : nil
  }

  /// What a path leads to, through symbolic links.
  static func kind(of path: String) -> Kind {
    guard !path.utf8.contains(0), let status = status(of: path) else {
      return errno == ENOENT || errno == ENOTDIR ? .missing : .unreachable
    }
    return kind(status)
  }

  static func kind(_ status: stat) -> Kind {
    switch status.st_mode & S_IFMT {
    case S_IFREG: .regular
    case S_IFDIR: .folder
    default: .stream
    }
  }

  static func identity(_ status: stat) -> Identity {
    Identity(device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(truncatingIfNeeded: status.st_ino))
  }

  /// A file's absolute path without symbolic links: of the file that it leads to, and of the link that it may be.
  static func realPaths(of path: String) -> [String] {
    func real(_ path: String) -> String? {
      guard !path.utf8.contains(0), let found = unsafe realpath(path, nil) else { return nil }
      defer { unsafe free(found) }
      return unsafe String(cString: found)
    }
    let name = path.split(separator: "/").last ?? ""
    let folder = path.hasPrefix("/") ? String(path.dropLast(name.utf8.count)) : "./" + path.dropLast(name.utf8.count)
    return [real(path), real(folder).map { $0 == "/" ? "/\(name)" : "\($0)/\(name)" }].compactMap(\.self)
  }

  /// The error number that reaching a path gives.
  static func statusOfLastFailure(of path: String) -> Int32 {
    guard !path.utf8.contains(0) else { return EINVAL }
    return status(of: path) == nil ? errno : 0
  }

  /// What a failure means to the person who named the path.
  static func incident(_ error: Int32, at path: String) -> Incident {
    switch error {
    case ENOENT, ENOTDIR: Incident(uri: path, code: .notFound, message: missing(path))
    case EACCES, EPERM:
      Incident(uri: path, code: .unreadable, message: "there is no permission to read this; change its mode or owner")
    case ELOOP:
      Incident(uri: path, code: .unreadable, message: "its symbolic links lead in a circle; mend them")
    case ENAMETOOLONG:
      Incident(uri: path, code: .badRequest, message: "the name is too long for a path; give a file or a URL")
    case EINVAL:
      Incident(uri: path, code: .badRequest, message: "this is no path; give a file, a folder, a URL or -")
    case EISDIR:
      Incident(uri: path, code: .unreadable, message: "this is a folder; name it with its articles, or a file in it")
    case EMFILE, ENFILE:
      Incident(uri: path, code: .unreadable, message: "too many files are open; raise the limit (ulimit -n)")
    default:
      Incident(uri: path, code: .unreadable, message: "the system cannot read this (error \(error)); check the disk")
    }
  }

  /// Why nothing is found at a path.
  private static func missing(_ path: String) -> String {
    var status = stat()
    if path.contains("://") { return "only http and https addresses are fetched; download it, and name the file" }
    // What is not UTF-8 in a name has become the replacement character.
    if path.unicodeScalars.contains("\u{FFFD}") { return "a name that is not UTF-8 cannot be read; rename the file" }
    if unsafe lstat(path, &status) == 0 { return "this symbolic link leads to nothing; mend it" }
    return "there is no file or folder of this name; check the path"
  }

  /// The bytes of a file, at most a limit; a longer one is an incident, before it is read where its size is known.
  static func read(_ path: String, limit: Int) throws(Incident) -> [UInt8] {
    guard !path.utf8.contains(0) else { throw incident(EINVAL, at: path) }
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw incident(errno, at: path) }
    defer { _ = close(descriptor) }
    return try read(descriptor, limit: limit, name: path)
  }

  /// The bytes of an open file up to its end.
  static func read(_ descriptor: Int32, limit: Int, name: String) throws(Incident) -> [UInt8] {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw incident(errno, at: name) }
    var expected = 64 << 10
    switch kind(status) {
    case .folder: throw incident(EISDIR, at: name)
    case .regular:
      let size = Int(status.st_size)
      guard size <= limit else { throw tooLarge(name, "has \(size) bytes, more than", limit) }
      // One byte more shows the end without another round; a file that lies about its size is read in steps.
      expected = size + 1
    default: break
    }
    var bytes: [UInt8] = []
    while true {
      let (step, error) = readStep(descriptor, atMost: expected)
      if error == EINTR { continue }
      guard error == 0 else { throw incident(error, at: name) }
      guard !step.isEmpty else { return bytes }
      guard bytes.count + step.count <= limit else { throw tooLarge(name, "is longer than", limit) }
      let isAll = bytes.isEmpty && kind(status) == .regular && step.count < expected
      if bytes.isEmpty { bytes = step } else { bytes += step }
      if isAll && step.count == Int(status.st_size) { return bytes }
      expected = max(64 << 10, min(bytes.count, 4 << 20))
    }
  }

  static func readStep(_ descriptor: Int32, atMost count: Int) -> (bytes: [UInt8], error: Int32) {
    var error: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      #if canImport(Darwin)
        let got = unsafe Darwin.read(descriptor, buffer.baseAddress, count)
      #elseif canImport(Musl)
        let got = unsafe Musl.read(descriptor, buffer.baseAddress, count)
      #else
        let got = unsafe Glibc.read(descriptor, buffer.baseAddress, count)
      #endif
      if got < 0 { error = errno }
      filled = max(0, got)
    }
    return (bytes, error)
  }

  private static func tooLarge(_ name: String, _ relation: String, _ limit: Int) -> Incident {
    Incident(
      uri: name,
      code: .tooLarge,
      message: "the document \(relation) the limit of \(limit) bytes; raise it with --max-bytes"
    )
  }

  struct Entry {
    var name: [UInt8]
    var isFolder: Bool
  }

  /// The names in a folder, without hidden ones, in the order of the whole paths' bytes.
  static func entries(of folder: String) throws(Incident) -> [Entry] {
    guard let directory = unsafe opendir(folder) else { throw incident(errno, at: folder) }
    defer { unsafe closedir(directory) }
    var entries: [Entry] = []
    while let entry = unsafe readdir(directory) {
      let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) { unsafe Array($0.prefix { $0 != 0 }) }
      if name.first == UInt8(ascii: ".") { continue }
      let path = folder + "/" + String(decoding: name, as: UTF8.self)
      entries.append(Entry(name: name, isFolder: kind(of: path) == .folder))
    }
    // A folder's name counts with the slash that follows it, so that the files below it sort as their paths do.
    func key(_ entry: Entry) -> [UInt8] { entry.isFolder ? entry.name + [UInt8(ascii: "/")] : entry.name }
    return entries.sorted { key($0).lexicographicallyPrecedes(key($1)) }
  }
}
