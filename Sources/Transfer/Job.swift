/// A request on its way: through robots.txt, redirects and retries, to its answer.
final class Job {
  enum Purpose {
    /// The answer goes to whoever submitted the request under this number.
    case request(Int)
    /// The answer is a host's robots.txt.
    case robots(origin: String)
  }

  let purpose: Purpose
  let request: FetchRequest
  var address: WebAddress
  var hops: [Response.Hop] = []
  var attempts = 0
  var notBefore = 0
  var isUnderWay = false
  /// The address that robots.txt is known to allow: it is asked once for each, not at every turn.
  var allowed: WebAddress?
  var exchange: Exchange?

  init(_ purpose: Purpose, _ request: FetchRequest, at address: WebAddress) {
    self.purpose = purpose
    self.request = request
    self.address = address
  }
}
