import CLibCurl
import Synchronization

/// Fetches many addresses at once over libcurl's multi interface: politely, within limits, each host in its turn.
///
/// It works only while `next` or `fetch` runs, on the caller's thread, and belongs to one caller at a time. Requests
/// that were submitted and not answered yet are all it holds. Only `cancelWaiting` may be called from anywhere.
@safe public final class Fetcher {
  public let settings: FetchSettings
  private let multi: UnsafeMutableRawPointer?
  private var jobs: [Job] = []
  private var hosts: [String: Host] = [:]
  private var underWay = 0
  private var submitted = 0
  private var finished: [(ticket: Int, result: Result<Response, TransferError>)] = []
  private var random: SplitMix64
  /// Whether nothing is to be begun any more.
  private let isCancelled = Atomic<Bool>(false)

  public init(settings: FetchSettings) {
    self.settings = settings
    unsafe multi = curl_multi_init()
    random = SplitMix64(seed: settings.seed)
  }

  deinit {
    for job in jobs where job.isUnderWay {
      if let exchange = job.exchange { unsafe curl_multi_remove_handle(multi, exchange.handle) }
    }
    jobs = []
    unsafe curl_multi_cleanup(multi)
  }

  /// How many requests were submitted whose answer was not taken yet.
  public var pending: Int {
    finished.count + jobs.count { if case .request = $0.purpose { true } else { false } }
  }

  /// Fetches one address and waits for it.
  public func fetch(_ request: FetchRequest) -> Result<Response, TransferError> {
    let ticket = submit(request)
    var others: [(ticket: Int, result: Result<Response, TransferError>)] = []
    defer { finished = others + finished }
    while let answer = next() {
      if answer.ticket == ticket { return answer.result }
      others.append(answer)
    }
    return .failure(
      TransferError(kind: .cancelled, url: request.url, status: nil, message: "the request was given up")
    )
  }

  /// Takes a request; its answer comes from `next` under the number that is returned.
  public func submit(_ request: FetchRequest) -> Int {
    submitted += 1
    if let error = TransferError.missingLibrary(for: request.url) {
      finish(submitted, .failure(error))
      return submitted
    }
    guard let address = WebAddress(request.url) else {
      finish(submitted, .failure(.notAnAddress(request.url)))
      return submitted
    }
    jobs.append(Job(.request(submitted), request, at: address))
    return submitted
  }

  /// Waits for an answer, whichever is there first; nil when none is due.
  public func next() -> (ticket: Int, result: Result<Response, TransferError>)? {
    while true {
      if isCancelled.load(ordering: .relaxed) { giveUpWaiting() }
      let wake = startWhatMay(now: monotonicMilliseconds())
      if !finished.isEmpty { return finished.removeFirst() }
      guard !jobs.isEmpty else { return nil }
      var running: Int32 = 0
      unsafe curl_multi_perform(multi, &running)
      var isIdle = true
      while let (job, outcome) = nextFinished() {
        isIdle = false
        complete(job, outcome)
      }
      guard isIdle else { continue }
      let wait = min(max(wake - monotonicMilliseconds(), 0), 1000)
      unsafe curl_multi_poll(multi, nil, 0, Int32(wait), nil)
    }
  }

  /// Gives up what has not begun, now and from now on; what is under way goes on to its end.
  ///
  /// It may be called from any thread, and while another one waits in `next`.
  public func cancelWaiting() {
    isCancelled.store(true, ordering: .relaxed)
    unsafe curl_multi_wakeup(multi)
  }

  private func giveUpWaiting() {
    for job in jobs where !job.isUnderWay {
      fail(
        job,
        TransferError(kind: .cancelled, url: job.address.text, status: nil, message: "not fetched: the run was stopped")
      )
    }
  }

  // MARK: Starting

  /// Starts every job whose time has come, in order.
  ///
  /// - Returns: when the next one may start (monotonic milliseconds), or a distant time.
  private func startWhatMay(now: Int) -> Int {
    var wake = now + 60_000
    var urlsUnderWay = Set(jobs.lazy.filter { $0.isUnderWay }.map { $0.address.text })
    for job in jobs where !job.isUnderWay {
      guard underWay < settings.concurrency else { break }
      guard mayFetch(job) else { continue }
      let host = hosts[job.address.origin] ?? Host()
      let due = max(job.notBefore, host.notBefore)
      guard due <= now else {
        wake = min(wake, due)
        continue
      }
      guard host.underWay < settings.concurrencyPerHost, !urlsUnderWay.contains(job.address.text) else { continue }
      urlsUnderWay.insert(job.address.text)
      start(job, now: now)
    }
    return wake
  }

