/// Keeps a value until the process ends: to take large tables apart, word by word, would only put off that end.
func leaveToTheSystem<Value>(_ value: Value) { _ = unsafe Unmanaged.passRetained(Kept(value)) }

private final class Kept<Value> {
  let value: Value
  init(_ value: Value) { self.value = value }
}
