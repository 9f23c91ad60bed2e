import Dispatch
import Foundation

/// What stands between the reader, the workers and the recorder of a pipeline: a queue in the order of the items.
final class PipelineQueue<Item: Sendable, Answer: Sendable>: @unchecked Sendable {
  private enum Work {
    case waiting(Item)
    case underWay
    case done(Answer)
  }

  private struct Place {
    var work: Work
    var weight: Int
  }

  private let mostItems: Int
  private let mostBytes: Int
  /// Guards everything below.
  private let condition = NSCondition()
  private var places: [Int: Place] = [:]
  /// The numbers of the first item that is not recorded, the first that nobody works on, and the next to be read.
  private var first = 0
  private var begun = 0
  private var end = 0
  private var weight = 0
  private var isRead = false
  private var isAbandoned = false

  init(mostItems: Int, mostBytes: Int) {
    self.mostItems = mostItems
    self.mostBytes = mostBytes
  }

  /// Starts the reader's and the workers' threads.
  ///
  /// - Returns: what waits for their end.
  func start(
    workers: Int,
    read: @escaping @Sendable () -> Pipeline.Step<Item, Answer>?,
    work: @escaping @Sendable (Item) -> Answer
  ) -> DispatchGroup {
    let group = DispatchGroup()
    func begin(_ body: @escaping @Sendable () -> Void) {
      group.enter()
      Thread.detachNewThread {
        body()
        group.leave()
      }
    }
    begin {
      while self.hasRoom() {
        guard let step = read() else { break }
        self.add(step)
      }
      self.close()
    }
    for _ in 0..<workers {
      begin { while let (number, item) = self.next() { self.finish(number, work(item)) } }
    }
    return group
  }

  // MARK: The reader's side

  /// Waits for room; false when nothing more is wanted.
  private func hasRoom() -> Bool {
    condition.withLock {
      while !isAbandoned, end > first, end - first >= mostItems || weight >= mostBytes { condition.wait() }
      return !isAbandoned
    }
  }

  private func add(_ step: Pipeline.Step<Item, Answer>) {
    condition.withLock {
      switch step {
      case .work(let item, let weight):
        places[end] = Place(work: .waiting(item), weight: weight)
        self.weight += weight
      case .answer(let answer): places[end] = Place(work: .done(answer), weight: 0)
      }
      end += 1
      condition.broadcast()
    }
  }

  private func close() {
    condition.withLock {
      isRead = true
      condition.broadcast()
    }
  }

  // MARK: The workers' side

  /// Waits for an item; nil when there will be none.
  private func next() -> (Int, Item)? {
    condition.withLock {
      while !isAbandoned {
        while begun < end {
          let number = begun
          begun += 1
          guard case .waiting(let item) = places[number]?.work else { continue }
          places[number]?.work = .underWay
          return (number, item)
        }
        if isRead { return nil }
        condition.wait()
      }
      return nil
    }
  }

  private func finish(_ number: Int, _ answer: Answer) {
    condition.withLock {
      places[number]?.work = .done(answer)
      if number == first { condition.broadcast() }
    }
  }

  // MARK: The recorder's side

  /// The answers that are ready, in order: none where there are none in time, nil at the end.
  func take(within seconds: Double) -> [Answer]? {
    condition.withLock {
      let deadline = Date(timeIntervalSinceNow: seconds)
      while !isReady {
        if isRead, first == end { return nil }
        guard condition.wait(until: deadline) else { break }
      }
      var answers: [Answer] = []
      while case .done(let answer) = places[first]?.work {
        answers.append(answer)
        weight -= places.removeValue(forKey: first)?.weight ?? 0
        first += 1
      }
      if !answers.isEmpty { condition.broadcast() }
      return answers
    }
  }

  private var isReady: Bool {
    if case .done = places[first]?.work { true } else { false }
  }

  /// Lets go of everything; the threads come to their end.
  func abandon() {
    condition.withLock {
      isAbandoned = true
      places = [:]
      condition.broadcast()
    }
  }
}
