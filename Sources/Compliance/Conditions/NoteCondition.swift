import Provenance
import Settings

/// Whether the newsroom added a note of a kind.
struct NoteCondition: Condition {
  static let about = ConditionAbout(
    id: "note",
    summary: "The newsroom added a note: a correction, an update, a sign-off. One note has to meet all keys.",
    keys: ["kind", "text", "date"] + EvidenceFields.keys,
    example: "note: {kind: correction, date: none}"
  )

  private var kind: Choices<Note.Kind>?
  private var text: Words?
  private var date: Words?
  private var evidence = EvidenceFields()

  init(_ setting: Setting, compiler: Compiler) throws(SettingsError) {
    for entry in try setting.mapping(allowing: Self.about.keys, what: "key of note") {
      switch entry.name {
      case "kind": kind = try Choices(entry.value, what: "kind of note")
      case "text": text = try Words(entry.value)
      case "date": date = try Words(entry.value)
      default: _ = try evidence.read(entry)
      }
    }
  }

  func holds(on page: Page, _ found: inout Found) -> Bool {
    var isFound = false
    for index in page.account.notes.indices where matches(page.account.notes[index], on: page) {
      found.add(.note(index))
      isFound = true
    }
    return isFound
  }

  private func matches(_ note: Note, on page: Page) -> Bool {
    if let kind, !kind.contains(note.kind) { return false }
    if let text, !text.matches(note.text) { return false }
    if let date, !date.matches(note.date) { return false }
    return evidence.matches(note.evidence, on: page)
  }
}