  /// Whether robots.txt lets the job go on now; asks for it where it isn't known.
  private func mayFetch(_ job: Job) -> Bool {
    if !settings.allowsPrivateAddresses, settings.proxies.proxy(for: job.address) != nil, job.address.isPrivateByName {
      fail(
        job,
        TransferError(
          kind: .privateAddress,
          url: job.address.text,
          status: nil,
          message: "\(job.address.host) is no host on the public internet; allow it with --allow-private if it is yours"
        )
      )
      return false
    }
    guard settings.obeysRobots, case .request = job.purpose, job.allowed != job.address else { return true }
    let origin = job.address.origin
    switch (hosts[origin] ?? Host()).robots {
    case .asked: return false
    case .failed(let error):
      fail(job, TransferError(kind: error.kind, url: job.address.text, status: error.status, message: error.message))
      return false
    case .known(let rules):
      if rules.allows(job.address.target) {
        job.allowed = job.address
        return true
      }
      fail(
        job,
        TransferError(
          kind: .robots,
          url: job.address.text,
          status: nil,
          message: "the site's robots.txt asks not to fetch this"
        )
      )
      return false
    case .unknown:
      hosts[origin, default: Host()].robots = .asked
      guard let address = WebAddress("/robots.txt", relativeTo: job.address) else { return false }
      let request = FetchRequest(address.text, accept: "text/plain,*/*;q=0.5")
      jobs.append(Job(.robots(origin: origin), request, at: address))
      return false
    }
  }

  private func start(_ job: Job, now: Int) {
    guard let exchange = job.exchange ?? Exchange(settings: settings, bodyLimit: bodyLimit(job)) else {
      fail(job, TransferError(kind: .connection, url: job.address.text, status: nil, message: "libcurl has no memory"))
      return
    }
    job.exchange = exchange
    exchange.prepare(job.request, at: job.address)
    unsafe curl_multi_add_handle(multi, exchange.handle)
    job.isUnderWay = true
    underWay += 1
    var host = hosts[job.address.origin] ?? Host()
    host.underWay += 1
    host.notBefore = max(host.notBefore, now + delay(host))
    hosts[job.address.origin] = host
  }

  private func bodyLimit(_ job: Job) -> Exchange.BodyLimit {
    switch job.purpose {
    case .request: .refuse(beyond: settings.bodyBytes)
    case .robots: .cut(at: RobotsRules.longestFile)
    }
  }

  /// Between two exchanges with a host, in milliseconds; what a site asks for counts up to half a minute.
  private func delay(_ host: Host) -> Int {
    guard case .known(let rules) = host.robots, let asked = rules.crawlDelay else {
      return settings.hostDelayMilliseconds
    }
    return max(settings.hostDelayMilliseconds, Int(min(asked, 30) * 1000))
  }

  // MARK: Finishing

  private func nextFinished() -> (Job, CURLcode)? {
    var outcome = CURLE_OK
    guard let handle = unsafe colophon_multi_finished(multi, &outcome) else { return nil }
    unsafe curl_multi_remove_handle(multi, handle)
    let exchange = unsafe Exchange.of(handle)
    guard let job = jobs.first(where: { $0.exchange === exchange }) else { return nil }
    job.isUnderWay = false
    underWay -= 1
    hosts[job.address.origin]?.underWay -= 1
    return (job, outcome)
  }

  private func complete(_ job: Job, _ outcome: CURLcode) {
    guard let exchange = job.exchange else { return }
    if let error = exchange.failure(outcome, url: job.address.text) {
      if error.kind == .connection, outcome != CURLE_COULDNT_CONNECT, retry(job, after: nil, wholeHost: false) {
        return
      }
      return fail(job, error)
    }
    if let location = exchange.redirect, (300..<400).contains(exchange.status), exchange.status != 304 {
      return follow(job, to: location, status: exchange.status)
    }
    if [429, 500, 502, 503, 504].contains(exchange.status) {
      let header = exchange.headers.last { $0.name == "retry-after" }?.value
      let seconds = header.flatMap { Backoff.retryAfter($0, now: unixSeconds()) }
      if retry(job, after: seconds, wholeHost: exchange.status == 429 || exchange.status == 503) { return }
    }
    // A part that was not asked for is not the page (RFC 9110, 15.3.7).
    guard
      (200..<300).contains(exchange.status) && exchange.status != 206
        || exchange.status == 304 && job.request.isConditional
    else {
      return fail(job, .status(exchange.status, url: job.address.text))
    }
    let response = Response(
      status: exchange.status,
      url: job.address.text,
      hops: job.hops,
      headers: exchange.headers,
      body: exchange.takeBody(),
      retrieved: CivilCalendar.timestamp(unixSeconds())
    )
    succeed(job, response)
  }

