import Testing

/// Who is said to have done what, where several deeds, reasons and persons stand in one sentence; in many languages.
@Suite struct SentenceGrammarTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var claims: Set<String>
    var testDescription: String { text }
    init(_ text: String, _ claims: String...) { (self.text, self.claims) = (text, Set(claims)) }
  }

  private func check(_ example: Case) throws {
    let detection = try #require(StatementTests.detection)
    let keys = try LanguageExampleTests.keys(example.text, detection)
    #expect(Set(keys.map { "\($0.activity) \($0.agent)\($0.used ? "" : " denied")" }) == example.claims)
  }

  /// "Without proofreading" says that nobody checked, and nothing of the machine.
  @Test(arguments: [
    Case("Traduit par IA sans relecture.", "translate ai", "review human denied"),
    Case("Traducido con IA, sin revisar.", "translate ai", "review human denied"),
    Case("Tradotto con l'IA senza revisione umana.", "translate ai", "review human denied"),
    Case("Gerado por IA, sem revisão humana.", "write ai", "review human denied"),
    Case("Mit KI übersetzt, ohne Prüfung durch einen Menschen.", "translate ai", "review human denied"),
    Case("Vertaald met AI, zonder controle.", "translate ai", "review human denied"),
    Case("Översatt med AI utan granskning.", "translate ai", "review human denied"),
    Case("Tłumaczenie wykonane przez AI, bez weryfikacji.", "translate ai", "review human denied"),
    Case("Přeloženo pomocí AI bez kontroly.", "translate ai", "review human denied"),
    Case("Переведено нейросетью без проверки человеком.", "translate ai", "review human denied"),
    Case("Перекладено ШІ без перевірки людиною.", "translate ai", "review human denied"),
  ])
  func uncheckedIsADenialOfTheCheck(_ example: Case) throws { try check(example) }

  /// What a clause of reason denies is not the AI.
  @Test(arguments: [
    Case("Deze tekst is met AI geschreven omdat ik geen Nederlands spreek.", "write ai"),
    Case("Omdat ik geen Engels spreek, is deze tekst met AI vertaald.", "translate ai"),
    Case("Dieser Text wurde mit KI geschrieben, weil ich nicht gut Deutsch kann.", "write ai"),
    Case("Este texto fue escrito con IA porque no hablo español.", "write ai"),
    Case("Ce texte a été traduit avec l'IA parce que je ne parle pas français.", "translate ai"),
    Case("Questo testo è stato tradotto con l'IA perché non parlo italiano.", "translate ai"),
    Case("Este texto foi traduzido com IA porque não falo inglês.", "translate ai"),
    Case("Ten tekst przetłumaczono za pomocą AI, bo nie znam angielskiego.", "translate ai"),
    Case("Texten är översatt med AI eftersom jag inte kan svenska.", "translate ai"),
  ])
  func reasonsDenyNothing(_ example: Case) throws { try check(example) }

  /// That somebody ought to check says neither that anybody did nor that nobody did.
  @Test(arguments: [
    Case("Dokument wygenerowany przez AI, powinien zostać sprawdzony przez redaktora.", "write ai"),
    Case("Dieser Text wurde von KI erstellt und muss noch von einer Redakteurin geprüft werden.", "write ai"),
    Case("Bu çeviri yapay zekâ ile oluşturuldu ve bir editör tarafından gözden geçirilmelidir.", "translate ai"),
  ])
  func dutiesAreNoChecks(_ example: Case) throws { try check(example) }

  /// Who is named further on had no hand in it; nor had a person who is ruled out.
  @Test(arguments: [
    Case("Vygenerováno pomocí ChatGPT na základě přednášek od Novákové", "write ai"),
    Case("Rédigé avec l'aide de ChatGPT — relu et appliqué personnellement.", "write ai", "review human"),
    Case("Статья переведена компьютером без участия человека.", "translate ai"),
    Case("Diterjemahkan dengan AI tanpa bantuan manusia.", "translate ai"),
    Case("Deze kaarten zijn met plezier gemaakt, zonder gebruik van AI.", "illustrate ai denied"),
  ])
  func personsApart(_ example: Case) throws { try check(example) }

  /// A name and the help of AI are a credit without a verb.
  @Test(arguments: [
    Case("Por Marta Ejemplo, con ayuda de ChatGPT", "write human-with-ai"),
    Case("Von Anna Muster mit Hilfe von KI", "write human-with-ai"),
    Case("Par Jeanne Exemple, avec l'aide de ChatGPT", "write human-with-ai"),
    Case("Tekst: Jan Voorbeeld, met hulp van ChatGPT", "write human-with-ai"),
  ])
  func creditsWithoutADeed(_ example: Case) throws { try check(example) }
}
