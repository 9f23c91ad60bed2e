import CLibCrypto

/// The SHA-256 digest (FIPS 180-4) of bytes, in lower-case hexadecimal.
///
/// libcrypto comes along with libcurl, so this costs nothing to build; swift-crypto would add over a minute.
public func sha256(_ bytes: [UInt8]) -> String {
  var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
  unsafe bytes.withUnsafeBufferPointer { input in
    unsafe digest.withUnsafeMutableBufferPointer { output in
      _ = unsafe CLibCrypto.SHA256(input.baseAddress, input.count, output.baseAddress)
    }
  }
  let digits = Array("0123456789abcdef".utf8)
  return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}
