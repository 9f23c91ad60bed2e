import Transfer

/// Fetches a stream of requests side by side and gives the answers in the order of the requests.
///
/// It reads ahead by a bounded number of requests and holds their answers until their turn comes. It belongs to one
/// caller at a time.
final class Downloads: @unchecked Sendable {
  typealias Answer = (request: FetchRequest, result: Result<Response, TransferError>)

  private let fetcher: Fetcher
  private let window: Int
  /// Answers that wait for their turn hold no more than this, in bytes, before further requests are held back.
  private static let longestBacklog = 128 << 20
  private var backlog = 0
  private var requests: () -> FetchRequest?
  private var isExhausted = false
  private var waiting: [(ticket: Int, request: FetchRequest)] = []
  private var answers: [Int: Result<Response, TransferError>] = [:]

  init(settings: FetchSettings, requests: @escaping () -> FetchRequest?) {
    fetcher = Fetcher(settings: settings)
    window = settings.concurrency * 2
    self.requests = requests
  }

  func next() -> Answer? {
    fill()
    guard let first = waiting.first else { return nil }
    while answers[first.ticket] == nil, let (ticket, result) = fetcher.next() {
      answers[ticket] = result
      backlog += result.bytes
    }
    guard let result = answers.removeValue(forKey: first.ticket) else { return nil }
    waiting.removeFirst()
    backlog -= result.bytes
    return (first.request, result)
  }

  /// Takes no further request; what is under way goes on to its end.
  func stop() {
    isExhausted = true
    fetcher.cancelWaiting()
  }

  private func fill() {
    while !isExhausted, waiting.count < window, waiting.isEmpty || backlog < Self.longestBacklog {
      guard let request = requests() else {
        isExhausted = true
        return
      }
      waiting.append((fetcher.submit(request), request))
    }
  }
}

extension Result<Response, TransferError> {
  fileprivate var bytes: Int { (try? get())?.body.count ?? 0 }
}
