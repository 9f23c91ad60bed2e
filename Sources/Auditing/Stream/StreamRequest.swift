import Foundation
import Provenance

/// One line of `colophon stream`: a document, and what is known of it.
struct StreamRequest: Decodable {
  var id: String
  var html: String?
  var text: String?
  var base64: String?
  var mediaType: String?
  var url: String?
  var headers: [String: String]?
  var lang: String?

  /// The document that a line holds.
  ///
  /// - Throws: what is wrong with the line; its `uri` is the request's id where there is one.
  static func document(in line: [UInt8], number: Int) throws(StreamFault) -> (id: String, document: Document) {
    let request: StreamRequest
    do { request = try JSONDecoder().decode(StreamRequest.self, from: Data(line)) } catch {
      let id = (try? JSONDecoder().decode(Identity.self, from: Data(line)))?.id
      throw StreamFault(id: id, message: "line \(number): \(explanation(error))")
    }
    do throws(Incident) { return (request.id, try request.document()) } catch {
      throw StreamFault(id: request.id, message: "line \(number): \(error.message)")
    }
  }

  private struct Identity: Decodable { var id: String }

  private func document() throws(Incident) -> Document {
    let bytes: [UInt8]
    var assumed: String?
    switch (html, text, base64) {
    case (let html?, nil, nil): (bytes, assumed) = (Array(html.utf8), "text/html")
    case (nil, let text?, nil): (bytes, assumed) = (Array(text.utf8), "text/plain")
    case (nil, nil, let base64?):
      guard let data = Data(base64Encoded: base64) else {
        throw Incident(uri: id, code: .badRequest, message: "\"base64\" is not Base64 (RFC 4648, with padding)")
      }
      bytes = Array(data)
    default:
      throw Incident(
        uri: id,
        code: .badRequest,
        message: "expected exactly one of \"html\", \"text\" and \"base64\""
      )
    }
    let headers = (headers ?? [:]).map { Document.Header(name: $0.key.lowercased(), value: $0.value) }
      .sorted { $0.name < $1.name }
    let type = contentType(mediaType ?? headers.first { $0.name == "content-type" }?.value)
    return Document(
      uri: url ?? id,
      bytes: bytes,
      mediaType: type.mediaType ?? assumed,
      charset: base64 == nil ? "utf-8" : type.charset,
      language: lang,
      headers: headers
    )
  }

  /// A media type with its charset parameter ("text/html; charset=euc-kr").
  private func contentType(_ value: String?) -> (mediaType: String?, charset: String?) {
    guard let value else { return (nil, nil) }
    let parts = value.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
    let charset = parts.dropFirst().first { $0.lowercased().hasPrefix("charset=") }
    return (
      parts.first.flatMap { $0.isEmpty ? nil : $0.lowercased() },
      charset.map { $0.dropFirst("charset=".count).trimmingCharacters(in: CharacterSet(charactersIn: "\"' ")) }
    )
  }

  private static func explanation(_ error: any Error) -> String {
    guard let error = error as? DecodingError else { return "cannot be read as JSON" }
    switch error {
    case .keyNotFound(let key, _): return "there is no \"\(key.stringValue)\""
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      let key = context.codingPath.map(\.stringValue).joined(separator: ".")
      return key.isEmpty ? "expected one JSON object" : "\"\(key)\" should be a string"
    default: return "not valid JSON (RFC 8259), or not UTF-8; expected one object a line"
    }
  }
}

/// A line that holds no document.
struct StreamFault: Error {
  var id: String?
  var message: String
}
