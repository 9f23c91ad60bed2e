import Foundation

/// Reading, working and recording at once: one reader ahead, several workers, and the caller as the recorder, who gets
/// the answers in the order of the items.
///
/// What is read and not yet recorded is bounded by a number of items and by their weights; one item may be heavier than
/// the bound, and is then the last that is read until there is room again.
struct Pipeline: Sendable {
  /// What the reader gives.
  enum Step<Item: Sendable, Answer: Sendable>: Sendable {
    /// - Parameter weight: what the item holds, in bytes.
    case work(Item, weight: Int)
    /// Something that needs no work, in its place.
    case answer(Answer)
  }

  /// How many items are worked on at once; 1 does everything on the caller's thread, one item at a time.
  var workers: Int
  var mostItems: Int
  var mostBytes = 32 << 20
  /// How often the recorder is asked whether to stop while nothing comes.
  private static let patience = 0.1

  init(workers: Int) {
    self.workers = max(1, workers)
    mostItems = self.workers * 16
  }

  /// Runs until the reader is at its end; on return no thread is left that works for it.
  ///
  /// - Parameters:
  ///   - read: the next step, nil at the end; called on one thread at a time.
  ///   - stop: makes `read` come to its end soon; called from the caller's thread, while `read` may be running.
  ///   - isInterrupted: asked again and again; once true, `stop` is called, and what was read is finished.
  ///   - work: makes the answer of an item; called on several threads at once.
  ///   - record: takes answers in the order of the items, as many as are ready. What it throws ends the run: what was
  ///     read and not recorded is dropped.
  func run<Item: Sendable, Answer: Sendable>(
    read: @escaping @Sendable () -> Step<Item, Answer>?,
    stop: () -> Void = {},
    isInterrupted: () -> Bool = { false },
    work: @escaping @Sendable (Item) -> Answer,
    record: ([Answer]) throws -> Void
  ) throws {
    var isStopped = false
    func stopIfAsked() {
      guard !isStopped, isInterrupted() else { return }
      isStopped = true
      stop()
    }
    guard workers > 1 else {
      stopIfAsked()
      while let step = read() {
        switch step {
        case .work(let item, _): try record([work(item)])
        case .answer(let answer): try record([answer])
        }
        stopIfAsked()
      }
      return
    }
    let line = PipelineQueue<Item, Answer>(mostItems: mostItems, mostBytes: mostBytes)
    let threads = line.start(workers: workers, read: read, work: work)
    defer { threads.wait() }
    while true {
      stopIfAsked()
      guard let answers = line.take(within: Self.patience) else { return }
      guard !answers.isEmpty else { continue }
      do { try record(answers) } catch {
        line.abandon()
        stop()
        throw error
      }
    }
  }
}
