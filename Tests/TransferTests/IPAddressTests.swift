import Testing

@testable import Transfer

@Suite struct IPAddressTests {
  @Test(arguments: [
    "0.0.0.0", "10.1.2.3", "100.64.0.1", "100.100.100.200", "127.0.0.1", "127.255.255.255", "169.254.169.254",
    "172.16.0.1", "172.31.255.255", "192.168.1.1", "192.0.0.192", "198.18.0.1", "224.0.0.1", "255.255.255.255",
    "168.63.129.16", "::", "::1", "::ffff:10.0.0.1", "::ffff:7f00:1", "64:ff9b::a00:1", "2002:7f00:1::", "fc00::1",
    "fd00:ec2::254", "fe80::1", "fec0::1", "ff02::1", "2001:db8::1", "2001::1", "::127.0.0.1", "100::1",
  ]) func isNotPublic(_ text: String) throws {
    #expect(try !#require(IPAddress(text)).isPublic)
  }

  @Test(arguments: [
    "1.1.1.1", "8.8.8.8", "100.63.255.255", "100.128.0.0", "172.32.0.1", "192.167.255.255", "223.255.255.255",
    "2606:4700::1111", "2a00:1450:4001::200e", "::ffff:8.8.8.8", "64:ff9b::808:808", "2002:808:808::",
  ]) func isPublic(_ text: String) throws {
    #expect(try #require(IPAddress(text)).isPublic)
  }

  @Test(arguments: ["", "1.2.3", "1.2.3.4.5", "1.2.3.256", "01234.1.1.1", ":", "1::2::3", "g::", "1:2:3", "12345::"])
  func isNoAddress(_ text: String) { #expect(IPAddress(text) == nil) }

  @Test func networksHoldTheirAddresses() throws {
    let network = try #require(Network("172.16.0.0/12"))
    #expect(network.contains(try #require(IPAddress("172.31.0.1"))))
    #expect(!network.contains(try #require(IPAddress("172.32.0.1"))))
    #expect(Network("10.0.0.0/33") == nil)
  }
}