  private func follow(_ job: Job, to location: String, status: Int) {
    job.hops.append(Response.Hop(url: job.address.text, status: status))
    guard job.hops.count <= settings.redirects else {
      return fail(
        job,
        TransferError(
          kind: .tooManyRedirects,
          url: job.address.text,
          status: status,
          message: "the address redirects more than \(settings.redirects) times"
        )
      )
    }
    guard let address = WebAddress(location) else {
      return fail(job, .notAnAddress(location, from: job.address.text))
    }
    job.address = address
    job.attempts = 0
  }

  /// Puts a job back for another try.
  ///
  /// - Parameters:
  ///   - seconds: what the server asked to wait.
  ///   - wholeHost: whether the host's other jobs wait as well.
  /// - Returns: false when it has been tried often enough, or would have to wait too long.
  private func retry(_ job: Job, after seconds: Int?, wholeHost: Bool) -> Bool {
    guard job.attempts < settings.retries, seconds ?? 0 <= settings.longestRetrySeconds else { return false }
    var wait = Backoff.wait(attempt: job.attempts, first: settings.retryMilliseconds, random: &random)
    if let seconds { wait = seconds * 1000 + wait % max(1, settings.retryMilliseconds) }
    job.attempts += 1
    job.notBefore = monotonicMilliseconds() + wait
    if wholeHost {
      let known = hosts[job.address.origin]?.notBefore ?? 0
      hosts[job.address.origin, default: Host()].notBefore = max(known, job.notBefore)
    }
    return true
  }

  private func succeed(_ job: Job, _ response: Response) {
    jobs.removeAll { $0 === job }
    switch job.purpose {
    case .request(let ticket): finish(ticket, .success(response))
    case .robots(let origin):
      let agent = String(settings.userAgent.prefix { $0.isLetter || $0 == "-" || $0 == "_" })
      hosts[origin, default: Host()].robots = .known(RobotsRules(response.body, agent: agent))
    }
  }

  private func fail(_ job: Job, _ error: TransferError) {
    jobs.removeAll { $0 === job }
    switch job.purpose {
    case .request(let ticket): finish(ticket, .failure(error))
    case .robots(let origin): hosts[origin, default: Host()].robots = .from(error)
    }
  }

  private func finish(_ ticket: Int, _ result: Result<Response, TransferError>) {
    finished.append((ticket, result))
  }
}

extension Host.Robots {
  /// What follows from a robots.txt that could not be had (RFC 9309, 2.3.1).
  fileprivate static func from(_ error: TransferError) -> Self {
    switch (error.kind, error.status) {
    case (.status, 429): .known(.disallowAll)
    case (.status, let status?) where (400..<500).contains(status): .known(.allowAll)
    case (.status, _), (.protocolViolation, _): .known(.disallowAll)
    case (.tooManyRedirects, _), (.tooLarge, _): .known(.allowAll)
    default: .failed(error)
    }
  }
}

extension FetchRequest {
  fileprivate var isConditional: Bool { etag != nil || lastModified != nil }
}

extension TransferError {
  /// Why no address can be read, let alone fetched; nil where they can: libcurl is there.
  public static func missingLibrary(for url: String) -> TransferError? {
    unsafe colophon_curl_problem().map { .noLibrary(url, unsafe String(cString: $0)) }
  }

  fileprivate static func noLibrary(_ url: String, _ problem: String) -> Self {
    TransferError(
      kind: .connection,
      url: url,
      status: nil,
      message: "libcurl, which fetches addresses, cannot be loaded; install libcurl4 (\(problem))"
    )
  }

  fileprivate static func notAnAddress(_ text: String, from url: String? = nil) -> Self {
    let shown = text.prefix(200)
    return TransferError(
      kind: .address,
      url: url ?? text,
      status: nil,
      message: url == nil ? "this is no http or https address" : "redirects to '\(shown)', no http or https address"
    )
  }

  fileprivate static func status(_ status: Int, url: String) -> Self {
    let hint =
      switch status {
      case 401, 403: "the server does not let us read it"
      case 404, 410: "there is nothing at this address"
      case 429: "the server asks for fewer requests; try again later"
      case 451: "the server says that it may not show it, for legal reasons"
      case 500...: "the server has a fault; try again later"
      default: "the server gives no document"
      }
    return TransferError(kind: .status, url: url, status: status, message: "HTTP \(status): \(hint)")
  }
}
