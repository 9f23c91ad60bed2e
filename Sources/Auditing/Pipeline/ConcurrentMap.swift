import Dispatch
import Synchronization

/// Maps on `jobs` threads; workers take the next item as they come free. The order is that of the items.
func concurrentMap<Item: Sendable, Answer: Sendable>(
  _ items: [Item],
  jobs: Int,
  _ transform: @Sendable (Item) -> Answer
) -> [Answer] {
  let next = Atomic(0)
  let answers = Mutex([Answer?](repeating: nil, count: items.count))
  DispatchQueue.concurrentPerform(iterations: min(jobs, items.count)) { _ in
    while true {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard index < items.count else { return }
      let answer = transform(items[index])
      answers.withLock { $0[index] = answer }
    }
  }
  return answers.withLock { $0.compactMap(\.self) }
}
