/// An IP address: four bytes (version 4) or sixteen (version 6), in network order.
struct IPAddress: Sendable, Hashable {
  let bytes: [UInt8]

  init?(_ bytes: [UInt8]) {
    guard bytes.count == 4 || bytes.count == 16 else { return nil }
    self.bytes = bytes
  }

  /// Whether the address can belong to a server on the public internet (IANA's special-purpose registries).
  ///
  /// Not private, shared, loopback, link-local, unique local, documentation, benchmarking, multicast or reserved; an
  /// address that carries a version 4 address within (mapped, compatible, NAT64, 6to4) is judged by that one.
  var isPublic: Bool {
    if bytes.count == 4 { return !Self.special4.contains { $0.contains(self) } }
    if let carried { return carried.isPublic }
    return !Self.special6.contains { $0.contains(self) }
  }

  /// The version 4 address that a version 6 address stands for.
  private var carried: IPAddress? {
    guard bytes.count == 16 else { return nil }
    let isMapped = bytes[..<10].allSatisfy { $0 == 0 } && bytes[10] == 0xFF && bytes[11] == 0xFF
    let isCompatible = bytes[..<12].allSatisfy { $0 == 0 } && bytes[12] != 0
    let isTranslated = bytes[..<12].elementsEqual([0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0])
    if isMapped || isCompatible || isTranslated { return IPAddress(Array(bytes[12...])) }
    if bytes[0] == 0x20 && bytes[1] == 0x02 { return IPAddress(Array(bytes[2..<6])) }
    return nil
  }

  private static let special4: [Network] = [
    "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
    "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
    "224.0.0.0/4", "240.0.0.0/4",
    // Azure's host agent, which answers inside a virtual machine only.
    "168.63.129.16/32",
  ].compactMap(Network.init)

  private static let special6: [Network] = [
    "::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "3fff::/20", "5f00::/16", "fc00::/7",
    "fe80::/9", "ff00::/8",
  ].compactMap(Network.init)
}

extension IPAddress: LosslessStringConvertible {
  /// The address that a text stands for: dotted decimal, or RFC 4291's groups, without brackets or zone.
  init?(_ text: String) {
    if text.contains(":") { self.init(groups: text) } else { self.init(dotted: Substring(text)) }
  }

  private init?(dotted text: Substring) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { $0.utf8.count <= 3 ? UInt8($0) : nil }
    guard parts.count == 4, numbers.count == 4 else { return nil }
    bytes = numbers
  }

  private init?(groups text: String) {
    let halves = text.split(separator: "::", maxSplits: 1, omittingEmptySubsequences: false)
    guard let before = Self.bytes(of: halves[0]) else { return nil }
    guard halves.count == 2 else {
      self.init(before.count == 16 ? before : [])
      return
    }
    guard let after = Self.bytes(of: halves[1]), before.count + after.count <= 14 else { return nil }
    self.init(before + [UInt8](repeating: 0, count: 16 - before.count - after.count) + after)
  }

  private static func bytes(of groups: Substring) -> [UInt8]? {
    var bytes: [UInt8] = []
    guard !groups.isEmpty else { return bytes }
    for group in groups.split(separator: ":", omittingEmptySubsequences: false) {
      if group.contains(".") {
        guard let tail = IPAddress(dotted: group) else { return nil }
        bytes += tail.bytes
      } else {
        guard group.utf8.count <= 4, let value = UInt16(group, radix: 16) else { return nil }
        bytes += [UInt8(value >> 8), UInt8(value & 0xFF)]
      }
    }
    return bytes
  }

  var description: String {
    guard bytes.count == 16 else { return bytes.map { String($0) }.joined(separator: ".") }
    return stride(from: 0, to: 16, by: 2)
      .map { String(UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]), radix: 16) }
      .joined(separator: ":")
  }
}

/// A range of addresses that share a prefix, as "10.0.0.0/8".
struct Network: Sendable, Hashable {
  let address: IPAddress
  let prefix: Int

  init?(_ text: String) {
    let parts = text.split(separator: "/", maxSplits: 1)
    guard let first = parts.first, let address = IPAddress(String(first)) else { return nil }
    let length = address.bytes.count * 8
    let prefix = parts.count == 2 ? Int(parts[1]) : length
    guard let prefix, (0...length).contains(prefix) else { return nil }
    self.address = address
    self.prefix = prefix
  }

  func contains(_ other: IPAddress) -> Bool {
    guard other.bytes.count == address.bytes.count else { return false }
    for (index, (a, b)) in zip(address.bytes, other.bytes).enumerated() {
      let bits = min(8, prefix - index * 8)
      guard bits > 0 else { return true }
      if (a ^ b) >> UInt8(8 - bits) != 0 { return false }
    }
    return true
  }
}
